import { mkdir, readdir, stat, writeFile } from 'node:fs/promises';
import { connect, createServer } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  askOwner,
  NoAnswer,
  type OwnerRequest,
  ownerAnswers,
  serveSocket,
} from '../../server/store/socket.ts';
import { newFolder } from './folder.ts';

const request: OwnerRequest = {
  command: 'import',
  args: ['a file.txt'],
  folder: '/somewhere',
  stdin: 'Ünïcode\n',
};
const echo = async (asked: OwnerRequest) => ({ code: 3, stdout: JSON.stringify(asked), stderr: 'x' });

describe('the owner of a data folder', () => {
  it('answers what another process asks, whole and as it was asked', async () => {
    const folder = await newFolder();
    const stop = await serveSocket(folder, echo);
    const long = { ...request, stdin: 'wörds '.repeat(100_000) };
    expect(await askOwner(folder, long)).toEqual({ code: 3, stdout: JSON.stringify(long), stderr: 'x' });
    await stop();
  });

  it('answers several at once', async () => {
    const folder = await newFolder();
    const stop = await serveSocket(folder, echo);
    const asked = Array.from({ length: 20 }, (_, at) => ({ ...request, command: `c${at}` }));
    const answers = await Promise.all(asked.map((one) => askOwner(folder, one)));
    expect(answers.map((answer) => answer?.stdout)).toEqual(asked.map((one) => JSON.stringify(one)));
    await stop();
  });

  it('can be asked by its own user only', async () => {
    const folder = await newFolder();
    const stop = await serveSocket(folder, echo);
    expect((await stat(join(folder, 'commands.sock'))).mode & 0o777).toBe(0o600);
    await stop();
  });

  it('can be asked though the folder’s path is longer than a socket’s may be, and leaves nothing behind', async () => {
    const folder = join(await newFolder(), 'long'.repeat(30));
    await mkdir(folder);
    const stop = await serveSocket(folder, echo);
    expect((await askOwner(folder, request))?.code).toBe(3);
    await stop();
    expect(await readdir(folder)).toEqual([]);
    expect(await askOwner(folder, request)).toBeUndefined();
  });

  it('takes the place of a socket that a killed one left', async () => {
    const folder = await newFolder();
    await writeFile(join(folder, 'commands.sock'), '');
    expect(await ownerAnswers(folder)).toBe(false);
    const stop = await serveSocket(folder, echo);
    expect(await ownerAnswers(folder)).toBe(true);
    await stop();
  });

  it('says in its answer why it could not do it', async () => {
    const folder = await newFolder();
    const stop = await serveSocket(folder, async () => {
      throw new Error('There is no such draft.');
    });
    expect(await askOwner(folder, request)).toEqual({
      code: 1,
      stdout: '',
      stderr: 'There is no such draft.\n',
    });
    await stop();
  });

  it.each([
    ['no JSON', 'hello\n'],
    ['JSON of another shape', '{"command":7}\n'],
    ['nothing', ''],
  ])('refuses %s and goes on', async (_, sent) => {
    const folder = await newFolder();
    const stop = await serveSocket(folder, echo);
    const said = await new Promise<string>((resolve) => {
      let all = '';
      const socket = connect(join(folder, 'commands.sock'), () => socket.end(sent));
      socket.on('data', (piece) => {
        all += piece;
      });
      socket.on('close', () => resolve(all));
    });
    expect(JSON.parse(said)).toMatchObject({ code: 1, stdout: '' });
    expect((await askOwner(folder, request))?.code).toBe(3);
    await stop();
  });
});

describe('whoever asks', () => {
  it('learns that nobody has the folder', async () => {
    expect(await askOwner(await newFolder(), request)).toBeUndefined();
  });

  it('learns that the owner went away with the answer, which is not the same', async () => {
    const folder = await newFolder();
    const server = createServer((socket) => socket.destroy());
    await new Promise<void>((resolve) => server.listen(join(folder, 'commands.sock'), resolve));
    await expect(askOwner(folder, request)).rejects.toBeInstanceOf(NoAnswer);
    server.close();
  });
});
