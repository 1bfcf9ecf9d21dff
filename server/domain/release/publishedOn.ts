import { en } from 'chrono-node';
import type { Span } from '../caption/ParsedCaption.ts';
import { linesOf, type Paragraph } from './paragraphs.ts';

/** A day of publication and where it is stated. */
export interface PublishedOn {
  /** `YYYY-MM-DD`. */
  readonly day: string;
  readonly span: Span;
}

/** Words that announce or accompany a date of publication on a line of its own; small letters, sorted. */
const labels: ReadonlySet<string> = new Set([
  'admin',
  'ar',
  'at',
  'by',
  'cyhoeddwyd',
  'date',
  'dated',
  'dyddiad',
  'embargoed',
  'for',
  'immediate',
  'issued',
  'last',
  'monday',
  'news',
  'on',
  'posted',
  'press',
  'published',
  'publishing',
  'release',
  'released',
  'updated',
]);

/** A line "Publishing date:" with the date on the next one. */
const announces =
  /^(?:(?:date )?(?:published|posted|issued)|(?:publishing|publication|release|issue)? ?date)(?: on)?:?$/iu;

/**
 * When a release says that it was published: on a line that holds a date and hardly anything else, an announced
 * one first. Day, month and year must all be stated; a date in the running text is never taken.
 */
export function publishedOnOf(paragraphs: readonly Paragraph[]): PublishedOn | null {
  const lines = paragraphs.flatMap(linesOf);
  const announced = lines.findIndex((line) => announces.test(line.text));
  const next = announced < 0 ? undefined : lines[announced + 1];
  const found = next === undefined ? null : dateOf(next);
  if (found !== null) return found;
  for (const line of lines) {
    const date = line.text.length <= 120 ? dateOf(line) : null;
    if (date !== null && isAlone(line, date)) return date;
  }
  return null;
}

/** Whether a line is about when the release was published, and holds nothing else. */
export const isDateLine = (line: Paragraph): boolean => {
  const date = line.text.length <= 120 ? dateOf(line) : null;
  if (announces.test(line.text)) return true;
  return (
    date !== null && isAlone(line, date) && !/\.\s*\S/u.test(line.text.slice(date.span.end - line.start))
  );
};

/** A year in digits: "yesterday" has one for certain too, but only with a clock. */
const statesYear = /\d{4}|\d[/.]\d{1,2}[/.]\d{2}/u;

/** The first date of a line of which day, month and year are stated. The clock is never asked. */
function dateOf(line: Paragraph): PublishedOn | null {
  // No date counts without its year, and few lines have one: the others need not be read for a date.
  if (!statesYear.test(line.text)) return null;
  const inWelsh = welshDateOf(line);
  if (inWelsh !== null) return inWelsh;
  const reference = { instant: new Date(Date.UTC(2000, 0, 1, 12)), timezone: 0 };
  for (const { index, text, start } of en.GB.parse(line.text.replace(/(?<=\d)\.(?=\d)/gu, '/'), reference)) {
    if (
      !statesYear.test(text) ||
      !start.isCertain('day') ||
      !start.isCertain('month') ||
      !start.isCertain('year')
    )
      continue;
    const from = line.start + index;
    return {
      day: dayOf(start.get('year'), start.get('month'), start.get('day')),
      span: { start: from, end: from + text.length },
    };
  }
  return null;
}

const welshMonths: readonly string[] = [
  'ionawr',
  'chwefror',
  'mawrth',
  'ebrill',
  'mai',
  'mehefin',
  'gorffennaf',
  'awst',
  'medi',
  'hydref',
  'tachwedd',
  'rhagfyr',
];

/** "1 Mawrth 2022". */
function welshDateOf(line: Paragraph): PublishedOn | null {
  const found = /\b(?<day>\d{1,2})(?:af|ain|eg|fed|il|ydd)?\s+(?<month>\p{L}+)\s+(?<year>\d{4})\b/u.exec(
    line.text,
  );
  const { day = '', month = '', year = '' } = found?.groups ?? {};
  const number = welshMonths.indexOf(month.toLowerCase()) + 1;
  const isDay = new Date(Date.UTC(Number(year), number - 1, Number(day))).getUTCDate() === Number(day);
  if (found === null || number === 0 || !isDay) return null;
  const start = line.start + found.index;
  return { day: dayOf(Number(year), number, Number(day)), span: { start, end: start + found[0].length } };
}

const dayOf = (year: number | null, month: number | null, day: number | null): string =>
  [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-');

/** Nothing but words of publication beside the date; a department after "|", or another sentence, may follow. */
function isAlone(line: Paragraph, date: PublishedOn): boolean {
  const before = line.text.slice(0, date.span.start - line.start);
  const after = line.text.slice(date.span.end - line.start);
  const words = `${before} ${after.replace(/^\s*[|.].*$/su, '')}`.toLowerCase().match(/\p{L}+/gu) ?? [];
  return words.every((word) => labels.has(word)) && words.length <= 6;
}
