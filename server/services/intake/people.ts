import { inferKind } from '../../domain/directory/kind.ts';
import { lawfulPerson } from '../../domain/directory/lawful.ts';
import type { DraftPerson, Organisation, Person } from '../../domain/directory/records.ts';
import { sameWords } from '../../domain/directory/wordsOf.ts';
import { splitName } from '../../domain/name/splitName.ts';
import type { Writer } from '../ports.ts';
import type { Confirming, Occasion } from './confirming.ts';

/** The person whom a row means, made when they are new; undefined for a child, who is kept in no directory. */
export function personFor(confirming: Confirming, row: DraftPerson): Person | undefined {
  if (row.personKind === 'child') return undefined;
  const known = row.match === 'new' ? undefined : confirming.writer.get('person', row.match);
  return known === undefined ? newPerson(confirming, row) : withKind(confirming, known, row);
}

function newPerson(confirming: Confirming, row: DraftPerson): Person {
  const { writer, people, draft } = confirming;
  const key = row.name.trim().toLowerCase();
  const before = people.get(key);
  if (before !== undefined && !before.rows.some((other) => inOneList(draft.captions, other, row))) {
    before.rows.push(row);
    return before.person;
  }
  const person = personFrom(confirming, row);
  writer.put(person);
  people.set(key, { person, rows: [row] });
  return person;
}

const inOneList = (
  captions: readonly { readonly people: readonly DraftPerson[] }[],
  a: DraftPerson,
  b: DraftPerson,
) => captions.some(({ people }) => people.includes(a) && people.includes(b));

function personFrom({ occasion }: Confirming, row: DraftPerson): Person {
  const name = row.name.trim();
  return {
    id: occasion.newId(),
    version: 0,
    kind: 'person',
    honorific: row.honorific.trim() || null,
    ...splitName(name),
    name,
    postnominals: row.postnominals.trim() || null,
    pronunciation: null,
    otherNames: [],
    personKind: row.personKind,
    kindReason: kindReason(row, occasion.ownNames),
    ward: null,
    party: null,
    contacts: [],
    audience: 'comms',
    mergedInto: null,
    addedAt: occasion.at,
    sample: occasion.sample,
  };
}

/** Somebody known keeps everything but the kind, when another was chosen. */
function withKind({ writer, occasion }: Confirming, known: Person, row: DraftPerson): Person {
  if (known.personKind === row.personKind) return known;
  const person = lawfulPerson({
    ...known,
    personKind: row.personKind,
    kindReason: kindReason(row, occasion.ownNames),
  });
  writer.put(person);
  return person;
}

function kindReason(row: DraftPerson, ownNames: readonly string[]): string {
  const said = {
    honorific: row.honorific || null,
    role: row.role || null,
    organisation: row.organisation || null,
  };
  const inferred = inferKind({ ...said, words: '' }, ownNames);
  return inferred.kind === row.personKind ? inferred.reason : 'chosen by an editor';
}

/** The body of this name, made when there is none yet. The sample's bodies and real ones never mix. */
export function organisationFor(writer: Writer, name: string, occasion: Occasion): Organisation {
  for (const known of writer.all('organisation')) {
    const names = [known.name, ...known.otherNames];
    if (known.sample === occasion.sample && names.some((own) => sameWords(own, name))) return known;
  }
  const { at: addedAt, sample } = occasion;
  const made: Organisation = {
    id: occasion.newId(),
    version: 0,
    kind: 'organisation',
    name,
    otherNames: [],
    addedAt,
    sample,
  };
  writer.put(made);
  return made;
}
