import type { PersonKind } from '../../domain/directory/records.ts';
import type { Asking } from './asking.ts';
import { type PersonCard, type PhotoCard, personCard } from './cards.ts';
import { listPhotos } from './lists.ts';

/** A way into the directory, made of the faces behind it. */
export interface Door {
  readonly kind: PersonKind;
  readonly count: number;
  readonly faces: readonly PersonCard[];
}

export interface SeenHome {
  /** Only those behind which this audience would see somebody. */
  readonly doors: readonly Door[];
  /** The newest ones. */
  readonly photos: readonly PhotoCard[];
  readonly sample: boolean;
}

const doorKinds = ['councillor', 'staff', 'partner'] as const satisfies readonly PersonKind[];
const facesOnADoor = 4;
/** How many people are looked at for faces: a door need not search the whole directory. */
const candidatesForADoor = 40;
const newestPhotos = 9;

/** What the first page shows this audience. */
export function homeFor(asking: Asking): SeenHome {
  const doors = doorKinds.flatMap((kind) => doorTo(asking, kind) ?? []);
  const photos = listPhotos(asking, { words: '', page: 1 }).items.slice(0, newestPhotos);
  const shown = [...doors.flatMap((door) => door.faces), ...photos];
  return { doors, photos, sample: shown.some((record) => record.sample) };
}

function doorTo(asking: Asking, kind: PersonKind): Door | undefined {
  const ids = asking.index.ask({ words: '', audience: asking.audience, personKind: kind }).people;
  if (ids.length === 0) return undefined;
  const people = ids.slice(0, candidatesForADoor).flatMap((id) => asking.view.get('person', id) ?? []);
  const cards = people.map((person) => personCard(asking, person));
  const withFaces = cards.filter((card) => card.portrait !== null);
  const others = cards.filter((card) => card.portrait === null);
  return { kind, count: ids.length, faces: [...withFaces, ...others].slice(0, facesOnADoor) };
}
