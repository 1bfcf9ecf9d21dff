import { idsOf, standingFor } from './connection.ts';
import type { Caption, Mention, Person, Photo, Release } from './records.ts';
import type { View } from './view.ts';

/** A mention with every name of whom it speaks: as read, as corrected, and as the directory has it. */
export type NamedMention = Mention & { readonly names: readonly string[] };

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
  readonly mentions: readonly NamedMention[];
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
export function mentionsAround(view: View, photo: Photo): readonly NamedMention[] {
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
      view
        .referring('mention', 'textId', textId)
        .sort((a, b) => a.number - b.number)
        .map((mention) => named(view, mention)),
    ),
  };
}

/** The one place where a mention gets its names: `textFor` asks for them, so that nobody can forget one. */
export function named(view: View, mention: Mention): NamedMention {
  const person = standingFor(view, mention.personId);
  const people =
    person === undefined ? [] : idsOf(view, person).flatMap((id) => view.get('person', id) ?? []);
  const names = [mention.name.text, mention.nameAsRead ?? '', ...people.flatMap(namesOf)];
  return { ...mention, names: [...new Set(names)].filter((name) => name !== '') };
}

const namesOf = ({ name, givenName, familyName, otherNames }: Person): string[] => [
  name,
  [givenName, familyName].filter(Boolean).join(' '),
  ...otherNames,
];

/** The publications in which a text stands: its release's, or its captions'. */
export function publicationsOfText(view: View, textId: string): Publication[] {
  const releases = view.referring('release', 'textId', textId).map((release) => release.id);
  const captions = view.referring('caption', 'textId', textId);
  const ids = new Set([...releases, ...captions.map(({ id, releaseId }) => releaseId ?? id)]);
  return [...ids].flatMap((id) => publicationOf(view, id) ?? []);
}
