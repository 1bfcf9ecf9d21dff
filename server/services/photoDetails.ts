import { type Audience, maySee } from '../domain/directory/audience.ts';
import { type Photo, recordSchemas } from '../domain/directory/records.ts';
import type { View } from '../domain/directory/view.ts';
import { ChangedMeanwhile, type FieldError, NotThere, Unacceptable } from './errors.ts';
import type { Store } from './ports.ts';

/** What the communications team can change of a photo, each field as typed. */
export interface PhotoForm {
  readonly version: string;
  readonly altText: string;
  readonly credit: string;
  /** A day, month or year. */
  readonly takenOn: string;
}

export interface SavingPhoto {
  readonly id: string;
  readonly form: PhotoForm;
  readonly audience: Audience;
  /** The account's id. */
  readonly by: string;
}

/** The photo as a form. */
export const photoFormOf = ({ version, altText, credit, takenOn }: Photo): PhotoForm => ({
  version: String(version),
  altText,
  credit,
  takenOn: takenOn ?? '',
});

/** The photo to edit; `NotThere` for one that is hidden or not there. */
export function photoOf(view: View, { id, audience }: Pick<SavingPhoto, 'id' | 'audience'>): Photo {
  const photo = view.get('photo', id);
  if (!maySee(audience, photo)) throw new NotThere(`no photo ${id}`);
  return photo;
}

/**
 * Saves alternative text, credit and date. Throws `Unacceptable`, `NotThere` or `ChangedMeanwhile`; nothing is
 * changed then.
 */
export async function savePhotoDetails(store: Store, saving: SavingPhoto): Promise<void> {
  const { form } = saving;
  const errors = photoErrors(form);
  if (errors.length > 0) throw new Unacceptable(errors);
  await store.change({ who: saving.by, why: 'edit photo' }, (writer) => {
    const photo = photoOf(writer, saving);
    if (String(photo.version) !== form.version) throw new ChangedMeanwhile(`photo ${photo.id} was saved`);
    writer.put({ ...photo, altText: form.altText, credit: form.credit, takenOn: form.takenOn || null });
  });
}

function photoErrors({ altText, credit, takenOn }: PhotoForm): FieldError[] {
  const errors: FieldError[] = [];
  if (altText.length > 500)
    errors.push({ id: 'altText', message: 'Alt text must be 500 characters or fewer' });
  if (credit.length > 200) errors.push({ id: 'credit', message: 'Credit must be 200 characters or fewer' });
  if (takenOn !== '' && !recordSchemas.photo.shape.takenOn.safeParse(takenOn).success) {
    errors.push({ id: 'takenOn', message: 'Enter a date such as 2019-12-19, 2019-12 or 2019' });
  }
  return errors;
}
