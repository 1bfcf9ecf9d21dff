import { moved, nextKey, type RowLists, without, withRow } from '../../domain/directory/draftRows.ts';
import type { Draft } from '../../domain/directory/records.ts';
import type { View } from '../../domain/directory/view.ts';
import { ChangedMeanwhile, NotThere } from '../errors.ts';
import { type DraftContent, emptyRow } from './draftFrom.ts';

/** What a form of the draft's page holds besides the draft's words: everything that can be corrected. */
export type DraftForm = DraftContent & Pick<Draft, 'photos'>;

/** One press on the draft's page. */
export type DraftAction = RowAction | ReadingAction;

type RowAction =
  | { readonly do: 'save' }
  | { readonly do: 'up' | 'down' | 'remove'; readonly key: string }
  | { readonly do: 'add'; readonly caption: number };

/** Another reading for a caption, by what it is known by; null: the first one. */
export interface ReadingAction {
  readonly do: 'read';
  readonly caption: number;
  readonly reading: string | null;
}

/** The lists of a form after what was pressed; a key that is not there changes nothing. */
export function afterAction(form: DraftForm, action: RowAction): RowLists {
  switch (action.do) {
    case 'up':
      return moved(form, action.key, -1);
    case 'down':
      return moved(form, action.key, 1);
    case 'remove':
      return without(form, action.key);
    case 'add':
      return withRow(form, action.caption, emptyRow(nextKey(form)));
    case 'save':
      return { captions: form.captions, mentions: form.mentions };
  }
}

/** The draft, or `NotThere`. */
export function draftOf(view: View, id: string): Draft {
  const draft = view.get('draft', id);
  if (draft === undefined) throw new NotThere(`no draft ${id}`);
  return draft;
}

/** Throws `ChangedMeanwhile` when the draft was saved since the form was opened. */
export function refuseOlder(draft: Draft, version: number): void {
  if (draft.version !== version)
    throw new ChangedMeanwhile(`draft ${draft.id} is at ${draft.version}, not ${version}`);
}
