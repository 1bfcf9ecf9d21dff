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
  return {
    askedBy(audience) {
      const view = store.view();
      return { view, audience, today: todayOf(clock), index: indexOf(view) };
    },
  };
}
