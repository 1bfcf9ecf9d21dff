/** What was looked at and found, in sentences for people. */
export interface Findings {
  /** What is as it should be. */
  readonly good: readonly string[];
  /** What is not, each with its file or record. */
  readonly wrong: readonly string[];
}

export const counted = (count: number, one: string, more = `${one}s`): string =>
  `${count.toLocaleString('en-GB')} ${count === 1 ? one : more}`;

export const inWords = (error: unknown): string => (error instanceof Error ? error.message : String(error));
