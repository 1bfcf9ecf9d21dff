import type { Caption, Mention, Photo, Release } from './records.ts';
import type { View } from './view.ts';

/**
 * What is confirmed, published and taken back together: a release with its captions and their photos, or a
 * caption that has no release. Its id is the release's, or else the caption's.
 */
export interface Publication {
  readonly id: string;
  readonly release: Release | null;
  readonly captions: readonly Caption[];
  readonly photos: readonly Photo[];
  /** Everybody named in it, in the release's body and in the captions: by text, then in reading order. */
  readonly mentions: readonly Mention[];
}

/** The publication with this id, whoever may see it. */
export function publicationOf(view: View, id: string): Publication | undefined {
  const release = view.get('release', id);
  if (release !== undefined) return publicationOfRelease(view, release);
  const caption = view.get('caption', id);
  return caption === undefined ? undefined : publicationAround(view, caption);
}

/** The publication that a caption stands in. */
export function publicationAround(view: View, caption: Caption): Publication {
  const release = caption.releaseId === null ? undefined : view.get('release', caption.releaseId);
  if (release !== undefined) return publicationOfRelease(view, release);
  return assembled(view, caption.id, null, [caption]);
}

/** Everybody named around a photo: what `textFor` needs for its words; none for a photo without a caption. */
export function mentionsAround(view: View, photo: Photo): readonly Mention[] {
  const caption = photo.captionId === null ? undefined : view.get('caption', photo.captionId);
  return caption === undefined ? [] : publicationAround(view, caption).mentions;
}

const publicationOfRelease = (view: View, release: Release): Publication =>
  assembled(view, release.id, release, view.referring('caption', 'releaseId', release.id));

function assembled(
  view: View,
  id: string,
  release: Release | null,
  captions: readonly Caption[],
): Publication {
  const textIds = [
    ...captions.map((caption) => caption.textId),
    ...(release?.textId ? [release.textId] : []),
  ];
  return {
    id,
    release,
    captions,
    photos: captions.flatMap((caption) => view.referring('photo', 'captionId', caption.id)),
    mentions: textIds.flatMap((textId) =>
      view.referring('mention', 'textId', textId).sort((a, b) => a.number - b.number),
    ),
  };
}
