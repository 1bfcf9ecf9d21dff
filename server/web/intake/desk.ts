import type { Request } from 'express';
import type { Config } from '../../config.ts';
import type { Directory } from '../../services/directory/openDirectory.ts';
import type { FieldError } from '../../services/errors.ts';
import type { Intake } from '../../services/intake/intake.ts';
import type { Publishing } from '../../services/publishing/publishing.ts';
import type { Services } from '../../services/services.ts';
import { uploadsOf } from '../uploads.ts';
import { visitorOf } from '../visitor.ts';

/** What the pages of the communications team work with. */
export interface Desk {
  readonly services: Services;
  readonly config: Config;
  readonly intake: Intake;
  readonly publishing: Publishing;
  readonly directory: Directory;
}

/** The account of whoever is signed in; these pages are behind the guard, so there always is one. */
export function accountOf(req: Request): string {
  const { accountId } = visitorOf(req);
  if (accountId === null) throw new Error('a page of the communications team was reached without an account');
  return accountId;
}

/** Files that were not accepted, as one sentence beside the field: it names each file. */
export function photoErrors(req: Request): FieldError[] {
  const { refused } = uploadsOf(req);
  if (refused.length === 0) return [];
  return [{ id: 'photos', message: refused.map((file) => file.message).join(' ') }];
}

/** Photos that a draft had already, told to who chose them again. */
export function photosTwice(count: number): string {
  return count === 1
    ? 'This photo is here already: it was not added again.'
    : `${count} photos are here already: they were not added again.`;
}

/** Errors by the id of their field, as the pages look them up. */
export function byId(errors: readonly FieldError[]): Record<string, string> {
  return Object.fromEntries(errors.map((error) => [error.id, error.message]));
}

export const megabytes = (bytes: number): number => Math.floor(bytes / (1024 * 1024));

/** "1 person", "9 people". */
export function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}
