import type { Audience } from '../../domain/directory/audience.ts';
import type { View } from '../../domain/directory/view.ts';
import { plainIndex } from '../../domain/search/plainIndex.ts';
import type { SearchIndex } from '../../domain/search/SearchIndex.ts';
import type { Clock, Store } from '../ports.ts';
import { todayOf } from '../today.ts';
import type { Asking } from './asking.ts';

/** The way in for everybody who reads: what is read starts from who asks. */
export interface Directory {
  /** The directory as it stands now, for this audience. */
  askedBy(audience: Audience): Asking;
}

/** Opens the directory over a store. The words are gathered again after a change, when somebody next asks. */
export function openDirectory(store: Pick<Store, 'view'>, clock: Clock): Directory {
  let kept: { readonly sequence: number; readonly index: SearchIndex } | undefined;
  const indexOf = (view: View): SearchIndex => {
    if (kept?.sequence !== view.sequence) kept = { sequence: view.sequence, index: plainIndex(view) };
    return kept.index;
  };
  const today = todayKept(clock);
  return {
    askedBy(audience) {
      const view = store.view();
      return { view, audience, today: today(), index: indexOf(view) };
    },
  };
}

/** The council's day, worked out anew each minute: a day begins with one. */
function todayKept(clock: Clock): () => string {
  let minute = Number.NaN;
  let day = '';
  return () => {
    const now = Math.floor(clock.now().getTime() / 60_000);
    if (now !== minute) day = todayOf(clock);
    minute = now;
    return day;
  };
}
