import { randomBytes } from 'node:crypto';
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { orElse } from './files.ts';

/** A command that the process which owns the data folder shall run. */
const requestShape = z.object({
  command: z.string(),
  args: z.array(z.string()),
  /** Where the user stands: relative paths among the arguments count from here. */
  folder: z.string(),
  stdin: z.string(),
});
export type OwnerRequest = z.infer<typeof requestShape>;

const answerShape = z.object({ code: z.number().int(), stdout: z.string(), stderr: z.string() });
export type OwnerAnswer = z.infer<typeof answerShape>;

/** The owner was asked, but went away before it answered: what it did nobody knows. */
export class NoAnswer extends Error {
  override readonly name = 'NoAnswer';
}

/** A request is a line of JSON, at most this long. */
const mostBytes = 8 * 1024 * 1024;
/** Somebody who asks nothing for so many milliseconds does not keep the owner from stopping. */
const patience = 5_000;
/** The system cuts longer socket paths (108 bytes on Linux, 104 elsewhere). */
const longestPath = 100;

/**
 * Answers the commands of others on a socket in the data folder, which only its owner can open. Call it with the
 * lock held. Returns the way to stop; requests under way are answered first.
 */
export async function serveSocket(
  folder: string,
  handle: (request: OwnerRequest) => Promise<OwnerAnswer>,
): Promise<() => Promise<void>> {
  const path = await newPath(folder);
  const server = createServer({ allowHalfOpen: true }, (socket) => void answer(socket, handle));
  await listen(server, path);
  await chmod(path, 0o600);
  return async () => {
    await new Promise<void>((resolve) => server.close(() => resolve()));
    await removePath(folder, path);
  };
}

/** The owner's answer; undefined when nobody answers there. Rejects with `NoAnswer`. */
export async function askOwner(folder: string, request: OwnerRequest): Promise<OwnerAnswer | undefined> {
  const socket = await connected(folder);
  if (socket === undefined) return undefined;
  socket.end(`${JSON.stringify(request)}\n`);
  try {
    return answerShape.parse(JSON.parse(await lineFrom(socket)));
  } catch (error) {
    throw new NoAnswer('From Left went away before it had answered.', { cause: error });
  }
}

/** Whether a process that owns the folder answers. */
export async function ownerAnswers(folder: string): Promise<boolean> {
  const socket = await connected(folder);
  socket?.destroy();
  return socket !== undefined;
}

const usualPath = (folder: string): string => join(folder, 'commands.sock');
/** Holds the socket's path when the usual one would be too long. */
const pathFile = (folder: string): string => join(folder, 'commands.path');

async function newPath(folder: string): Promise<string> {
  await removePath(folder, await currentPath(folder));
  if (Buffer.byteLength(usualPath(folder)) <= longestPath) return usualPath(folder);
  const path = join(await mkdtemp(join(tmpdir(), 'from-left-')), randomBytes(4).toString('hex'));
  await writeFile(pathFile(folder), path, { mode: 0o600 });
  return path;
}

async function currentPath(folder: string): Promise<string> {
  return orElse('ENOENT', readFile(pathFile(folder), 'utf8'), usualPath(folder));
}

async function removePath(folder: string, path: string): Promise<void> {
  await rm(path, { force: true });
  if (path === usualPath(folder)) return;
  await rm(dirname(path), { recursive: true, force: true });
  await rm(pathFile(folder), { force: true });
}

function listen(server: Server, path: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(path, () => resolve());
  });
}

async function connected(folder: string): Promise<Socket | undefined> {
  const path = await currentPath(folder);
  if (Buffer.byteLength(path) > longestPath) return undefined;
  return new Promise((resolve) => {
    const socket = connect({ path, allowHalfOpen: true });
    socket.once('connect', () => resolve(socket));
    socket.once('error', () => resolve(undefined));
  });
}

async function answer(
  socket: Socket,
  handle: (request: OwnerRequest) => Promise<OwnerAnswer>,
): Promise<void> {
  socket.on('error', () => socket.destroy());
  socket.setTimeout(patience, () => socket.destroy());
  try {
    const asked = requestShape.parse(JSON.parse(await lineFrom(socket)));
    socket.setTimeout(0);
    const answered = await handle(asked);
    socket.end(`${JSON.stringify(answered)}\n`);
  } catch (error) {
    const stderr = `${error instanceof Error ? error.message : String(error)}\n`;
    socket.end(`${JSON.stringify({ code: 1, stdout: '', stderr } satisfies OwnerAnswer)}\n`);
  }
}

async function lineFrom(socket: Socket): Promise<string> {
  const pieces: Buffer[] = [];
  let length = 0;
  for await (const piece of socket.iterator({ destroyOnReturn: false })) {
    pieces.push(piece as Buffer);
    length += (piece as Buffer).length;
    if ((piece as Buffer).includes(10)) break;
    if (length > mostBytes) throw new Error('The request is too long.');
  }
  return Buffer.concat(pieces).toString('utf8');
}
