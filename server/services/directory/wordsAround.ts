import { includes } from '../../domain/directory/audience.ts';
import { mentionsAround, publicationAround, publicationOf } from '../../domain/directory/publication.ts';
import type { Photo, Release } from '../../domain/directory/records.ts';
import { nameWithheld, textFor } from '../../domain/directory/textFor.ts';
import { captionTextFor } from '../../domain/search/facts.ts';
import type { Asking } from './asking.ts';

/** The headline as this audience may read it. */
export function headlineFor({ view, audience }: Asking, release: Release): string {
  const mentions = publicationOf(view, release.id)?.mentions ?? [];
  return textFor(audience, { id: null, text: release.headline }, mentions);
}

/** The alternative text as this audience may read it; while nobody has written one, how many stand there. */
export function altTextFor(asking: Asking, photo: Photo): string {
  const count = asking.view.referring('depiction', 'photoId', photo.id).length;
  const otherwise = count === 0 ? 'Photo' : count === 1 ? 'Photo of one person' : `Photo of ${count} people`;
  return writtenAltText(asking, photo) || otherwise;
}

const writtenAltText = ({ view, audience }: Asking, photo: Photo): string =>
  textFor(audience, { id: null, text: photo.altText }, mentionsAround(view, photo));

const longestTitle = 100;

/** A photo has no title of its own: its alternative text, else its release's headline, else its caption's beginning. */
export function photoTitle(asking: Asking, photo: Photo): string {
  const release = seenReleaseOf(asking, photo);
  const words =
    writtenAltText(asking, photo) ||
    (release === null ? '' : headlineFor(asking, release)) ||
    (captionTextFor(asking.view, asking.audience, photo) ?? '');
  const line = words.replace(/\s+/gu, ' ').trim();
  if (line === '') return 'Photo';
  return line.length <= longestTitle ? line : `${beginningOf(line)} …`;
}

/** As many whole words as a title holds; what stands for a name taken out counts as one. */
function beginningOf(line: string): string {
  const cut = line.slice(0, longestTitle).replace(/(?<!\s)\s+\S*$/u, '');
  const begun = cut.lastIndexOf('[');
  const isHalf = begun > 0 && cut.slice(begun) !== nameWithheld && nameWithheld.startsWith(cut.slice(begun));
  return isHalf ? cut.slice(0, begun).trimEnd() : cut;
}

/** The release that a photo stands in, if this audience may see it. */
export function seenReleaseOf({ view, audience }: Asking, photo: Photo): Release | null {
  const caption = photo.captionId === null ? undefined : view.get('caption', photo.captionId);
  const release = caption === undefined ? null : publicationAround(view, caption).release;
  return release !== null && includes(audience, release.audience) ? release : null;
}
