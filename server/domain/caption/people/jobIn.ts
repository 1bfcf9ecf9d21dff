import { jobAt } from '../page/lookup.ts';
import type { Page, Range } from '../page/page.ts';

/** A job among other words; `many` for a plural. */
export interface Job extends Range {
  readonly many: boolean;
}

/** The first job in a range; null for none. */
export function jobIn(page: Page, range: Range): Job | null {
  for (let at = range.from; at < range.to; at += 1) {
    const job = jobAt(page, at, range.to);
    if (job.length > 0) return { from: at, to: at + job.length, many: job.many };
  }
  return null;
}
