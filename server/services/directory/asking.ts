import type { Audience } from '../../domain/directory/audience.ts';
import type { View } from '../../domain/directory/view.ts';
import type { SearchIndex } from '../../domain/search/SearchIndex.ts';

/** Who asks the directory, and of which state of it. Every reading starts from one of these. */
export interface Asking {
  readonly view: View;
  readonly index: SearchIndex;
  readonly audience: Audience;
  /** The day in the council's zone, `YYYY-MM-DD`. */
  readonly today: string;
}
