import type { Audience } from '../../server/domain/directory/audience.ts';
import type { AnyRecord } from '../../server/domain/directory/records.ts';
import { plainIndex } from '../../server/domain/search/plainIndex.ts';
import type { Asking } from '../../server/services/directory/asking.ts';
import { viewOf } from './view.ts';

/** Somebody of this audience asks a directory of these records, in the spring of 2026. */
export function asking(records: readonly AnyRecord[], audience: Audience, today = '2026-03-01'): Asking {
  const view = viewOf(records);
  return { view, audience, today, index: plainIndex(view) };
}
