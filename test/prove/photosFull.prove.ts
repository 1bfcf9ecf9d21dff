import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { drawnGroup } from '../builders/drawnGroup.ts';
import { folderToStandIn, runHere } from '../commands/builtProgram.ts';
import { told } from './processFigures.ts';
import { addComms, signedInAt, startRunningSite } from './RunningSite.ts';
import { draftIn, Visitor } from './Visitor.ts';

const folder = folderToStandIn();
const uploads = join(folder, 'uploads');
const isMounted = mounted();
if (!isMounted) told('not proved here: a full disk of photos needs root and a mount');
afterAll(() => {
  if (isMounted) execFileSync('umount', ['-l', uploads]);
});

/** How many bytes are left: none even for the form’s file, room for that but not for its pictures, and so on. */
const left = [0, 8192, 65_536, 131_072, 196_608];

it.skipIf(!isMounted)(
  'a full disk of photos refuses photos in words, leaves nothing, and needs no restart',
  async () => {
    await addComms(folder, 'ros@example.org');
    const site = await startRunningSite(folder);
    const visitor = await signedInAt(site.origin, 'ros@example.org');
    const { jpeg } = await drawnGroup(9);
    const filler = join(uploads, 'filler');
    const statuses: number[] = [];
    for (const bytes of left) {
      fillTo(filler, bytes);
      const answer = await visitor.paste('From left: Ros Penhale, Harbour Master.', [jpeg]);
      statuses.push(answer.status);
      if (draftIn(answer) !== undefined) break;
      const page = await answer.text();
      expect(answer.status, page).toBe(503);
      expect(page).toContain(
        'Photos cannot be kept at present: the disk cannot be written (it is full). Nothing was saved.',
      );
      expect(page).toContain('value="From left: Ros Penhale, Harbour Master."');
      expect(filesIn(uploads).filter((name) => name !== 'filler')).toEqual([]);
      rmSync(filler);
    }
    fillTo(filler, 0);
    expect((await new Visitor(site.origin).get('/readyz')).status).toBe(503);
    rmSync(filler);
    expect(draftIn(await visitor.paste('From left: Ros Penhale, Harbour Master.', [jpeg]))).toBeDefined();
    await expect
      .poll(async () => (await new Visitor(site.origin).get('/readyz')).status, { timeout: 5000 })
      .toBe(200);
    expect(await site.stop()).toBe(0);
    expect(await runHere(['check'], folder)).toMatchObject({ code: 0 });
    told(`with ${left.join(', ')} bytes left: ${statuses.join(', ')}`);
  },
);

function fillTo(file: string, left: number): void {
  const { bavail, bsize } = statfsSync(uploads);
  writeFileSync(file, Buffer.alloc(Math.max(0, bavail * bsize - left)));
}

const filesIn = (place: string): string[] =>
  readdirSync(place, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => entry.name);

/** A disk of 4 MB in the place of the folder of photos, where this may be done. */
function mounted(): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  mkdirSync(uploads, { mode: 0o750 });
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=4m,mode=750', 'tmpfs', uploads], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
