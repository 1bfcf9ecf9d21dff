import type { Span } from '../caption/ParsedCaption.ts';

/** A stretch of lines with no empty line between them. */
export interface Paragraph extends Span {
  readonly text: string;
}

/** Cuts a release into paragraphs, without the white space around them; spans count from the release's start. */
export function paragraphsOf(text: string): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let start = 0;
  for (const gap of text.matchAll(
    /\n(?:[^\S\n]*\n)+|\n(?=[^\S\n]*-{2,}[^\S\n]*(?:\n|$))|(?<=\n[^\S\n]{0,9}-{2,9})\n/gu,
  )) {
    push(paragraphs, text, start, gap.index);
    start = gap.index + gap[0].length;
  }
  push(paragraphs, text, start, text.length);
  return paragraphs;
}

function push(paragraphs: Paragraph[], text: string, from: number, to: number): void {
  const whole = text.slice(from, to);
  const trimmed = whole.trim();
  if (trimmed === '') return;
  const start = from + (whole.length - whole.trimStart().length);
  paragraphs.push({ start, end: start + trimmed.length, text: trimmed });
}

/** The lines of a paragraph, as paragraphs of their own. */
export function linesOf(paragraph: Paragraph): Paragraph[] {
  const lines: Paragraph[] = [];
  let at = 0;
  for (const line of paragraph.text.split('\n')) {
    push(lines, paragraph.text, at, at + line.length);
    at += line.length + 1;
  }
  return lines.map((line) => ({
    ...line,
    start: line.start + paragraph.start,
    end: line.end + paragraph.start,
  }));
}
