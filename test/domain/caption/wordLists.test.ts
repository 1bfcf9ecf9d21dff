import { describe, expect, it } from 'vitest';
import * as bodies from '../../../server/domain/caption/english/bodyWords.ts';
import * as credits from '../../../server/domain/caption/english/creditWords.ts';
import * as given from '../../../server/domain/caption/english/givenNames.ts';
import * as heads from '../../../server/domain/caption/english/headWords.ts';
import * as honorifics from '../../../server/domain/caption/english/honorifics.ts';
import * as jobs from '../../../server/domain/caption/english/jobWords.ts';
import * as notes from '../../../server/domain/caption/english/noteWords.ts';
import * as orders from '../../../server/domain/caption/english/orderWords.ts';
import * as places from '../../../server/domain/caption/english/placeWords.ts';
import * as postnominals from '../../../server/domain/caption/english/postnominals.ts';
import * as regions from '../../../server/domain/caption/english/regionWords.ts';
import * as scenes from '../../../server/domain/caption/english/sceneWords.ts';
import { languages } from '../../../server/domain/caption/languages/languages.ts';
import { tokenise } from '../../../server/domain/caption/tokens.ts';

const lists = Object.entries({
  ...bodies,
  ...credits,
  ...given,
  ...heads,
  ...honorifics,
  ...jobs,
  ...notes,
  ...orders,
  ...places,
  ...postnominals,
  ...regions,
  ...scenes,
});

const foreign = languages.flatMap(({ code, rows, forms: _, ...rest }) =>
  Object.entries({ ...rest, ...rows }).map(([name, words]): [string, readonly string[]] => [
    `${code} ${name}`,
    words,
  ]),
);

describe.each([...lists, ...foreign])('%s', (name, words) => {
  it('is sorted, and holds nothing twice', () => {
    expect([...words]).toEqual([...new Set(words)].sort());
  });

  it('is written small, as words are looked up', () => {
    if (name !== 'postnominals') expect(words.filter((word) => word !== word.toLowerCase())).toEqual([]);
    expect(words.filter((word) => tokenise(word).length === 0)).toEqual([]);
  });
});
