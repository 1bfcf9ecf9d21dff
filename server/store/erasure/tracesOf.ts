import type { AnyRecord, Mention, Person } from '../../domain/directory/records.ts';

/** Every state of every record that memory or the journal holds. */
export type States = () => AsyncIterable<AnyRecord>;

/** What was ever kept of somebody. */
export interface Traces {
  readonly personIds: ReadonlySet<string>;
  readonly mentionIds: ReadonlySet<string>;
  readonly textIds: ReadonlySet<string>;
  readonly captionIds: ReadonlySet<string>;
  /** Longest first. */
  readonly names: readonly string[];
}

/** Looks through all states for what was kept of a person, under whatever name and id they ever had. */
export async function tracesOf(personId: string, states: States): Promise<Traces> {
  const personIds = await withMerged(personId, states);
  const names = new Set<string>();
  const [mentionIds, textIds, captionIds] = [new Set<string>(), new Set<string>(), new Set<string>()];
  for await (const record of states()) {
    if (record.kind === 'person' && personIds.has(record.id)) {
      for (const name of namesOf(record)) names.add(name);
    }
    if (record.kind === 'mention' && isTheirs(record, personIds)) {
      mentionIds.add(record.id);
      textIds.add(record.textId);
      names.add(record.name.text);
    }
  }
  for await (const record of states()) {
    if (record.kind === 'caption' && textIds.has(record.textId)) captionIds.add(record.id);
  }
  return { personIds, mentionIds, textIds, captionIds, names: [...names].sort(longerFirst) };
}

/** A mention that was once taken to be somebody, and that an editor then gave to another, is not theirs. */
const isTheirs = (mention: Mention, personIds: ReadonlySet<string>): boolean =>
  mention.personId !== null && personIds.has(mention.personId) && mention.who.answer !== 'rejected';

const namesOf = ({ name, otherNames, givenName, familyName }: Person): string[] => [
  name,
  ...otherNames,
  ...(givenName !== null && familyName !== null ? [`${givenName} ${familyName}`] : []),
];

const longerFirst = (a: string, b: string): number => b.length - a.length;

/** Merged records are one human, whichever of them is asked for: follows merges both ways until nobody is new. */
async function withMerged(personId: string, states: States): Promise<Set<string>> {
  const ids = new Set([personId]);
  for (let before = 0; before !== ids.size; ) {
    before = ids.size;
    for await (const record of states()) {
      if (record.kind !== 'person' || record.mergedInto === null) continue;
      if (ids.has(record.id)) ids.add(record.mergedInto);
      if (ids.has(record.mergedInto)) ids.add(record.id);
    }
  }
  return ids;
}
