import { checkSync } from 'recheck';
import { describe, expect, it } from 'vitest';
import { letterMarks } from '../server/domain/directory/entities.ts';
import { patternsIn, patternsOf } from './regexLiterals.ts';

// The checker's own JavaScript, in this process; its Java and native forms, where installed, stay unused.
process.env.RECHECK_SYNC_BACKEND = 'pure';

/** Bounds of work and none of time, so that the answer is the same on every machine. */
const bounds = {
  timeout: null,
  attackTimeout: null,
  incubationTimeout: null,
  attackLimit: 20_000_000,
  recallLimit: 20_000_000,
  maxAttackStringSize: 30_000,
  maxRecallStringSize: 30_000,
  maxIteration: 4,
  maxGenerationSize: 40,
  maxInitialGenerationSize: 100,
  mutationSize: 20,
  crossoverSize: 10,
};

/** "safe", or what else the checker says; "safe" is a proof, or for lookarounds a search that found no attack. */
const verdictOn = (source: string, flags: string): string => checkSync(source, flags, bounds).status;

const patterns = patternsIn(['server', 'views/assets/scripts']);

/** What is put together as the program runs: the file, and the longest that it becomes there. */
const putTogether: readonly (readonly [string, RegExp])[] = [
  [
    'server/domain/directory/characters.ts',
    new RegExp(`^&(?:#(\\d{1,7})|#x([0-9a-f]{1,6})|([a-z])(?:${letterMarks.join('|')})|([a-z]{2,8}));`, 'iu'),
  ],
  ['server/store/erasure/blank.ts', /Ann(?:[\s\p{P}+]|%20){1,3}van(?:[\s\p{P}+]|%20){1,3}Lee/giu],
  ['server/web/directory/linkedText.ts', /https?:\/\/(?:\[name withheld\]|[^\s<>"“”])+/giu],
  ['server/web/directory/postedPerson.ts', /^contacts-(\d{1,3})-/u],
];

describe('every regular expression', () => {
  it('is found at all', () => {
    expect(patterns.length).toBeGreaterThan(150);
    expect(patterns.some(({ at }) => at.startsWith('server/domain/caption/'))).toBe(true);
  });

  it('takes time that grows with the length of the text, not with its square', () => {
    const written = new Map(patterns.flatMap(({ text, written }) => (written ? [[text, written]] : [])));
    const slow = [...written].filter(([, { source, flags }]) => verdictOn(source, flags) !== 'safe');
    expect(slow.map(([text]) => text)).toEqual([]);
  }, 120_000);

  it('that is put together is known here, and what it becomes is linear too', () => {
    const made = patterns.filter(({ written }) => written === null).map(({ at }) => at.replace(/:\d+$/u, ''));
    expect(made.sort()).toEqual(putTogether.map(([file]) => file));
    const slow = putTogether.filter(([, { source, flags }]) => verdictOn(source, flags) !== 'safe');
    expect(slow).toEqual([]);
  });
});

describe('the checker', () => {
  it.each([
    ['marks at the end, from every place', '[.,;:!?]+$', 'u'],
    ['white space at the end', '\\s+$', ''],
    ['a repetition in a repetition', '(a+)+$', ''],
    ['two ways for one letter', '^(a|a)*$', ''],
    ['anything, a comma, anything', '\\(?(left|right)\\)?:?\\s*(.*),\\s*(.*)$', 'u'],
    ['white space before white space', '^\\s*\\n?\\s*x', ''],
    ['one behind a lookahead', '(?!b)(a+)+$', ''],
    ['one with letters of all scripts', '^(\\p{L}+ ?)+$', 'u'],
  ])('refuses %s', (_, source, flags) => {
    expect(verdictOn(source, flags)).toBe('vulnerable');
  });

  it.each([
    ['words', '\\p{L}+', 'gu'],
    ['white space at the end, from where it begins', '(?<!\\s)\\s+$', 'u'],
    ['two lists with a mark between them', '^[^,]*,[^,]*$', 'u'],
  ])('passes %s', (_, source, flags) => {
    expect(verdictOn(source, flags)).toBe('safe');
  });
});

describe('a regular expression is found', () => {
  it.each([
    ['in a call', 'f(/a+/u);', ['/a+/u']],
    ['after a division', 'const half = a / 2; const b: RegExp = /x/g;', ['/x/g']],
    ['in a text with places', `const t = \`\${s.replace(/y/u, '')}\`;`, ['/y/u']],
    ['in a type’s place not', 'type T = "/a/"; // /b/', []],
    [
      'where one is put together',
      'new RegExp(a + b, "u"); RegExp(b);',
      ['new RegExp(a + b, "u")', 'RegExp(b)'],
    ],
  ])('%s', (_, code, texts) => {
    expect(patternsOf('a.ts', code).map(({ text }) => text)).toEqual(texts);
  });

  it('with the line it stands on', () => {
    expect(patternsOf('a.ts', 'type A = 1;\n\nconst a = /b/u;')[0]?.at).toBe('a.ts:3');
  });
});
