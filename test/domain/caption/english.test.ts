import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { announcements, rules } from '../../../server/domain/caption/english.ts';
import { explain } from '../../../server/domain/caption/explain.ts';
import { languageRules } from '../../../server/domain/caption/languages/rules.ts';
import { projectRoot } from '../../../server/web/root.ts';
import { goldenCases } from '../../captions/goldenCases.ts';

const home = join(projectRoot, 'server/domain/caption');
const readme = readFileSync(join(home, 'README.md'), 'utf8');

/** The rows of the table under this heading, as "name: phrase". */
function tableUnder(heading: string): string[] {
  const [, rest = ''] = readme.split(new RegExp(`^\\| ${heading} +\\|.*\\n.*\\n`, 'mu'));
  const [table = ''] = rest.split('\n\n');
  return table.split('\n').map((line) => {
    const [, name = '', reads = ''] = line.replaceAll('\\|', '¦').split('|');
    return `${name.trim()}: ${reads.trim().replaceAll('¦', '|')}`;
  });
}

const listed = (list: readonly { name: string; reads: string }[]) =>
  list.map(({ name, reads }) => `${name}: ${reads}`);

describe('the README beside the rules', () => {
  it('lists the announcements in the order in which they are tried', () => {
    expect(tableUnder('what announces')).toEqual(listed(announcements));
  });

  it('lists the rules for a chunk in the order in which they are heard', () => {
    expect(tableUnder('what a chunk may be')).toEqual(listed(rules));
  });
});

/** What must stand in the rooms of rules and is none. */
const beside = new Set(['Announcement.ts', 'Rule.ts', 'guess.ts', 'marks.ts', 'rowWordsAt.ts', 'weights.ts']);

it.each([
  ['announcements', announcements],
  ['rules', rules],
])('every rule in %s has a file of its own', (room, list) => {
  const files = readdirSync(join(home, room)).filter((file) => file.endsWith('.ts') && !beside.has(file));
  expect(files.length).toBe(list.length);
});

const cases = goldenCases(join(projectRoot, 'test/domain/caption/rules'));
const fileOf = (name: string): string => `${name.replaceAll(' ', '-')}.txt`;

describe.each([...announcements, ...rules, ...languageRules].map(({ name }) => name))(
  'the rule "%s"',
  (name) => {
    const own = cases.filter(({ file }) => file === fileOf(name));

    it('has cases of what it reads and of what it leaves alone', () => {
      expect(own.filter(({ expected }) => expected !== '').length).toBeGreaterThan(0);
      expect(own.filter(({ expected }) => expected === '').length).toBeGreaterThan(0);
    });

    it.each(own)('$shows', ({ caption, expected }) => {
      const steps = explain(caption).filter(({ rule }) => rule.split(', ').includes(name));
      expect(steps.map(({ text }) => text).join('\n')).toBe(expected);
    });
  },
);

it('has no cases of a rule that is none', () => {
  const known = new Set([...announcements, ...rules, ...languageRules].map(({ name }) => fileOf(name)));
  expect(cases.map(({ file }) => file).filter((file) => !known.has(file))).toEqual([]);
});
