import { readdir } from 'node:fs/promises';
import { connect, type Socket } from 'node:net';
import { join } from 'node:path';
import { checkStore } from '../../server/store/check/checkStore.ts';
import type { Visitor } from './Visitor.ts';

/** Every file below the folder of uploads, by its path within it. */
export async function filesIn(folder: string): Promise<string[]> {
  const root = join(folder, 'uploads');
  const entries = await readdir(root, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
    .sort();
}

/** What is kept on disk, read without the lock and without changing anything. */
export const keptIn = async (folder: string) => (await checkStore(join(folder, 'data'))).view;

/** The words of every draft on disk. */
export const draftsIn = async (folder: string): Promise<string[]> =>
  [...(await keptIn(folder)).all('draft')].map((draft) => draft.pasted);

/** A form with one photo, as a browser writes it, token first. */
export function photoForm(token: string, photo: Buffer, pasted = ''): Buffer {
  const field = (name: string, value: string) =>
    `--XX\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;
  const file =
    '--XX\r\nContent-Disposition: form-data; name="photos"; filename="a.jpg"\r\nContent-Type: image/jpeg\r\n\r\n';
  const head = field('_csrf', token) + field('pasted', pasted) + file;
  return Buffer.concat([Buffer.from(head), photo, Buffer.from('\r\n--XX--\r\n')]);
}

/** Begins a request by hand: its head is sent, its body is the caller's. Errors of the connection are its end. */
export function beginPost(visitor: Visitor, path: string, headers: Readonly<Record<string, string>>): Socket {
  const { hostname, port, host } = new URL(visitor.origin);
  const socket = connect(Number(port), hostname);
  socket.on('error', () => {});
  const lines = Object.entries({ Host: host, Cookie: visitor.cookie, ...headers });
  const head = lines.map(([name, value]) => `${name}: ${value}\r\n`).join('');
  socket.write(`POST ${path} HTTP/1.1\r\n${head}\r\n`);
  return socket;
}

/** What has come when the other side ends, or first something that holds an answer's head. */
export function answerOf(socket: Socket): Promise<string> {
  return new Promise((resolve) => {
    let text = '';
    socket.on('data', (part) => {
      text += String(part);
      if (text.includes('\r\n\r\n')) resolve(text);
    });
    socket.once('close', () => resolve(text));
  });
}

export const multipart = (length: number) => ({
  'Content-Type': 'multipart/form-data; boundary=XX',
  'Content-Length': String(length),
});
