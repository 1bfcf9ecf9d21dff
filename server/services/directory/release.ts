import { maySee } from '../../domain/directory/audience.ts';
import { type Publication, publicationOf } from '../../domain/directory/publication.ts';
import { textFor } from '../../domain/directory/textFor.ts';
import type { Asking } from './asking.ts';
import { type PhotoCard, photoCard, type ReleaseCard, releaseCard } from './cards.ts';
import { bodyParagraphs } from './releaseBody.ts';

/** Everything that one audience may know of a release. */
export interface SeenRelease extends ReleaseCard {
  /** Its own words, without headline, captions and publishing date. */
  readonly paragraphs: readonly string[];
  /** Captions that no photo below shows. */
  readonly captions: readonly string[];
  readonly links: readonly string[];
  readonly photos: readonly PhotoCard[];
}

/** The release for this audience; undefined when there is none for it, hidden or not. */
export function releaseFor(asking: Asking, id: string): SeenRelease | undefined {
  const release = asking.view.get('release', id);
  const publication = publicationOf(asking.view, id);
  if (!maySee(asking.audience, release) || publication === undefined) return undefined;
  return {
    ...releaseCard(asking, release),
    paragraphs: paragraphsFor(asking, publication, release.textId),
    captions: captionsWithoutPhoto(asking, publication),
    links: release.links.map((link) =>
      textFor(asking.audience, { id: null, text: link }, publication.mentions),
    ),
    photos: publication.photos
      .filter((photo) => maySee(asking.audience, photo))
      .map((photo) => photoCard(asking, photo)),
  };
}

function captionsWithoutPhoto({ view, audience }: Asking, publication: Publication): string[] {
  return publication.captions.flatMap((caption) => {
    const text = view.get('text', caption.textId);
    const isShown = publication.photos.some(
      (photo) => photo.captionId === caption.id && maySee(audience, photo),
    );
    if (isShown || !maySee(audience, caption) || text === undefined || text.text === '') return [];
    return [textFor(audience, text, publication.mentions)];
  });
}

function paragraphsFor(
  { view, audience }: Asking,
  publication: Publication,
  textId: string | null,
): string[] {
  const text = textId === null ? undefined : view.get('text', textId);
  if (text === undefined) return [];
  const captions = publication.captions.flatMap((caption) => view.get('text', caption.textId) ?? []);
  return bodyParagraphs({
    saved: text.text,
    read: textFor(audience, text, publication.mentions),
    headline: publication.release?.headline ?? '',
    captions: captions.map((caption) => caption.text),
  });
}
