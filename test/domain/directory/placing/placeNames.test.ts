import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Face, Told } from '../../../../server/domain/directory/placing/Placing.ts';
import { placeNames } from '../../../../server/domain/directory/placing/placeNames.ts';
import { atPlaces, faceAt, faceRow, inRows, people, told } from './faces.ts';

const placed = (faceOf: readonly number[], reading = 'stated') => ({ outcome: 'placed', faceOf, reading });
const notPlaced = (why: object) => ({ outcome: 'not placed', why });

/** Four faces in the order in which a finder might answer: 2nd, 4th, 1st, 3rd from the left. */
const four = [2, 4, 1, 3].map((nth) => faceAt(200 * nth, 300 + 10 * nth));

describe('one row', () => {
  it.each([
    ['is read from left to right', 'left to right', [2, 0, 3, 1], 'stated'],
    ['is read from right to left where the caption says so', 'right to left', [1, 3, 0, 2], 'stated'],
    [
      'is read from the left where it says nothing, and that is assumed',
      'not stated',
      [2, 0, 3, 1],
      'assumed',
    ],
  ] as const)('%s', (_, order, faceOf, reading) => {
    expect(placeNames(told(people(4), { order }), four)).toEqual(placed(faceOf, reading));
  });

  it('may be one person, who can have one place only', () => {
    expect(placeNames(told(people(1), { order: 'not stated' }), faceRow(1))).toEqual(placed([0]));
  });

  it('may be of nobody', () => {
    expect(placeNames(told([]), [])).toEqual(placed([]));
  });

  it('may rise and fall as people’s heights do', () => {
    const faces = [faceAt(200, 300), faceAt(400, 390), faceAt(600, 250), faceAt(800, 360)];
    expect(placeNames(told(people(4)), faces)).toEqual(placed([0, 1, 2, 3]));
  });
});

describe('rows', () => {
  const back = [faceAt(300, 200), faceAt(500, 210), faceAt(700, 190)];
  const front = [faceAt(200, 500), faceAt(600, 520)];
  const five = [front[1], back[2], back[0], front[0], back[1]].filter((face) => face !== undefined);

  it.each([
    ['back row first', inRows(['back', 3], ['front', 2]), [2, 4, 1, 3, 0]],
    ['front row first', inRows(['front', 2], ['back', 3]), [3, 0, 2, 4, 1]],
    ['standing and seated', inRows(['standing', 3], ['seated', 2]), [2, 4, 1, 3, 0]],
    ['seated and kneeling', inRows(['kneeling', 2], ['seated', 3]), [3, 0, 2, 4, 1]],
    ['top and bottom', inRows(['top', 3], ['bottom', 2]), [2, 4, 1, 3, 0]],
  ])('%s', (_, standing, faceOf) => {
    expect(placeNames(told(standing), five)).toEqual(placed(faceOf));
  });

  it('each read from the right where the caption says so', () => {
    const order = 'right to left';
    const standing = inRows(['back', 3], ['front', 2]);
    expect(placeNames(told(standing, { order }), five)).toEqual(placed([1, 4, 2, 0, 3]));
  });

  it('three of them, from the top', () => {
    const faces = [600, 200, 400].flatMap((y) => faceRow(2, y));
    const standing = inRows(['front', 2], ['middle', 2], ['back', 2]);
    expect(placeNames(told(standing), faces)).toEqual(placed([0, 1, 4, 5, 2, 3]));
  });

  it('places nobody when a row has another number', () => {
    expect(placeNames(told(inRows(['back', 2], ['front', 3])), five)).toMatchObject(
      notPlaced({ kind: 'rows', told: [2, 3], found: [3, 2] }),
    );
  });

  it.each([
    ['of two rows it is not known which is above', inRows(['seated', 3], ['front', 2])],
    ['a row has a name that is not known', inRows(['third', 3], ['front', 2])],
    ['somebody is in no row', [...inRows(['back', 3], ['front', 1]), ...people(1)]],
  ])('places nobody when %s', (_, standing) => {
    expect(placeNames(told(standing), five)).toMatchObject(notPlaced({ kind: 'rows not clear' }));
  });

  it('places nobody when the rows are not apart', () => {
    const level = [faceAt(200, 300), faceAt(400, 300), faceAt(600, 310), faceAt(800, 310)];
    expect(placeNames(told(inRows(['back', 2], ['front', 2])), level)).toMatchObject(
      notPlaced({ kind: 'rows not clear' }),
    );
  });

  it('places nobody when the faces stand in two rows and the caption tells of none', () => {
    expect(placeNames(told(people(5)), five)).toMatchObject(notPlaced({ kind: 'rows not told' }));
  });

  it('takes one who stands on a step for no row', () => {
    const faces = [faceAt(200, 300), faceAt(400, 310), faceAt(600, 100), faceAt(800, 305)];
    expect(placeNames(told(people(4)), faces)).toEqual(placed([0, 1, 2, 3]));
  });

  it('places nobody when two of a row stand above one another, and says which', () => {
    const faces = [faceAt(200, 300), faceAt(420, 350), faceAt(410, 200)];
    expect(placeNames(told(people(3)), faces)).toMatchObject(
      notPlaced({ kind: 'one above another', faces: [2, 1] }),
    );
  });
});

describe('single places', () => {
  it.each([
    ['left and right of two', ['right', 'left'], [1, 0]],
    ['left, centre and right of three', ['centre', 'right', 'left'], [1, 2, 0]],
    ['one in the middle, the others by order', ['middle', null, null], [1, 0, 2]],
    ['each by number', ['second from left', 'far right', 'leftmost', 'second right'], [1, 3, 0, 2]],
    [
      '"left" of many, where everybody has a place',
      ['left', 'second left', 'third from the left', 'right'],
      [0, 1, 2, 3],
    ],
    ['in capitals, with words before', ['On the RIGHT', 'pictured left'], [1, 0]],
    ['in short', ['r', 'l', 'c'], [2, 0, 1]],
  ])('%s', (_, places, faceOf) => {
    expect(placeNames(told(atPlaces(...places)), faceRow(places.length))).toEqual(placed(faceOf));
  });

  it('need no order to be stated', () => {
    const standing = told(atPlaces('right', 'left'), { order: 'not stated' });
    expect(placeNames(standing, faceRow(2))).toEqual(placed([1, 0]));
    const oneLeft = told(atPlaces('right', null), { order: 'not stated' });
    expect(placeNames(oneLeft, faceRow(2))).toEqual(placed([1, 0]));
  });

  it('count within the row where there are rows', () => {
    const standing = [
      { row: 'back', place: 'right' },
      { row: 'back', place: null },
      { row: 'front', place: 'centre' },
      { row: 'front', place: null },
      { row: 'front', place: null },
    ];
    const faces = [...faceRow(2, 200), ...faceRow(3, 500)];
    expect(placeNames(told(standing), faces)).toEqual(placed([1, 0, 3, 2, 4]));
  });

  it.each([
    ['the centre of an even number', ['centre', null, null, null], [0]],
    ['"left" of many', ['left', null, null, null], [0]],
    ['a place taken twice', ['left', 'far left', null], [1]],
    ['a place that is not there', ['fifth from left', null], [0]],
    ['words that name no place', ['in the background', null], [0]],
    ['a row and a side in one, which is no place in a row', ['back left', 'right'], [0]],
  ])('not clear: %s', (_, places, whose) => {
    expect(placeNames(told(atPlaces(...places)), faceRow(places.length))).toMatchObject(
      notPlaced({ kind: 'place not clear', people: whose }),
    );
  });
});

describe('clockwise', () => {
  /** Around a table: top left, top right, right, bottom right, bottom left, left. */
  const table = [
    faceAt(400, 200),
    faceAt(700, 200),
    faceAt(900, 400),
    faceAt(700, 600),
    faceAt(400, 600),
    faceAt(200, 400),
  ];

  it.each([
    ['top left', [0, 1, 2, 3, 4, 5]],
    ['top right', [1, 2, 3, 4, 5, 0]],
    ['bottom right', [3, 4, 5, 0, 1, 2]],
    ['bottom left', [4, 5, 0, 1, 2, 3]],
  ] as const)('from the %s', (corner, faceOf) => {
    expect(placeNames(told(people(6), { order: 'clockwise', corner }), table)).toEqual(placed(faceOf));
  });

  it('from where is not said: places nobody', () => {
    expect(placeNames(told(people(6), { order: 'clockwise' }), table)).toMatchObject(
      notPlaced({ kind: 'start not told' }),
    );
  });

  it('from a corner that two are about as near to: places nobody', () => {
    const bunched = [faceAt(200, 200), faceAt(260, 205), faceAt(900, 600), faceAt(200, 600)];
    expect(placeNames(told(people(4), { order: 'clockwise', corner: 'top left' }), bunched)).toMatchObject(
      notPlaced({ kind: 'start not told' }),
    );
  });

  it('in rows is not clear', () => {
    const around = told(inRows(['back', 3], ['front', 3]), { order: 'clockwise', corner: 'top left' });
    expect(placeNames(around, table)).toMatchObject(notPlaced({ kind: 'rows not clear' }));
  });
});

describe('people and faces of another number', () => {
  it('places nobody, and says how many there are', () => {
    expect(placeNames(told(people(8)), faceRow(9))).toMatchObject(
      notPlaced({ kind: 'count', people: 8, faces: 9 }),
    );
  });

  it.each([
    ['no face is found', 3, 0],
    ['nobody is named', 0, 3],
  ])('says so when %s', (_, names, faces) => {
    expect(placeNames(told(people(names)), faceRow(faces))).toMatchObject(
      notPlaced({ kind: 'count', people: names, faces }),
    );
  });
});

const order = fc.constantFrom<Told['order']>('left to right', 'right to left', 'not stated');
const someFaces = fc.array(
  fc.record({
    x: fc.nat(3000),
    y: fc.nat(900),
    width: fc.integer({ min: 40, max: 200 }),
    height: fc.integer({ min: 40, max: 200 }),
  }),
  { maxLength: 14 },
);
const rowName = fc.constantFrom('back', 'middle', 'front');
const place = fc.option(fc.constantFrom('left', 'centre', 'right', 'second from left', 'far right'), {
  freq: 4,
});

/** As many people as faces, or one more or fewer; in rows or not. */
const occasion = fc
  .record({ faces: someFaces, order, more: fc.integer({ min: -1, max: 1 }), hasRows: fc.boolean() })
  .chain(({ faces, order, more, hasRows }) =>
    fc
      .array(fc.record({ row: hasRows ? rowName : fc.constant(null), place }), {
        minLength: Math.max(0, faces.length + more),
        maxLength: Math.max(0, faces.length + more),
      })
      .map((standing) => ({ faces, told: told(standing, { order }) })),
  );

describe('laws', () => {
  it('a face is nobody’s or one person’s, and either everybody is placed or nobody', () => {
    fc.assert(
      fc.property(occasion, ({ faces, told }) => {
        const placing = placeNames(told, faces);
        const answers =
          placing.outcome === 'placed' ? [placing.faceOf] : placing.likely.map(({ faceOf }) => faceOf);
        for (const faceOf of answers) {
          const used = faceOf.filter((at) => at !== null);
          expect(faceOf).toHaveLength(told.people.length);
          expect(new Set(used).size).toBe(used.length);
          expect(used.every((at) => Number.isInteger(at) && at >= 0 && at < faces.length)).toBe(true);
        }
        if (placing.outcome === 'placed')
          expect([...placing.faceOf].sort((a, b) => a - b)).toEqual(faces.map((_, at) => at));
      }),
    );
  });

  it('another number of faces places nobody', () => {
    fc.assert(
      fc.property(occasion, ({ faces, told }) => {
        fc.pre(faces.length !== told.people.length);
        expect(placeNames(told, faces).outcome).toBe('not placed');
      }),
    );
  });

  it('a mirrored picture read from the other side is the same', () => {
    fc.assert(
      fc.property(occasion, ({ faces, told }) => {
        const standing = told.people.map((one) => ({ ...one, place: null }));
        const here = placeNames({ ...told, people: standing, order: 'left to right' }, faces);
        const there = placeNames({ ...told, people: standing, order: 'right to left' }, faces.map(mirrored));
        expect(there.outcome).toBe(here.outcome);
        if (here.outcome === 'placed') expect(there).toEqual(here);
      }),
    );
  });

  it('moving all faces changes nothing', () => {
    fc.assert(
      fc.property(
        occasion,
        fc.integer({ min: -500, max: 500 }),
        fc.nat(500),
        ({ faces, told }, right, down) => {
          const moved = faces.map((face) => ({ ...face, x: face.x + right, y: face.y + down }));
          expect(placeNames(told, moved)).toEqual(placeNames(told, faces));
        },
      ),
    );
  });

  it('in what order the faces were found changes nothing', () => {
    fc.assert(
      fc.property(occasion, ({ faces, told }) => {
        const back = placeNames(told, faces.toReversed());
        const here = placeNames(told, faces);
        expect(back.outcome).toBe(here.outcome);
        if (here.outcome === 'placed' && back.outcome === 'placed') {
          expect(back.faceOf.map((at) => faces.length - 1 - at)).toEqual(here.faceOf);
        }
      }),
    );
  });
});

const mirrored = (face: Face): Face => ({ ...face, x: 4000 - face.x - face.width });
