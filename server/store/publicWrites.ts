import type { AnyRecord, RecordKind } from '../domain/directory/records.ts';
import type { Change, Write } from '../services/ports.ts';

/** Kinds without an audience of their own that no public page ever shows. */
const neverPublic: readonly RecordKind[] = ['draft'];

/**
 * Whether a change may alter what the public sees: a record that it may see, before or after, or one without an
 * audience, which a record that it may see can rest on. May say yes once too often, never too seldom.
 */
export const mayAlterPublic = (change: Change): boolean => change.writes.some(isPublicWrite);

const isPublicWrite = ({ kind, before, after }: Write): boolean =>
  !neverPublic.includes(kind) && [before, after].some((state) => state !== null && isPublicState(state));

const isPublicState = (state: AnyRecord | { erased: true }): boolean =>
  !('audience' in state) || state.audience === 'public';
