import { readdir } from 'node:fs/promises';
import { connect } from 'node:net';
import { Readable } from 'node:stream';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type SignedIn, startSite, type TestSite } from './harness.ts';

let site: TestSite;
let origin: URL;
let comms: SignedIn;
let picture: Buffer;
beforeAll(async () => {
  site = await startSite({ env: { FROM_LEFT_PHOTO_MEGABYTES: '1' } });
  origin = new URL(await site.listen());
  comms = await site.signIn('comms');
  picture = await sharp({ create: { width: 60, height: 40, channels: 3, background: '#8aa' } })
    .jpeg()
    .toBuffer();
});
afterAll(() => site.close());

async function files(): Promise<string[]> {
  const entries = await readdir(site.config.uploadsFolder, { recursive: true, withFileTypes: true }).catch(
    () => [],
  );
  return entries.filter((entry) => entry.isFile()).map((entry) => entry.name);
}

const drafts = () => site.services.store.view().count('draft');

/** A body written by hand, as no browser would. */
async function sent(parts: string, boundary = 'XX', headers: Readonly<Record<string, string>> = {}) {
  const token = `--XX\r\nContent-Disposition: form-data; name="_csrf"\r\n\r\n${await comms.token()}\r\n`;
  return comms.agent
    .post('/intake')
    .set('Content-Type', `multipart/form-data; boundary=${boundary}`)
    .set(headers)
    .send(token + parts);
}

const field = (name: string, value = 'x') =>
  `--XX\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;
const end = '--XX--\r\n';

const broken: readonly [what: string, parts: string, boundary?: string][] = [
  ['an index beyond any list, then a list', field('a[4294967295]') + field('a[]') + end],
  ['thirty nested names', field(`a${'[b]'.repeat(30)}`) + end],
  ['five thousand nested names', field(`a${'[b]'.repeat(5000)}`) + end],
  ['an empty name', field('') + end],
  ['no name', `--XX\r\nContent-Disposition: form-data\r\n\r\nx\r\n${end}`],
  [
    'an empty file name and a cut boundary',
    '--XX\r\nContent-Disposition: form-data; name="photos"; filename=""\r\nContent-Type: image/jpeg\r\n\r\n\r\n--XX',
  ],
  ['the name of every object’s parent', field('__proto__[isAdmin]', 'yes') + end],
  ['a name that is a constructor', field('constructor[prototype][isAdmin]', 'yes') + end],
  ['no end', field('pasted', 'words')],
  ['nothing but a boundary', end],
  ['another boundary than it says', field('pasted') + end, 'YY'],
  ['no boundary', field('pasted') + end, ''],
  ['a very long name', field('n'.repeat(5000)) + end],
  ['a header without end', `--XX\r\n${'X-Long: y\r\n'.repeat(3000)}\r\nx\r\n${end}`],
  ['three thousand fields', Array.from({ length: 3000 }, (_, at) => field(`f${at}`)).join('') + end],
];

describe('a form of several parts with', () => {
  it.each(broken)('%s is refused or ignored, and the site lives', async (_what, parts, boundary) => {
    const before = drafts();
    const { status } = await sent(parts, boundary);
    expect(status).toBeGreaterThanOrEqual(400);
    expect(status).toBeLessThan(500);
    expect(drafts()).toBe(before);
    expect(await files()).toEqual([]);
    expect(Reflect.get({}, 'isAdmin')).toBeUndefined();
    await site.visitor().get('/healthz').expect(200);
  });

  it('too many photos is refused, and none of them kept', async () => {
    const form = comms.agent.post('/intake').field('_csrf', await comms.token());
    for (let at = 0; at < 11; at += 1) form.attach('photos', picture, `${at}.jpg`);
    expect((await form).status).toBe(413);
    await expect.poll(files).toEqual([]);
  });

  it('more bytes than it may ever have is refused before they come', async () => {
    const length = String(1024 * 1024 * 1024);
    const answer = await spoken(
      `Content-Type: multipart/form-data; boundary=XX\r\nContent-Length: ${length}\r\n`,
      '--XX\r\n',
    );
    expect(answer).toMatch(/^HTTP\/1\.1 413 /u);
  });
});

describe('a photo whose form is broken off', () => {
  it.each([
    ['before the file', 0],
    ['in the middle of it', 0.5],
    ['just before its end', 0.99],
  ])('%s leaves nothing', async (_where, share) => {
    const body = Buffer.concat([Buffer.from(await head()), picture, Buffer.alloc(200_000)]);
    await cutAfter(body, Math.floor((body.length - 1) * share) + 1);
    await expect.poll(files, { timeout: 5000 }).toEqual([]);
    expect(drafts()).toBe(0);
  });
});

describe('a photo that no record comes to refer to', () => {
  it('is removed once the form is answered', async () => {
    const form = comms.agent.post('/intake/a1b2c3d4e5f6').field('_csrf', await comms.token());
    expect((await form.attach('photos', picture, 'a.jpg')).status).toBe(404);
    await expect.poll(files, { timeout: 5000 }).toEqual([]);
  });

  it('stays when it was there before the form came: its record may be in the right data folder', async () => {
    const { images } = site.services;
    const { original } = await images.receive(Readable.from(picture), 'a.jpg');
    const form = comms.agent.post('/intake/a1b2c3d4e5f6').field('_csrf', await comms.token());
    expect((await form.attach('photos', picture, 'a.jpg').attach('photos', picture, 'b.jpg')).status).toBe(
      404,
    );
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(await images.hashes()).toEqual([original.hash]);
    await images.discard(original.hash);
  });
});

const head = async () =>
  `--XX\r\nContent-Disposition: form-data; name="_csrf"\r\n\r\n${await comms.token()}\r\n` +
  '--XX\r\nContent-Disposition: form-data; name="photos"; filename="a.jpg"\r\nContent-Type: image/jpeg\r\n\r\n';

async function cookies(): Promise<string> {
  const jar: unknown = Reflect.get(comms.agent, 'jar');
  const access: unknown = Object(jar).getCookies({
    domain: '127.0.0.1',
    path: '/',
    secure: false,
    script: false,
  });
  return Object(access).toValueString();
}

/** Sends a form's head and the start of its body through a bare socket; answers with what comes back. */
async function spoken(headers: string, body: string): Promise<string> {
  const socket = connect(Number(origin.port), origin.hostname);
  socket.write(
    `POST /intake HTTP/1.1\r\nHost: ${origin.host}\r\nCookie: ${await cookies()}\r\n${headers}\r\n${body}`,
  );
  return new Promise((resolve) => {
    socket.once('data', (answer) => {
      socket.destroy();
      resolve(String(answer));
    });
  });
}

async function cutAfter(body: Buffer, bytes: number): Promise<void> {
  const socket = connect(Number(origin.port), origin.hostname);
  const headers = `Content-Type: multipart/form-data; boundary=XX\r\nContent-Length: ${body.length + 10}\r\n`;
  socket.write(
    `POST /intake HTTP/1.1\r\nHost: ${origin.host}\r\nCookie: ${await cookies()}\r\n${headers}\r\n`,
  );
  await new Promise<void>((resolve) => socket.write(body.subarray(0, bytes), () => resolve()));
  await new Promise((resolve) => setTimeout(resolve, 50));
  socket.destroy();
}
