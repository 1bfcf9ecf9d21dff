import { PassThrough, Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { main } from '../../server/main.ts';

async function run(args: readonly string[], stdin: string) {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()];
  const io = {
    stdin: Readable.from([Buffer.from(stdin)]),
    stdout,
    stderr,
    env: {},
    folder: import.meta.dirname,
    home: import.meta.dirname,
  };
  const code = await main(['parse', ...args], io);
  return { code, stdout: String(stdout.read() ?? ''), stderr: String(stderr.read() ?? '') };
}

describe('parse', () => {
  it('prints a table for each caption, the captions parted by an empty line', async () => {
    const { code, stdout, stderr } = await run(
      [],
      'From left: Cllr Nerys Holt, Leader; Geoff Lamb and ?\n\nDora Fenwick (left)\n',
    );
    expect(stdout).toBe(`   Name             Role    Body  Where
1  Cllr Nerys Holt  Leader
2  Geoff Lamb
1 not named.

   Name          Role  Body  Where
1  Dora Fenwick              left
`);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  });

  it('says that nobody is named', async () => {
    expect((await run([], 'The harbour at dusk.')).stdout).toBe('Nobody is named.\n');
  });

  it('says below the table how else a caption can be read, in one line', async () => {
    const { stdout } = await run([], 'From left: Ann Hale, Captain; Bo Lunn, Marlby; Cy Moss, Treasurer');
    expect(stdout.split('\n').slice(4)).toEqual([
      'can also be read as 4 people: Ann Hale, Captain; Bo Lunn; Marlby; Cy Moss, Treasurer',
      '',
    ]);
  });

  it('says nothing of other readings where there are none, and never in JSON', async () => {
    expect((await run([], 'From left: Ann Hale, Bo Lunn')).stdout).not.toContain('read as');
    const caption = 'From left: Ann Hale, Captain; Bo Lunn, Marlby; Cy Moss, Treasurer';
    const { stdout } = await run(['--jsonl'], JSON.stringify({ id: 1, caption }));
    expect(Object.keys(JSON.parse(stdout))).toEqual(['id', 'people', 'others', 'unread']);
  });

  it('says with --explain what each stretch was taken for, in order', async () => {
    const { stdout } = await run(['--explain'], 'Back row, from left: Nerys Holt, Leader. Photo: Max Lens');
    expect(stdout.split('\n').slice(2)).toEqual([
      '  "Back row, from left:": announces a list, left to right, row: back (a row, an order)',
      '  "Nerys Holt": a name (a name)',
      '  "Leader": said of the one before (what is said of somebody)',
      '  "Photo:": announces who made the photo (a maker after the word for a picture)',
      '  "Max Lens": not in this photo, or who made it (a name)',
      '',
    ]);
  });

  it('refuses --explain beside --jsonl', async () => {
    expect((await run(['--explain', '--jsonl'], '')).code).toBe(2);
  });

  it.each([
    ['whoever kneels', 'Kneeling: Nerys Holt', 'front'],
    ['whoever sits on the ground', 'On ground: Nerys Holt', 'front'],
    ['whoever sits', 'Seated: Nerys Holt', 'seated'],
  ])('says of %s in which of the seven rows that JSON knows', async (_, caption, row) => {
    const { stdout } = await run(['--jsonl'], `${JSON.stringify({ id: 1, caption })}\n`);
    expect(JSON.parse(stdout).people[0].row).toBe(row);
  });

  it('answers a line of JSON with one', async () => {
    const line = { id: 7, caption: 'Back row: PC Nerys Holt MBE (pale blue) and two guests' };
    const { stdout } = await run(['--jsonl'], `${JSON.stringify(line)}\n\n`);
    expect(JSON.parse(stdout)).toEqual({
      id: 7,
      people: [
        {
          name: 'Nerys Holt',
          honorific: 'PC',
          postnominals: 'MBE',
          role: null,
          organisation: null,
          row: 'back',
          place: null,
        },
      ],
      others: 2,
      unread: [{ start: 29, end: 38, text: 'pale blue' }],
    });
  });

  it('says which lines it cannot use and goes on with the rest', async () => {
    const lines = ['no json', '{"id":1}', '["x"]', '{"id":2,"caption":"Nerys Holt"}'];
    const { code, stdout, stderr } = await run(['--jsonl'], lines.join('\n'));
    expect(code).toBe(1);
    expect(
      stdout
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line).id),
    ).toEqual([2]);
    expect(stderr).toBe(
      'line 1: this is not JSON.\nline 2: "caption" is missing or not text.\nline 3: this is not a JSON object.\n',
    );
  });

  it.each([
    ['as text', [], (caption: string) => caption],
    ['as JSON', ['--jsonl'], (caption: string) => JSON.stringify({ id: 1, caption })],
  ])('refuses a caption past 20 KB and names the limit (%s)', async (_, args, written) => {
    const { code, stdout, stderr } = await run(args, written('é'.repeat(10_241)));
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(/ 1: this caption is longer than 20 KB, the most that is read\.\n$/u);
  });

  it('takes 20 KB', async () => {
    expect((await run([], 'a'.repeat(20 * 1024))).code).toBe(0);
  });

  it.each([
    ['a file', ['caption.txt']],
    ['an option it does not know', ['--csv']],
  ])('refuses %s and shows how it is used', async (_, args) => {
    const { code, stderr } = await run(args, '');
    expect(code).toBe(2);
    expect(stderr).toContain('npm run from-left -- parse [--jsonl | --explain]');
  });
});
