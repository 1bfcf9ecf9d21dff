import type { Draft, Photo } from '../../domain/directory/records.ts';
import type { View } from '../../domain/directory/view.ts';
import type { ReceivedPhoto, Writer } from '../ports.ts';

/** A photo that was just received: nobody's caption yet, for the communications team only. */
export function photoFrom(received: ReceivedPhoto, id: string, addedAt: string): Photo {
  return {
    id,
    version: 0,
    kind: 'photo',
    captionId: null,
    originals: [{ ...received.original, addedAt }],
    width: received.width,
    height: received.height,
    altText: '',
    credit: '',
    takenOn: null,
    audience: 'comms',
    addedAt,
    sample: false,
  };
}

/** Removes a photo that no caption has taken. */
export function removePhotoRecord(writer: Writer, photoId: string): void {
  if (writer.get('photo', photoId)?.captionId === null) writer.remove('photo', photoId);
}

/** Whether a draft has this picture already, byte for byte. */
export function hasPhoto(view: View, draft: Draft, hash: string): boolean {
  return draft.photos.some(({ photoId }) =>
    view.get('photo', photoId)?.originals.some((original) => original.hash === hash),
  );
}
