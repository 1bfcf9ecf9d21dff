import type {
  AnyRecord,
  Depiction,
  Draft,
  Mention,
  Part,
  Photo,
  Release,
  Text,
} from '../../domain/directory/records.ts';
import { blankedAt, blankLetter, holdsWholeName, placesOf } from './blank.ts';
import type { BlankedTexts, Erasure } from './Erasure.ts';

/** A record as it may stay once somebody is forgotten; null: nothing of it may. The same object when unchanged. */
export type Forget = (record: AnyRecord) => AnyRecord | null;

/**
 * How to forget: their own records go, what mentions them stays without them, and every form of their names is
 * blanked, letter by letter, in texts and whatever else people typed. What another person is called is never
 * touched. May be given what it has answered.
 */
export function forgetting(erasure: Erasure, texts: BlankedTexts): Forget {
  const personIds = new Set(erasure.personIds);
  const mentionIds = new Set(erasure.mentionIds);
  const isTheirs = (id: string | null): boolean => id !== null && personIds.has(id);
  const blank = blanker(erasure);
  return (record) => {
    switch (record.kind) {
      case 'person':
        return isTheirs(record.id) ? null : record;
      case 'membership':
      case 'claim':
        return isTheirs(record.personId) ? null : record;
      case 'mention': {
        const stripped = mentionIds.has(record.id) || isTheirs(record.personId);
        return same(record, stripped ? nameless(record, texts) : blankedParts(record, texts));
      }
      case 'depiction':
        return isTheirs(record.personId) ? faceless(record) : record;
      case 'text':
        return same(record, { ...record, text: texts.get(record.id) ?? record.text });
      default:
        return same(record, blank(record));
    }
  };
}

const same = <R extends AnyRecord>(before: R, after: R): R =>
  JSON.stringify(before) === JSON.stringify(after) ? before : after;

/** Somebody stood here, and that is all. */
function nameless(mention: Mention, texts: BlankedTexts): Mention {
  const { start, end, text } = mention.name;
  const words = start === null || end === null ? undefined : texts.get(mention.textId)?.slice(start, end);
  return {
    ...mention,
    honorific: null,
    name: { ...mention.name, text: words ?? blankLetter.repeat(text.length) },
    postnominals: null,
    role: null,
    organisation: null,
    personId: null,
    who: { ...mention.who, answer: 'rejected', why: 'erased' },
    naming: 'withheld',
  };
}

/** A part of another mention is what the text says there, which may have lost a name ("assistant to …"). */
function blankedParts(mention: Mention, texts: BlankedTexts): Mention {
  const text = texts.get(mention.textId);
  if (text === undefined) return mention;
  const part = (kept: Part | null): Part | null =>
    kept === null || kept.start === null || kept.end === null
      ? kept
      : { ...kept, text: text.slice(kept.start, kept.end) };
  return { ...mention, role: part(mention.role), organisation: part(mention.organisation) };
}

const faceless = (depiction: Depiction): Depiction => ({
  ...depiction,
  personId: null,
  who: { ...depiction.who, answer: 'suggested', why: 'erased' },
});

type Typed = Exclude<AnyRecord, Text | Mention | Depiction>;

/** Blanks whatever people typed into a record that has to do with them: its texts do, or it holds a whole name. */
function blanker({ names, textIds, captionIds }: Erasure): <R extends Typed>(record: R) => R {
  const texts = new Set(textIds);
  const captions = new Set(captionIds);
  return (record) => {
    const linked =
      (record.kind === 'release' && texts.has(record.textId ?? '')) ||
      (record.kind === 'photo' && captions.has(record.captionId ?? ''));
    const mayBlank = record.kind === 'release' || record.kind === 'photo' || record.kind === 'draft';
    if (!mayBlank || !(linked || holdsWholeName(JSON.stringify(record), names))) return record;
    return withWords(record, (words) => blankedAt(words, placesOf(words, names))) as typeof record;
  };
}

function withWords(record: Release | Photo | Draft, blank: (words: string) => string): Typed {
  if (record.kind === 'release') {
    return { ...record, headline: blank(record.headline), links: record.links.map(blank) };
  }
  if (record.kind === 'draft') return inDraft(record, blank);
  const originals = record.originals.map((original) => ({ ...original, name: blank(original.name) }));
  return { ...record, altText: blank(record.altText), credit: blank(record.credit), originals };
}

/** A draft is nothing but what people typed. */
function inDraft(draft: Draft, blank: (words: string) => string): Draft {
  const { pasted, headline, captions, mentions, photos } = draft;
  const typed = { pasted, headline, links: draft.links, captions, mentions, photos };
  return { ...draft, ...(inAll(typed, blank) as typeof typed) };
}

function inAll(value: unknown, blank: (words: string) => string): unknown {
  if (typeof value === 'string') return blank(value);
  if (Array.isArray(value)) return value.map((one) => inAll(one, blank));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, inAll(one, blank)]));
}
