import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseCaption } from '../../server/domain/caption/parseCaption.ts';
import { projectRoot } from '../../server/web/root.ts';
import { folderToStandIn, runCommand, runHere, startCommand } from './builtProgram.ts';

const sample = (file: string) => join(projectRoot, 'data/sample', file);

describe('import', () => {
  it('takes a release and its photo in as a draft, from paths that count from where the user stands', async () => {
    const folder = folderToStandIn();
    mkdirSync(join(folder, 'in'));
    copyFileSync(sample('release.txt'), join(folder, 'in/release.txt'));
    copyFileSync(sample('group.jpg'), join(folder, 'in/group.jpg'));
    const done = await runCommand(['import', 'in/release.txt', '--photo', 'in/group.jpg'], folder);
    expect(done).toMatchObject({ code: 0, stderr: '' });
    expect(done.stdout).toMatch(
      /^in\/release\.txt: 9 people in 1 caption, waiting at \/intake\/[a-z0-9]+\nin\/group\.jpg: added\n$/u,
    );
    expect((await runCommand(['check'], folder)).code).toBe(0);
  });

  it('says what it cannot read and takes in the rest', async () => {
    const folder = folderToStandIn();
    writeFileSync(join(folder, 'a.txt'), 'From left: Ann Hale and Bo Lunn');
    const done = await runCommand(['import', 'none.txt', 'a.txt'], folder);
    expect(done.code).toBe(1);
    expect(done.stderr).toBe('none.txt: there is no such file.\n');
    expect(done.stdout).toMatch(/^a\.txt: 2 people/u);
  });

  it('says why a photo is refused, and keeps the words', async () => {
    const folder = folderToStandIn();
    writeFileSync(join(folder, 'a.txt'), 'From left: Ann Hale and Bo Lunn');
    writeFileSync(join(folder, 'a.jpg'), '%PDF-1.7');
    const done = await runCommand(['import', 'a.txt', '--photo', 'a.jpg'], folder);
    expect(done.code).toBe(1);
    expect(done.stderr).toContain('PDF');
    expect(done.stdout).toMatch(/^a\.txt: 2 people/u);
  });

  it('says that a photo is not there', async () => {
    const folder = folderToStandIn();
    writeFileSync(join(folder, 'a.txt'), 'From left: Ann Hale and Bo Lunn');
    const done = await runCommand(['import', 'a.txt', '--photo', 'none.jpg'], folder);
    expect(done).toMatchObject({ code: 1, stderr: 'none.jpg: there is no such file.\n' });
  });

  it('is done by the site that is running', async () => {
    const folder = folderToStandIn();
    writeFileSync(join(folder, 'a.txt'), 'From left: Ann Hale and Bo Lunn');
    const site = await startCommand(['serve'], folder, { PORT: '0', FROM_LEFT_SAMPLE: 'no' });
    await site.says(/\n/u);
    expect(await runCommand(['import', 'a.txt'], folder)).toMatchObject({ code: 0, stderr: '' });
    site.process.kill('SIGTERM');
    expect(await site.ended).toBe(0);
  });

  it.each([
    ['nothing', []],
    ['a photo for two texts', ['a.txt', 'b.txt', '--photo', 'a.jpg']],
    ['an option it does not know', ['a.txt', '--picture', 'a.jpg']],
  ])('refuses %s as wrong use', async (_reason, args) => {
    expect((await runHere(['import', ...args], folderToStandIn())).code).toBe(2);
  });
});

describe('the built program', () => {
  it.each([
    ['a curly apostrophe', 'From left: Seán O’Brien and Cllr Tom Fry', 'Seán O’Brien'],
    ['a dash', 'From left: Łucja Nowak – Chair; Cllr Tom Fry', 'Łucja Nowak'],
    ['marked letters', 'From left: Lena Sørvik and Jürg Großmann', 'Lena Sørvik'],
  ])('reads %s as the sources do', async (_reason, caption, name) => {
    const read = await runCommand(['parse', '--jsonl'], folderToStandIn(), {
      stdin: `${JSON.stringify({ id: 'a', caption })}\n`,
    });
    const [first] = parseCaption(caption).people;
    expect(first?.name.text).toBe(name);
    expect(JSON.parse(read.stdout)).toMatchObject({ people: [{ name }, {}], unread: [] });
  });
});

describe('sample', () => {
  it('is loaded and removed whole', async () => {
    const folder = folderToStandIn();
    expect((await runCommand(['sample', 'load'], folder)).stdout).toBe('The sample is loaded.\n');
    expect((await runCommand(['sample', 'load'], folder)).stdout).toBe('The sample is there already.\n');
    expect((await runCommand(['sample', 'remove'], folder)).stdout).toMatch(
      /^The sample is gone: \d+ records\.\n$/u,
    );
    expect((await runCommand(['sample', 'remove'], folder)).stdout).toBe('There is no sample to remove.\n');
  });

  it.each([[[]], [['keep']], [['load', 'twice']]])('refuses %j as wrong use', async (args) => {
    expect((await runHere(['sample', ...args], folderToStandIn())).code).toBe(2);
  });
});

describe('every command', () => {
  it.each(['serve', 'parse', 'read', 'import', 'sample', 'account', 'check'])(
    '%s says how it is called',
    async (word) => {
      const { code, stdout } = await runHere([word, '--help'], folderToStandIn());
      expect(code).toBe(0);
      expect(stdout).toContain(`npm run`);
      expect(stdout).toContain(`-- ${word}`);
    },
  );

  it('that is none is wrong use', async () => {
    const { code, stderr } = await runHere(['dance'], folderToStandIn());
    expect(code).toBe(2);
    expect(stderr).toContain('There is no command "dance".');
  });
});
