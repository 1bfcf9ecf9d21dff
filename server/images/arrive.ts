import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { BatchedFile } from './BatchedFile.ts';
import { headBytes } from './judgeContent.ts';

/** A file that arrived whole. */
export interface Arrived {
  /** SHA-256, in lower case hexadecimal. */
  readonly hash: string;
  readonly bytes: number;
  /** Its first bytes. */
  readonly head: Buffer;
}

/** The stream ended before the file did. */
export class StoppedArriving extends Error {
  override readonly name = 'StoppedArriving';
}

/** The file is larger than the limit; what else comes is read and thrown away, so that an answer can be given. */
export class TooManyBytes extends Error {
  override readonly name = 'TooManyBytes';
}

/**
 * The stream as one that can be read when its turn comes. To be called at once: an error before or after reading,
 * such as a connection that is cut, would end the process if nobody listened.
 */
export function listenedTo(stream: NodeJS.ReadableStream): Readable {
  const source = stream instanceof Readable ? stream : new Readable().wrap(stream);
  return source.on('error', () => {});
}

/**
 * Writes a stream to a new file, hashing on the way. Rejects with `StoppedArriving`, `TooManyBytes` or the disk's
 * own error; the file that is then left is the caller's to remove.
 */
export async function arrive(source: Readable, path: string, limit: number): Promise<Arrived> {
  const file = await open(path, 'wx', 0o640);
  try {
    return await written(source, new BatchedFile(file), limit);
  } catch (error) {
    throw source.destroyed && !source.readableEnded
      ? new StoppedArriving(undefined, { cause: error })
      : error;
  } finally {
    await file.close();
    source.resume();
  }
}

async function written(source: Readable, file: BatchedFile, limit: number): Promise<Arrived> {
  const hash = createHash('sha256');
  const head: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of source.iterator({ destroyOnReturn: false })) {
    if (bytes + chunk.length > limit) throw new TooManyBytes();
    if (bytes < headBytes) head.push(chunk.subarray(0, headBytes - bytes));
    hash.update(chunk);
    if (file.gather(chunk)) await file.flush();
    bytes += chunk.length;
  }
  await file.end();
  return { hash: hash.digest('hex'), bytes, head: Buffer.concat(head) };
}
