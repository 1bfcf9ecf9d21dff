import type { Request } from 'express';
import { z } from 'zod';
import { safeNext } from '../safeNext.ts';
import { tokenField } from '../token.ts';

/** A form that came after its session had ended: where it was going, and every field as typed. */
export interface KeptForm {
  readonly path: string;
  readonly fields: readonly (readonly [name: string, value: string])[];
}

const schema = z.object({ path: z.string(), fields: z.array(z.tuple([z.string(), z.string()])) });

/** What was typed into the form just posted, without its token; null when it had no other field. */
export function keptFrom(req: Request): KeptForm | null {
  const body: Record<string, unknown> = Object(req.body);
  const fields = Object.entries(body).flatMap(([name, value]) =>
    name === tokenField ? [] : [value].flat().map((one) => [name, String(one)] as const),
  );
  return fields.length === 0 ? null : { path: safeNext(req.originalUrl), fields };
}

/** The same, but for our own account forms: what is typed there may be a password. */
export const typedInto = (req: Request): KeptForm | null =>
  /^\/(sign-in|sign-out|setup)\b/u.test(req.path) ? null : keptFrom(req);

export const writeKept = (kept: KeptForm): string => JSON.stringify(kept);

/** Reads what `writeKept` wrote and a browser carried; null for anything else. The path never leaves the site. */
export function readKept(written: string): KeptForm | null {
  const parsed = schema.safeParse(asJson(written));
  return parsed.success ? { ...parsed.data, path: safeNext(parsed.data.path) } : null;
}

function asJson(written: string): unknown {
  try {
    return JSON.parse(written);
  } catch {
    return null;
  }
}
