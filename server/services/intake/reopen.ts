import type { AnyRecord } from '../../domain/directory/records.ts';
import { Unacceptable } from '../errors.ts';
import { type Change, Refused, type Store, type Write, type Writer } from '../ports.ts';

/** Why a draft became a publication, in the journal. */
export const confirmedWhy = 'Confirmed';
/** What may have happened since without standing in the way: it goes together with what confirming made. */
const passingWhys = ['Published', 'Taken back', 'Photo taken back', 'Page taken back', confirmedWhy];

/**
 * Makes a publication a draft again, with all that was typed: what confirming made goes, what it changed is as
 * before. Throws `Unacceptable`, with nothing changed, when somebody has worked on it since, or uses a person of it.
 */
export async function reopenDraft(store: Store, id: string, by: string): Promise<void> {
  const confirmed = await lastConfirming(store, id);
  if (confirmed === undefined) throw cannot('It was not made from a draft');
  if (confirmed.changedSince) throw cannot('Something of it was changed since, on its own page');
  try {
    await store.change({ who: by, why: 'Back to a draft' }, (writer) => {
      for (const write of confirmed.change.writes) undo(writer, write);
    });
  } catch (error) {
    if (error instanceof Refused) throw cannot('Somebody in it is named in another release by now');
    throw error;
  }
}

interface Confirming {
  readonly change: Change;
  readonly changedSince: boolean;
}

/** The change that confirmed this draft last, and whether anything it wrote was changed by hand afterwards. */
async function lastConfirming(store: Store, id: string): Promise<Confirming | undefined> {
  let found: Confirming | undefined;
  for await (const change of store.since(0)) {
    if (isConfirming(change, id)) found = { change, changedSince: false };
    else if (found !== undefined && !passingWhys.includes(change.why) && touches(change, found.change)) {
      found = { ...found, changedSince: true };
    }
  }
  return found;
}

const isConfirming = (change: Change, id: string): boolean =>
  change.why === confirmedWhy &&
  change.writes.some((write) => write.kind === 'draft' && write.id === id && write.after === null);

const touches = (later: Change, earlier: Change): boolean =>
  later.writes.some((write) => earlier.writes.some((own) => own.kind === write.kind && own.id === write.id));

function undo(writer: Writer, { kind, id, before }: Write): void {
  if (before === null) writer.remove(kind, id);
  else if (isRecord(before)) writer.put(before);
  else throw cannot('Somebody in it was erased');
}

const isRecord = (before: Write['before']): before is AnyRecord => before !== null && !('erased' in before);

const cannot = (reason: string) =>
  new Unacceptable([
    {
      id: 'people',
      message: `This cannot become a draft again. ${reason}: correct people and photos on their own pages`,
    },
  ]);
