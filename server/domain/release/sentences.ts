import { tokenise } from '../caption/tokens.ts';
import type { Paragraph } from './paragraphs.ts';

/** Cuts a paragraph into sentences, spans counted from the release's start. Shortened words end none. */
export function sentencesOf(paragraph: Paragraph): Paragraph[] {
  const sentences: Paragraph[] = [];
  let start = 0;
  const tokens = tokenise(paragraph.text);
  for (const [i, token] of tokens.entries()) {
    const next = tokens[i + 1];
    const ends = token.kind === 'stop' && (next === undefined || next.kind !== 'word' || next.capital);
    if (!ends) continue;
    sentences.push(part(paragraph, start, token.end));
    start = token.end;
  }
  sentences.push(part(paragraph, start, paragraph.text.length));
  return sentences.filter((sentence) => sentence.text.trim() !== '');
}

const part = (paragraph: Paragraph, from: number, to: number): Paragraph => ({
  text: paragraph.text.slice(from, to),
  start: paragraph.start + from,
  end: paragraph.start + to,
});
