/**
 * Runs the freshly built program up to its first pages, in a folder of its own, and keeps the code that was compiled
 * on the way.
 */
import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { compiledFile, loadProgram } from './program.mjs';

const [, , folder = ''] = process.argv;
const stand = mkdtempSync(join(tmpdir(), 'from-left-build-'));
const { main, script } = loadProgram(folder);
const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
const env = { PORT: '0', FROM_LEFT_SAMPLE: 'no' };

const stdout = new Writable({
  write(chunk, _encoding, done) {
    const origin = /http:\/\/127\.0\.0\.1:\d+/u.exec(String(chunk))?.[0];
    if (origin !== undefined) firstPages(origin).then(keep, keep);
    done();
  },
});
await main(['serve'], { stdin: process.stdin, stdout, stderr: nowhere, env, folder: stand, home: stand });
rmSync(stand, { recursive: true, force: true });

/** @param {string} origin */
async function firstPages(origin) {
  for (const path of ['/', '/people', '/sign-in']) await page(origin + path);
}

/** @param {string} address */
function page(address) {
  return new Promise((resolve, reject) => {
    get(address, { headers: { 'accept-encoding': 'br' } }, (answer) =>
      answer.resume().on('end', () => resolve(undefined)),
    ).on('error', reject);
  });
}

function keep() {
  const file = compiledFile(folder);
  writeFileSync(`${file}.${process.pid}`, script.createCachedData());
  renameSync(`${file}.${process.pid}`, file);
  process.kill(process.pid, 'SIGTERM');
}
