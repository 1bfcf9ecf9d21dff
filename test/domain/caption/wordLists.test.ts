import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { languages } from '../../../server/domain/caption/languages/languages.ts';
import { tokenise } from '../../../server/domain/caption/tokens/tokens.ts';
import * as bodies from '../../../server/domain/caption/words/english/bodyWords.ts';
import * as credits from '../../../server/domain/caption/words/english/creditWords.ts';
import { givenNames } from '../../../server/domain/caption/words/english/givenNames.ts';
import * as heads from '../../../server/domain/caption/words/english/headWords.ts';
import * as honorifics from '../../../server/domain/caption/words/english/honorifics.ts';
import * as jobs from '../../../server/domain/caption/words/english/jobWords.ts';
import * as joints from '../../../server/domain/caption/words/english/joiningWords.ts';
import * as notes from '../../../server/domain/caption/words/english/noteWords.ts';
import * as orders from '../../../server/domain/caption/words/english/orderWords.ts';
import * as people from '../../../server/domain/caption/words/english/peopleWords.ts';
import * as places from '../../../server/domain/caption/words/english/placeWords.ts';
import * as postnominals from '../../../server/domain/caption/words/english/postnominals.ts';
import * as regions from '../../../server/domain/caption/words/english/regionWords.ts';
import * as scenes from '../../../server/domain/caption/words/english/sceneWords.ts';
import * as things from '../../../server/domain/caption/words/english/thingWords.ts';
import * as titles from '../../../server/domain/caption/words/english/titleWords.ts';

const lists = Object.entries({
  ...bodies,
  ...credits,
  ...heads,
  ...honorifics,
  ...jobs,
  ...joints,
  ...notes,
  ...orders,
  ...people,
  ...places,
  ...postnominals,
  ...regions,
  ...scenes,
  ...things,
  ...titles,
}).map(([name, words]): [string, readonly string[]] => [name, [...words]]);

const namesFolder = join(import.meta.dirname, '../../../server/domain/caption/words/english/givenNames');

const names: [string, readonly string[]][] = await Promise.all(
  readdirSync(namesFolder).map(async (file): Promise<[string, readonly string[]]> => {
    const module: Record<string, readonly string[]> = await import(join(namesFolder, file));
    return [file, Object.values(module).flat()];
  }),
);

const foreign = languages.flatMap(({ code, rows, forms: _, ...rest }) =>
  Object.entries({ ...rest, ...rows }).map(([name, words]): [string, readonly string[]] => [
    `${code} ${name}`,
    words,
  ]),
);

describe.each([...lists, ...names, ...foreign])('%s', (name, words) => {
  it('is sorted, and holds nothing twice', () => {
    expect([...words]).toEqual([...new Set(words)].sort());
  });

  it('is written small, as words are looked up', () => {
    if (name !== 'postnominals') expect(words.filter((word) => word !== word.toLowerCase())).toEqual([]);
    expect(words.filter((word) => tokenise(word).length === 0)).toEqual([]);
  });
});

describe('given names', () => {
  it('are all the files of their folder, joined', () => {
    expect([...givenNames].sort()).toEqual(names.flatMap(([, words]) => words).sort());
  });

  it('stand in one file only', () => {
    expect(givenNames.filter((name, at) => givenNames.indexOf(name) !== at)).toEqual([]);
  });

  it.each([
    'art',
    'bishop',
    'brent',
    'chase',
    'clay',
    'dudley',
    'london',
    'major',
    'mason',
    'may',
    'park',
    'willow',
  ])('hold no %s, which is more often something else', (word) => {
    expect(givenNames).not.toContain(word);
  });
});
