import type { Request, Response } from 'express';
import { includes } from '../../domain/directory/audience.ts';
import type { Address } from '../../services/directory/address.ts';
import type { Asking } from '../../services/directory/asking.ts';
import type { Card } from '../../services/directory/cards.ts';
import type { Directory } from '../../services/directory/openDirectory.ts';
import { NotFound } from '../problem.ts';
import { visitorOf } from '../visitor.ts';
import { words } from '../words.ts';

/** Asks the directory for whoever sent the request. */
export const askingFor = (directory: Directory, req: Request): Asking =>
  directory.askedBy(visitorOf(req).audience);

/** The record that was read; for one that is hidden or not there, the one answer that both get. */
export function found<T>(record: T | undefined): T {
  if (record === undefined) throw new NotFound();
  return record;
}

/** A field of the route's path. */
export function pathField(req: Request, name: string): string {
  const value: unknown = req.params[name];
  return typeof value === 'string' ? value : '';
}

/**
 * Sends on from an address with a missing, old or wrong slug, or of a merged record, to the right one; only after
 * the record was read for this visitor. Answers whether it did.
 */
export function sentOn(req: Request, res: Response, { id, slug, url }: Address): boolean {
  if (pathField(req, 'id') === id && pathField(req, 'slug') === slug) return false;
  res.set('Cache-Control', 'no-cache').redirect(301, url);
  return true;
}

/** What a page about one record tells the communications team beside it. */
export interface ForEditors {
  /** "everyone", "people signed in" …; null for everybody else. */
  readonly whoCanSee: string | null;
  readonly canEdit: boolean;
  /** Whether it is published, so that one press can hide it. */
  readonly canTakeBack: boolean;
}

export function forEditors(req: Request, { keptFor }: Pick<Card, 'keptFor'>): ForEditors {
  return {
    whoCanSee: keptFor === null ? null : words.audiences[keptFor],
    canEdit: includes(visitorOf(req).audience, 'comms'),
    canTakeBack: keptFor === 'public' || keptFor === 'staff',
  };
}
