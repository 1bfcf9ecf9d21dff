import { stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { secretFile } from '../../server/store/secretFile.ts';
import { newFolder } from './folder.ts';

it('the secret is made once, is long, and is for its owner only', async () => {
  const folder = await newFolder();
  const secret = await secretFile(folder);
  expect(secret).toMatch(/^[0-9a-f]{64}$/);
  expect(await secretFile(folder)).toBe(secret);
  expect((await stat(join(folder, 'session-secret'))).mode & 0o777).toBe(0o600);
});

it('a secret that somebody emptied is refused, not made anew in silence', async () => {
  const folder = await newFolder();
  await writeFile(join(folder, 'session-secret'), '');
  await expect(secretFile(folder)).rejects.toThrow('it is no session secret');
});
