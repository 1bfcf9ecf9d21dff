import { isOfChild, mayHaveNaming, type ProposedNaming, proposeNaming } from './naming.ts';
import type { Publication } from './publication.ts';
import type { Mention, Naming, Person } from './records.ts';
import type { View } from './view.ts';

/** One person of a publication, with all that is said of them in it and how they are to be named. */
export interface NamingRow {
  /** The person's id, or the mention's where there is no person. */
  readonly key: string;
  readonly person: Person | undefined;
  /** At least one; those in captions first. */
  readonly mentions: readonly Mention[];
  readonly proposed: ProposedNaming;
  readonly choices: readonly Naming[];
  readonly child: boolean;
  readonly inPhoto: boolean;
}

const allNamings: readonly Naming[] = ['page', 'named', 'withheld'];

/** Everybody named in a publication, once each, those in captions first and in their order. */
export function namingRows(view: View, publication: Publication): NamingRow[] {
  const rows = new Map<string, Mention[]>();
  for (const mention of publication.mentions) {
    const key = mention.personId ?? mention.id;
    rows.set(key, [...(rows.get(key) ?? []), mention]);
  }
  return [...rows].flatMap(([key, mentions]) => rowOf(view, key, mentions) ?? []);
}

function rowOf(view: View, key: string, mentions: readonly Mention[]): NamingRow | undefined {
  const [first] = mentions;
  if (first === undefined) return undefined;
  const person = first.personId === null ? undefined : view.get('person', first.personId);
  return {
    key,
    person,
    mentions,
    proposed: proposeNaming(first, person),
    choices: allNamings.filter((naming) => mayHaveNaming(naming, person)),
    child: isOfChild(first, person),
    inPhoto: mentions.some((mention) => view.referring('depiction', 'mentionId', mention.id).length > 0),
  };
}

/** What was chosen for each row, by the row's key, and which children were confirmed a second time. */
export interface NamingChoices {
  readonly namings: ReadonlyMap<string, Naming>;
  readonly childrenConfirmed: ReadonlySet<string>;
}

/** The proposals as choices: what the page offers before anybody touches it. */
export function proposedChoices(rows: readonly NamingRow[]): NamingChoices {
  return {
    namings: new Map(rows.map((row) => [row.key, row.proposed.naming])),
    childrenConfirmed: new Set(),
  };
}
