import type { Request } from 'express';
import { z } from 'zod';
import { personKinds } from '../../domain/directory/records.ts';
import type { PeopleQuestion } from '../../services/directory/lists.ts';
import { singleValues } from '../forms.ts';
import { BadRequest } from '../problem.ts';

const absent = (value: unknown): unknown => (value === '' ? undefined : value);

/** What may stand behind the "?" of a list, each field at most once; other fields are ignored. */
const questionSchema = z.object({
  q: z.preprocess(absent, z.string().default('')),
  kind: z.preprocess(
    absent,
    z.enum(personKinds, `kind must be one of ${personKinds.join(', ')}.`).optional(),
  ),
  organisation: z.preprocess(
    absent,
    z
      .string()
      .regex(/^[a-z0-9]{8,32}$/, 'organisation must be the id of an organisation.')
      .optional(),
  ),
  page: z.preprocess(
    absent,
    z
      .string()
      .regex(/^[1-9]\d{0,5}$/, 'page must be a whole number from 1.')
      .default('1')
      .transform(Number),
  ),
});

/** Reads the question of a list. Throws `BadRequest` with a sentence for each value that cannot be meant. */
export function questionOf(req: Request): PeopleQuestion {
  const parsed = questionSchema.safeParse(singleValues(req.query));
  if (!parsed.success) throw new BadRequest(parsed.error.issues.map((issue) => issue.message).join(' '));
  const { q, kind, organisation, page } = parsed.data;
  return { words: q, kind, organisation, page };
}

/** The address of a list with what is asked of it, ready for a page's number to follow. */
export function addressForPages(path: string, { words, kind, organisation }: PeopleQuestion): string {
  const asked = askedFields({ words, kind, organisation });
  return `${path}?${asked === '' ? '' : `${asked}&`}page=`;
}

/** The address of a list with what is asked of it. */
export function listAddress(path: string, question: Partial<PeopleQuestion>): string {
  const asked = askedFields(question);
  return asked === '' ? path : `${path}?${asked}`;
}

function askedFields({ words, kind, organisation }: Partial<PeopleQuestion>): string {
  const fields = new URLSearchParams();
  if (words) fields.set('q', words);
  if (kind) fields.set('kind', kind);
  if (organisation) fields.set('organisation', organisation);
  return fields.toString();
}
