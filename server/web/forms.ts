import { z } from 'zod';
import type { FieldError } from '../services/errors.ts';

/** A posted form, read: typed values, or what is wrong, in the order of the schema, one sentence a field. */
export type FormAnswer<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly errors: readonly FieldError[] };

/**
 * Reads `req.body` with a schema of single fields. A field sent more than once counts by its first value, except
 * those named in `lists`, which are always arrays. Fields the schema does not name are ignored. The id of an
 * error is the field's path joined by `-` ("people-3-name"). Never throws for any body.
 */
export function readForm<T>(
  schema: z.ZodType<T>,
  body: unknown,
  lists: readonly string[] = [],
): FormAnswer<T> {
  const parsed = schema.safeParse(singleValues(body, lists));
  if (parsed.success) return { ok: true, value: parsed.data };
  return { ok: false, errors: firstOfEach(parsed.error.issues) };
}

/** The first value of every field, as typed; those named in `lists` as arrays. Has no prototype. */
export function singleValues(body: unknown, lists: readonly string[] = []): Record<string, unknown> {
  const values: Record<string, unknown> = Object.create(null);
  for (const [name, value] of Object.entries(isRecord(body) ? body : {})) {
    const all = (Array.isArray(value) ? value : [value]).filter((one) => typeof one === 'string');
    values[name] = lists.includes(name) ? all : all[0];
  }
  return values;
}

/** The first value of one field of a body or query; `''` when there is none. */
export function fieldOf(body: unknown, name: string): string {
  const value = singleValues(body)[name];
  return typeof value === 'string' ? value : '';
}

/** One line as typed: spaces around it and control characters go; more than `most` characters are refused. */
export function line(label: string, most = 200) {
  return z
    .string()
    .default('')
    .transform((typed) => typed.replace(controls, ' ').trim())
    .refine((typed) => typed.length <= most, `${label} must be ${most} characters or fewer`);
}

/** A text of several lines: line ends become `\n`, other control characters go. */
export function block(label: string, most = 20_000) {
  return z
    .string()
    .default('')
    .transform((typed) => typed.replace(/\r\n?/gu, '\n').replace(controlsInText, ''))
    .refine((typed) => typed.length <= most, `${label} must be ${most} characters or fewer`);
}

const controls = /\p{Cc}+/gu;
const controlsInText = /[^\P{Cc}\n\t]/gu;

function firstOfEach(issues: readonly z.core.$ZodIssue[]): FieldError[] {
  const errors = new Map<string, FieldError>();
  for (const issue of issues) {
    const id = issue.path.map(String).join('-');
    if (!errors.has(id)) errors.set(id, { id, message: issue.message });
  }
  return [...errors.values()];
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;
