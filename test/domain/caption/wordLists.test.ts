import { describe, expect, it } from 'vitest';
import { tokenise } from '../../../server/domain/caption/tokens/tokens.ts';
import * as bodies from '../../../server/domain/caption/words/english/bodyWords.ts';
import * as credits from '../../../server/domain/caption/words/english/creditWords.ts';
import * as given from '../../../server/domain/caption/words/english/givenNames.ts';
import * as heads from '../../../server/domain/caption/words/english/headWords.ts';
import * as honorifics from '../../../server/domain/caption/words/english/honorifics.ts';
import * as jobs from '../../../server/domain/caption/words/english/jobWords.ts';
import * as notes from '../../../server/domain/caption/words/english/noteWords.ts';
import * as orders from '../../../server/domain/caption/words/english/orderWords.ts';
import * as places from '../../../server/domain/caption/words/english/placeWords.ts';
import * as postnominals from '../../../server/domain/caption/words/english/postnominals.ts';
import * as regions from '../../../server/domain/caption/words/english/regionWords.ts';
import * as scenes from '../../../server/domain/caption/words/english/sceneWords.ts';
import { languages } from '../../../server/domain/caption/words/languages/languages.ts';

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
