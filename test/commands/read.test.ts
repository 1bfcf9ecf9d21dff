import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { afterAll, describe, expect, it } from 'vitest';
import { main } from '../../server/main.ts';

const folder = mkdtempSync(join(tmpdir(), 'from-left-read-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function run(args: readonly string[], stdin = '') {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()];
  const code = await main(['read', ...args], {
    stdin: Readable.from([stdin]),
    stdout,
    stderr,
    env: {},
    folder,
    home: folder,
  });
  return { code, stdout: String(stdout.read() ?? ''), stderr: String(stderr.read() ?? '') };
}

const release = `Sarn harbour wall opens\r
\r
Cllr Nerys Holt, Cabinet Member for Harbours and Beaches, said: “It is done.”\r
\r
More at https://www.sarn.example/wall\r
\r
Photo: Cllr Nerys Holt, Cabinet Member for Harbours (left), and Geoff Lamb\r
\r
Published 04/09/2021\r
`;

describe('read', () => {
  it('prints what is in a release, for people', async () => {
    writeFileSync(join(folder, 'wall.txt'), release);
    const { code, stdout, stderr } = await run(['wall.txt']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toBe(`Headline: Sarn harbour wall opens
Published: 2021-09-04
Link: https://www.sarn.example/wall

In this photo
   Name             Role                         Body  Where
1  Cllr Nerys Holt  Cabinet Member for Harbours        left
2  Geoff Lamb

Also named in the text
  Cllr Nerys Holt – Cabinet Member for Harbours and Beaches – quoted

Check these
  caption: "Cabinet Member for Harbours"; text: "Cabinet Member for Harbours and Beaches"

`);
  });

  it('answers a line of JSON with one', async () => {
    const { code, stdout } = await run(
      ['--jsonl'],
      JSON.stringify({ id: 'a', text: release.replaceAll('\r', '') }),
    );
    expect(code).toBe(0);
    const answer = JSON.parse(stdout);
    expect(answer).toMatchObject({
      id: 'a',
      title: 'Sarn harbour wall opens',
      publishedOn: '2021-09-04',
      links: ['https://www.sarn.example/wall'],
      mentions: [
        {
          name: 'Nerys Holt',
          honorific: 'Cllr',
          role: 'Cabinet Member for Harbours and Beaches',
          organisation: null,
          quoted: true,
        },
      ],
    });
    expect(answer.captions[0].people.map((person: { name: string }) => person.name)).toEqual([
      'Nerys Holt',
      'Geoff Lamb',
    ]);
  });

  it('says which files it cannot read and goes on with the rest', async () => {
    writeFileSync(join(folder, 'short.txt'), 'From left: Nerys Holt, Geoff Lamb');
    const { code, stdout, stderr } = await run(['none.txt', 'short.txt']);
    expect({ code, stderr }).toEqual({ code: 1, stderr: 'none.txt: there is no such file.\n' });
    expect(stdout).toContain('Headline: none\nPublished: no day is stated\n');
  });

  it('says which lines it cannot use', async () => {
    const { code, stderr } = await run(['--jsonl'], '{"id":1,"text":5}\n');
    expect({ code, stderr }).toEqual({ code: 1, stderr: 'line 1: "text" is missing or not text.\n' });
  });

  it.each([
    ['a release past 200 KB', 'word '.repeat(41_000), 'this release is longer than 200 KB'],
    [
      'a caption past 20 KB',
      `Title\n\nBody.\n\nPhoto: ${'Nerys Holt, '.repeat(1_800)}`,
      'a caption in this release is longer than 20 KB',
    ],
  ])('refuses %s and names the limit', async (_, text, reason) => {
    const { code, stderr } = await run(['--jsonl'], JSON.stringify({ id: 1, text }));
    expect(code).toBe(1);
    expect(stderr).toBe(`line 1: ${reason}, the most that is read.\n`);
  });

  it.each([
    ['nothing to read', []],
    ['files and lines at once', ['--jsonl', 'wall.txt']],
  ])('refuses %s and shows how it is used', async (_, args) => {
    const { code, stderr } = await run(args);
    expect(code).toBe(2);
    expect(stderr).toContain('npm run from-left -- read FILE…');
  });
});
