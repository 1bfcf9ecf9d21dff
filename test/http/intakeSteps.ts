import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Response } from 'supertest';
import { projectRoot } from '../../server/web/root.ts';
import { drawnGroup } from '../builders/drawnGroup.ts';
import type { SignedIn } from './harness.ts';

/** The sample's release: nine people in the shape in which councils send theirs. */
export const release = readFileSync(join(projectRoot, 'data/sample/release.txt'), 'utf8');

/** Pastes words and drops photos on the *New* page; answers with the draft's id. */
export async function paste(
  comms: SignedIn,
  pasted: string,
  photos: readonly Buffer[] = [],
): Promise<string> {
  const response = await pasteRaw(comms, pasted, photos);
  const id = /^\/intake\/([a-z0-9]+)$/u.exec(String(response.headers.location))?.[1];
  if (id === undefined) throw new Error(`No draft: ${response.status} ${response.text.slice(0, 400)}`);
  return id;
}

export async function pasteRaw(
  comms: SignedIn,
  pasted: string,
  photos: readonly Buffer[] = [],
): Promise<Response> {
  const post = comms.agent
    .post('/intake')
    .field('_csrf', await comms.token())
    .field('pasted', pasted);
  for (const [at, photo] of photos.entries()) post.attach('photos', photo, `photo-${at + 1}.jpg`);
  return await post;
}

/** Every field of the draft's form as its page shows it. */
export async function draftFields(comms: SignedIn, id: string): Promise<Record<string, string>> {
  return fieldsIn((await comms.get(`/intake/${id}`)).text);
}

/** The fields of a draft's or the publish page's main form. */
function fieldsIn(html: string): Record<string, string> {
  return formFields(/<form class="fl-(?:draft-form|publish)"[\s\S]*?<\/form>/u.exec(html)?.[0] ?? '');
}

/** The fields of a form: what a browser would post, buttons apart. */
export function formFields(form: string): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const [, attributes = ''] of form.matchAll(/<input ([^>]*)>/gu)) {
    const name = attribute(attributes, 'name');
    const type = attribute(attributes, 'type') ?? 'text';
    const off = ['radio', 'checkbox'].includes(type) && !/ checked/u.test(attributes);
    if (name !== undefined && type !== 'file' && !off) fields[name] = attribute(attributes, 'value') ?? '';
  }
  for (const [, name = '', body = ''] of form.matchAll(
    /<textarea [^>]*name="([^"]*)"[^>]*>([\s\S]*?)<\/textarea>/gu,
  )) {
    fields[name] = decoded(body);
  }
  for (const [, name = '', body = ''] of form.matchAll(
    /<select [^>]*name="([^"]*)"[^>]*>([\s\S]*?)<\/select>/gu,
  )) {
    fields[name] =
      /<option value="([^"]*)" selected>/u.exec(body)?.[1] ??
      /<option value="([^"]*)"/u.exec(body)?.[1] ??
      '';
  }
  return fields;
}

const attribute = (attributes: string, name: string): string | undefined => {
  const value = new RegExp(`(?:^| )${name}="([^"]*)"`, 'u').exec(attributes)?.[1];
  return value === undefined ? undefined : decoded(value);
};

const decoded = (html: string): string =>
  html
    .replace(/&#39;/gu, "'")
    .replace(/&#34;/gu, '"')
    .replace(/&lt;/gu, '<')
    .replace(/&gt;/gu, '>')
    .replace(/&amp;/gu, '&');

/** Presses a button of the draft's form, with what the page shows and what is typed over it. */
export async function press(
  comms: SignedIn,
  id: string,
  act: string,
  typed: Record<string, string> = {},
): Promise<Response> {
  return await comms.post(`/intake/${id}`, { ...(await draftFields(comms, id)), ...typed, act });
}

/** Presses a button of the publish page, with the choices it offers and those made over them. */
export async function pressPublish(
  comms: SignedIn,
  id: string,
  act: string,
  chosen: Record<string, string> = {},
): Promise<Response> {
  const fields = fieldsIn((await comms.get(`/publish/${id}`)).text);
  return await comms.post(`/publish/${id}`, { ...fields, ...chosen, act });
}

/** The names in the draft's lists of people in photos, in order. */
export function namesIn(fields: Record<string, string>): string[] {
  return (fields['c0-order'] ?? '').split(' ').flatMap((key) => fields[`${key}-name`] ?? []);
}

const drawn = { photos: 0 };

/** A photo of nine people, each time other bytes of the same picture. */
export async function nineFaces(): Promise<Buffer> {
  drawn.photos += 1;
  return Buffer.concat([(await drawnGroup(9)).jpeg, Buffer.from(`photo ${drawn.photos}`)]);
}
