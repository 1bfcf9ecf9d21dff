import { tokenise } from '../caption/tokens/tokens.ts';
import type { Paragraph } from './paragraphs.ts';
import { quotations } from './quotations.ts';

/** Words with which a sentence opens after a shortened word ("… Tarn Ltd. Its Director"). */
const openers = new Set([
  'A',
  'He',
  'Her',
  'His',
  'In',
  'It',
  'Its',
  'She',
  'The',
  'Their',
  'They',
  'This',
  'We',
]);

/** Cuts a paragraph into sentences, spans counted from the release's start. Shortened words end none. */
export function sentencesOf(paragraph: Paragraph): Paragraph[] {
  return voicesOf(paragraph).flatMap(cut);
}

function cut(paragraph: Paragraph): Paragraph[] {
  const sentences: Paragraph[] = [];
  let start = 0;
  const tokens = tokenise(paragraph.text);
  for (const [i, token] of tokens.entries()) {
    const next = tokens[i + 1];
    const ends =
      (token.kind === 'stop' || (token.text.endsWith('.') && openers.has(next?.text ?? ''))) &&
      (next === undefined || next.kind !== 'word' || next.capital);
    if (!ends) continue;
    sentences.push(part(paragraph, start, token.end));
    start = token.end;
  }
  sentences.push(part(paragraph, start, paragraph.text.length));
  return sentences.filter((sentence) => sentence.text.trim() !== '');
}

/** What is quoted and what stands around it, in turn. */
function voicesOf(paragraph: Paragraph): Paragraph[] {
  const voices: Paragraph[] = [];
  let at = 0;
  for (const { index, 0: quotation } of paragraph.text.matchAll(quotations)) {
    voices.push(part(paragraph, at, index), part(paragraph, index, index + quotation.length));
    at = index + quotation.length;
  }
  return [...voices, part(paragraph, at, paragraph.text.length)];
}

const part = (paragraph: Paragraph, from: number, to: number): Paragraph => ({
  text: paragraph.text.slice(from, to),
  start: paragraph.start + from,
  end: paragraph.start + to,
});
