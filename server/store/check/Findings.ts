import { CannotOpen } from '../cannotOpen.ts';

/** What was looked at and found, in sentences for people. */
export interface Findings {
  /** What is as it should be. */
  readonly good: readonly string[];
  /** What is not, each with its file or record. */
  readonly wrong: readonly string[];
  /** What can be done about it. */
  readonly advice?: readonly string[];
}

export const counted = (count: number, one: string, more = `${one}s`): string =>
  `${count.toLocaleString('en-GB')} ${count === 1 ? one : more}`;

/** What is wrong with a file, with its name. */
export function faultIn(file: string, error: unknown): string {
  if (error instanceof CannotOpen) return error.message;
  return `${file}: ${error instanceof Error ? error.message : String(error)}.`;
}
