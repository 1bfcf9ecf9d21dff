import { parseCaption } from '../../domain/caption/parseCaption.ts';
import type { Told } from '../../domain/directory/placing/Placing.ts';
import type { Depiction, Photo } from '../../domain/directory/records.ts';
import type { View } from '../../domain/directory/view.ts';

/** The places in a photo, in the order of its caption. */
export function depictionsOf(view: View, photoId: string): Depiction[] {
  return view.referring('depiction', 'photoId', photoId).sort((a, b) => a.number - b.number);
}

/** What a photo's caption says of who stands where, as its list was confirmed; people in the order of the list. */
export function toldOf(view: View, photo: Photo): Told {
  const people = depictionsOf(view, photo.id).map(({ row, mentionId }) => ({
    row,
    place: (mentionId === null ? undefined : view.get('mention', mentionId))?.place ?? null,
  }));
  const { order } = parseCaption(captionText(view, photo));
  return { people, order, corner: null };
}

function captionText(view: View, photo: Photo): string {
  const caption = photo.captionId === null ? undefined : view.get('caption', photo.captionId);
  return (caption === undefined ? undefined : view.get('text', caption.textId))?.text ?? '';
}
