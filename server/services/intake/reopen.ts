import { publicationOf } from '../../domain/directory/publication.ts';
import type { AnyRecord } from '../../domain/directory/records.ts';
import { Unacceptable } from '../errors.ts';
import { foundWhy } from '../photos/findFaces.ts';
import { type Change, Refused, type Store, type Write, type Writer } from '../ports.ts';

/** Why a draft became a publication, in the journal. */
export const confirmedWhy = 'Confirmed';
/** What may have happened since to what confirming made: it goes together with it. */
const passingWhys = ['Published', 'Taken back', 'Photo taken back', 'Page taken back', foundWhy];

/**
 * Makes a publication a draft again, with all that was typed: what confirming made goes, what it changed is as
 * before. Throws `Unacceptable`, with nothing changed, while anything of it is public, when somebody in it is
 * withheld, and when anybody has worked since on what confirming made or changed.
 */
export async function reopenDraft(store: Store, id: string, by: string): Promise<void> {
  const confirmed = await lastConfirming(store, id);
  if (confirmed === undefined) throw cannot('It was not made from a draft');
  if (confirmed.changedSince) throw cannot('Something of it was changed since, on its own page');
  try {
    await store.change({ who: by, why: 'Back to a draft' }, (writer) => {
      refuseWhatMustStay(writer, id);
      for (const write of confirmed.change.writes) undo(writer, write, confirmed);
    });
  } catch (error) {
    if (error instanceof Refused) throw cannot('Somebody in it is named in another release by now');
    throw error;
  }
}

interface Confirming {
  readonly change: Change;
  readonly changedSince: boolean;
  /** The last change that was looked at. */
  readonly seenUntil: number;
}

/** The change that confirmed this draft last, and whether anything it wrote was changed by hand afterwards. */
async function lastConfirming(store: Store, id: string): Promise<Confirming | undefined> {
  let found: Confirming | undefined;
  for await (const change of store.since(0)) {
    const seenUntil = change.sequence;
    if (isConfirming(change, id)) found = { change, changedSince: false, seenUntil };
    else if (found !== undefined) {
      const isWork = !passingWhys.includes(change.why) && touches(change, found.change);
      found = { ...found, changedSince: found.changedSince || isWork, seenUntil };
    }
  }
  return found;
}

const isConfirming = (change: Change, id: string): boolean =>
  change.why === confirmedWhy &&
  change.writes.some((write) => write.kind === 'draft' && write.id === id && write.after === null);

const touches = (later: Change, earlier: Change): boolean =>
  later.writes.some((write) => earlier.writes.some((own) => own.kind === write.kind && own.id === write.id));

/** Asked within the change, so that a press of "Publish" at the same moment cannot come between. */
function refuseWhatMustStay(writer: Writer, id: string): void {
  const publication = publicationOf(writer, id);
  if (publication === undefined) throw cannot('It is a draft already');
  const { release, captions, photos, mentions } = publication;
  const held = [...(release ? [release] : []), ...captions, ...photos];
  if (held.some((record) => record.audience !== 'comms'))
    throw cannot('Take it back first: everyone can see it now');
  if (mentions.some((mention) => mention.naming === 'withheld')) {
    throw cannot('Somebody in it is withheld, which would be forgotten');
  }
}

/**
 * What was changed goes back to what it was only while nothing else happened to it: a person whose page was taken
 * away since must not get it back by this.
 */
function undo(writer: Writer, { kind, id, before }: Write, { change, seenUntil }: Confirming): void {
  const version = writer.get(kind, id)?.version ?? 0;
  const isOlder = kind === 'photo' || before === null ? version <= seenUntil : version <= change.sequence;
  if (!isOlder) throw cannot('Somebody or something in it was changed since');
  if (before === null) writer.remove(kind, id);
  else if (isRecord(before)) writer.put(before);
  else throw cannot('Somebody in it was erased');
}

const isRecord = (before: Write['before']): before is AnyRecord => before !== null && !('erased' in before);

const cannot = (reason: string) =>
  new Unacceptable([
    {
      id: 'people',
      message: `This cannot become a draft again. ${reason}. You can correct people and photos on their own pages`,
    },
  ]);
