import type { Said } from '../caption/ParsedCaption.ts';
import { parseCaption } from '../caption/parseCaption.ts';
import { isLabel, looksLikeCaption, namesAnOrder } from './captionShape.ts';
import { differencesOf } from './differences.ts';
import { linksIn } from './linksIn.ts';
import { mentionsOf } from './mentions.ts';
import { linesOf, type Paragraph, paragraphsOf } from './paragraphs.ts';
import { isDateLine, publishedOnOf } from './publishedOn.ts';
import type { ReadRelease, ReleaseCaption } from './ReleaseReading.ts';

/**
 * Reads a news release: headline, day of publication, links, captions, whom the body names, and where the two
 * differ. Any string is accepted. A text that is only a caption gives that caption and no headline.
 */
export function readRelease(text: string): ReadRelease {
  const paragraphs = paragraphsOf(text);
  const published = publishedOnOf(paragraphs);
  const parts = partsOf(paragraphs);
  const captions = parts.captions.map(captionOf);
  const mentions = mentionsOf(parts.body);
  return {
    title: parts.title && titleOf(parts.title),
    publishedOn: published?.day ?? null,
    publishedOnSpan: published?.span ?? null,
    links: linksIn(text),
    captions,
    mentions,
    differences: differencesOf(captions, mentions),
  };
}

interface Parts {
  readonly title: Paragraph | null;
  readonly body: readonly Paragraph[];
  readonly captions: readonly Paragraph[];
}

/** Which paragraph is what. */
function partsOf(paragraphs: readonly Paragraph[]): Parts {
  const told = paragraphs.filter((paragraph) => !isApart(paragraph));
  const [first, ...rest] = told;
  if (first === undefined) return { title: null, body: [], captions: [] };
  if (rest.length === 0) return oneParagraph(first);
  if (looksLikeCaption(first.text) || namesAnOrder(first.text)) {
    return { title: null, body: [], captions: told.filter((paragraph) => !isRule(paragraph)) };
  }
  const rule = rest.findLastIndex(isRule);
  const [heading, ...below] = linesOf(first);
  const remainder = below.length === 0 ? rest : [...below, ...rest];
  const captions = rest.filter(
    (paragraph, i) => !isRule(paragraph) && isCaption(paragraph, rule >= 0 && i > rule),
  );
  const notes = remainder.findIndex((paragraph) =>
    /^notes? (?:to|for) editors?\b|^-*\s*ends\s*-*$/iu.test(paragraph.text),
  );
  const story = notes < 0 ? remainder : remainder.slice(0, notes);
  const body = [...story, ...contactsIn(remainder.slice(story.length))].filter(
    (paragraph) => !captions.includes(paragraph) && !isRule(paragraph),
  );
  return { title: heading ?? first, body, captions };
}

/** "Media contact: Jane Doe, Press Officer" below the story: whoever is named there, with a role, speaks for it. */
const contactsIn = (notes: readonly Paragraph[]): Paragraph[] =>
  notes.flatMap((paragraph) => {
    const found = /\bcontacts?\b[^:\n]{0,30}:\s*/iu.exec(paragraph.text);
    if (found === null) return [];
    const from = found.index + found[0].length;
    return [{ text: paragraph.text.slice(from), start: paragraph.start + from, end: paragraph.end }];
  });

/** One paragraph alone is a caption. */
const oneParagraph = (only: Paragraph): Parts => ({ title: null, body: [], captions: [only] });

const isRule = (paragraph: Paragraph): boolean => /^[-–—_*=\s]{2,}$/u.test(paragraph.text);

/** Date lines stand apart: they are neither headline nor body. */
const isApart = (paragraph: Paragraph): boolean => linesOf(paragraph).every(isDateLine);

/** After a rule anything that is not a link or an address is a caption; elsewhere what looks like one. */
function isCaption(paragraph: Paragraph, afterRule: boolean): boolean {
  if (looksLikeCaption(paragraph.text)) return true;
  if (afterRule && !/https?:|www\.|@|^notes? /iu.test(paragraph.text))
    return parseCaption(paragraph.text).people.length > 0;
  return namesAnOrder(paragraph.text) || isLabel(paragraph.text);
}

const captionOf = ({ text, start, end }: Paragraph): ReleaseCaption => ({
  text,
  start,
  end,
  reading: parseCaption(text),
});

const titleOf = ({ text, start, end }: Paragraph): Said => ({
  text,
  start,
  end,
  basis: 'stated',
  rule: 'the first line',
});
