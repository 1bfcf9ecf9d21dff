import { type Audience, includes } from './audience.ts';
import { joined, placesOfNames, type Stretch } from './nameForms.ts';
import type { NamedMention } from './publication.ts';
import type { Mention, Part, Text } from './records.ts';

/** What stands where a name was taken out. */
export const nameWithheld = '[name withheld]';

/** The parts of a mention that a page can mark in the words. */
export const partNames = ['honorific', 'name', 'postnominals', 'role', 'organisation'] as const;
export type PartName = (typeof partNames)[number];

/** A piece of a text as an audience may read it: whose words it is, and which part of what is said of them. */
export interface Piece {
  readonly text: string;
  readonly mention: Mention | null;
  readonly part: PartName | null;
}

/** Words to be shown: a saved text, or (`id: null`) a title, an alt text, a file name, with no mentions of its own. */
export type Words = Pick<Text, 'text'> & { readonly id: string | null };

/** Whether this audience may read the mention's name: comms read all, others what was decided when publishing. */
export function mayReadName(audience: Audience, mention: Mention): boolean {
  return includes(audience, 'comms') || mention.naming === 'page' || mention.naming === 'named';
}

/**
 * The words as this audience may read them: each mention of somebody withheld from it is taken out whole, and so
 * is every other form of that person's names, here and in texts that only share the occasion. `mentions` are all
 * mentions of the release, its captions included, whatever text they stand in.
 */
export function textFor(audience: Audience, words: Words, mentions: readonly NamedMention[]): string {
  return piecesFor(audience, words, mentions)
    .map((piece) => piece.text)
    .join('');
}

/** The same as `textFor`, in pieces that a page can mark: joined, they are the text. */
export function piecesFor(audience: Audience, words: Words, mentions: readonly NamedMention[]): Piece[] {
  const gaps = withheldStretches(audience, words, mentions);
  const marks = markedStretches(audience, words, mentions).filter(
    (mark) => !gaps.some((gap) => overlaps(gap, mark)),
  );
  const stretches = [...gaps.map((gap) => ({ ...gap, mention: null, part: null, gap: true })), ...marks];
  stretches.sort((a, b) => a.start - b.start);
  const pieces: Piece[] = [];
  let at = 0;
  for (const stretch of stretches) {
    if (stretch.start < at) continue;
    pieces.push(plain(words.text.slice(at, stretch.start)));
    const own = words.text.slice(stretch.start, stretch.end);
    const text = 'gap' in stretch ? inPlaceOf(own) : own;
    pieces.push({ text, mention: stretch.mention, part: stretch.part });
    at = stretch.end;
  }
  pieces.push(plain(words.text.slice(at)));
  return pieces.filter((piece) => piece.text !== '');
}

/** Line ends stay, so that a line can be told by its number in the text as saved. */
const inPlaceOf = (own: string): string => nameWithheld + own.replace(/[^\n]/gu, '');

const plain = (text: string): Piece => ({ text, mention: null, part: null });

const overlaps = (a: Stretch, b: Stretch): boolean => a.start < b.end && b.start < a.end;

function markedStretches(audience: Audience, words: Words, mentions: readonly NamedMention[]) {
  return mentions
    .filter((mention) => mention.textId === words.id && mayReadName(audience, mention))
    .flatMap((mention) =>
      partNames.flatMap((part) => {
        const place = placeOf(mention[part]);
        return place === null ? [] : [{ ...place, mention, part }];
      }),
    );
}

/** Everything to take out, in order, touching stretches joined. */
function withheldStretches(audience: Audience, words: Words, mentions: readonly NamedMention[]): Stretch[] {
  const withheld = mentions.filter((mention) => !mayReadName(audience, mention));
  if (withheld.length === 0 || words.text === '') return [];
  const readable = mentions.filter((mention) => mayReadName(audience, mention));
  const inText = mentions.filter((mention) => mention.textId === words.id);
  const own = withheld.filter((mention) => mention.textId === words.id);
  const namesKept = inText.filter((mention) => readable.includes(mention)).flatMap(namePlaceOf);
  return joined([
    ...own.flatMap((mention) => ownStretches(mention, inText)),
    ...withheld
      .filter((mention) => !own.includes(mention))
      .flatMap((mention) => copiedStretches(words.text, mention, mentions)),
    ...own.flatMap(namePlaceOf).filter((place) => !namesKept.some((kept) => overlaps(kept, place))),
    ...placesOfNames(
      words.text,
      withheld.flatMap((mention) => mention.names),
      { names: readable.flatMap((mention) => mention.names), places: namesKept },
    ),
  ]);
}

/** All that a caption says of somebody, where another text (its release's, most often) repeats it to the letter. */
function copiedStretches(text: string, mention: Mention, mentions: readonly Mention[]): Stretch[] {
  const { start: from, text: name } = mention.name;
  const parts = partNames.flatMap((part) => mention[part] ?? []).filter((part) => part.start !== null);
  if (from === null || parts.length < 2) return [];
  const said = ownStretches(
    mention,
    mentions.filter((other) => other.textId === mention.textId),
  );
  const copied: Stretch[] = [];
  for (let at = text.indexOf(name); at !== -1; at = text.indexOf(name, at + name.length)) {
    const by = at - from;
    const isSame = ({ start, text: words }: Part) =>
      (start ?? 0) + by >= 0 && text.startsWith(words, (start ?? 0) + by);
    if (!parts.every(isSame)) continue;
    copied.push(...said.map(({ start, end }) => ({ start: start + by, end: end + by })));
  }
  return copied;
}

const namePlaceOf = (mention: Mention): Stretch[] => [placeOf(mention.name) ?? []].flat();

/** All that a text says of one mention, as one stretch where nobody else stands within it. */
function ownStretches(mention: Mention, inText: readonly Mention[]): Stretch[] {
  const others = inText.filter((other) => other !== mention).flatMap(placesIn);
  const own = placesIn(mention).filter((place) => !others.some((other) => overlaps(other, place)));
  if (own.length === 0) return [];
  const whole = { start: Math.min(...own.map((p) => p.start)), end: Math.max(...own.map((p) => p.end)) };
  return others.some((other) => overlaps(other, whole)) ? own : [whole];
}

const placesIn = (mention: Mention): Stretch[] => partNames.flatMap((part) => placeOf(mention[part]) ?? []);

const placeOf = (part: Part | null): Stretch | null =>
  part === null || part.start === null || part.end === null ? null : { start: part.start, end: part.end };
