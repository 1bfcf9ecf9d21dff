import { randomBytes } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { folderToStandIn } from '../commands/builtProgram.ts';
import { openFilesOf, told, watchedMemory } from './processFigures.ts';
import { addComms, type RunningSite, signedInAt, startRunningSite } from './RunningSite.ts';
import { beginPost, filesIn, keptIn, multipart, photoForm } from './uploads.ts';
import type { Visitor } from './Visitor.ts';

const times = 100;
let folder: string;
let site: RunningSite;
let visitor: Visitor;
beforeAll(async () => {
  folder = folderToStandIn();
  await addComms(folder, 'ros@example.org');
  site = await startRunningSite(folder);
  visitor = await signedInAt(site.origin, 'ros@example.org');
});
afterAll(() => site.kill());

it.each([0, 0.5, 0.99])(
  `an upload of 10 MB cut off at %d of it, ${times} times, leaves nothing`,
  async (share) => {
    const jpeg = Buffer.concat([Buffer.from('ffd8ffe0', 'hex'), randomBytes(10_000_000)]);
    const form = photoForm(visitor.token, jpeg);
    const body = form.subarray(0, form.length - jpeg.length + Math.floor(jpeg.length * share));
    // The first connections open what stays open.
    for (let at = 0; at < 3; at++) await cutOff(form.length, body);
    await nothingLeft();
    const before = openFilesOf(site.pid);
    const risen = watchedMemory(site.pid);
    for (let at = 0; at < times; at++) await cutOff(form.length, body);
    await nothingLeft();
    await expect.poll(() => openFilesOf(site.pid), { timeout: 10_000 }).toBeLessThanOrEqual(before + 2);
    expect((await keptIn(folder)).count('photo')).toBe(0);
    expect((await keptIn(folder)).count('draft')).toBe(0);
    told(
      `${times} cut at ${share * 100} %: open files ${before} → ${openFilesOf(site.pid)}, at most ${risen().toFixed(0)} MB more`,
    );
  },
);

const nothingLeft = () => expect.poll(() => filesIn(folder), { timeout: 10_000 }).toEqual([]);

/** Sends the head and what is to arrive of the body, and lets a part of the cuts fall while bytes are under way. */
async function cutOff(length: number, body: Buffer): Promise<void> {
  const socket = beginPost(visitor, '/intake', multipart(length));
  await new Promise<void>((resolve) => socket.write(body, () => resolve()));
  await pause(Math.random() * 20);
  await new Promise<void>((resolve) => {
    socket.once('close', () => resolve());
    socket.resetAndDestroy();
  });
}
