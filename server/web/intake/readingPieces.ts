import type { ParsedCaption, Said } from '../../domain/caption/ParsedCaption.ts';
import { type PartName, partNames } from '../../domain/directory/textFor.ts';

/** A piece of a caption for showing: which part of somebody it is, or not understood, or just words between. */
export interface ReadingPiece {
  readonly text: string;
  readonly part: PartName | 'unread' | null;
}

/** The caption's words in pieces, each marked with what it was read as; joined, they are the caption. */
export function readingPieces(caption: string, reading: ParsedCaption): ReadingPiece[] {
  const marks = [
    ...reading.people.flatMap((person) => partNames.flatMap((part) => mark(person[part], part))),
    ...reading.unread.flatMap((said) => mark(said, 'unread')),
  ].sort((a, b) => a.start - b.start || b.end - a.end);
  const pieces: ReadingPiece[] = [];
  let at = 0;
  for (const { start, end, part } of marks) {
    if (start < at) continue;
    pieces.push({ text: caption.slice(at, start), part: null }, { text: caption.slice(start, end), part });
    at = end;
  }
  pieces.push({ text: caption.slice(at), part: null });
  return pieces.filter((piece) => piece.text !== '');
}

const mark = (said: Said | null, part: ReadingPiece['part']) =>
  said === null ? [] : [{ start: said.start, end: said.end, part }];
