import { describe, expect, it } from 'vitest';
import { neverOnScreen, words } from '../../server/web/words.ts';

const said = (value: unknown): string[] =>
  typeof value === 'string' ? [value] : Object.values(Object(value)).flatMap(said);

describe('the words on the screen', () => {
  it.each(neverOnScreen)('never hold “%s”', (word) => {
    expect(said(words).filter((one) => new RegExp(`\\b${word}s?\\b`, 'iu').test(one))).toEqual([]);
  });

  it('are people’s own for what the records call otherwise', () => {
    expect(words.parts).toMatchObject({
      honorific: 'Title',
      postnominals: 'Letters after the name',
      unread: 'Not understood',
    });
    expect(words.audiences).toMatchObject({
      public: 'everyone',
      staff: 'people signed in',
      comms: 'communications team',
    });
    expect([words.inThisPhoto, words.whoCanSee, words.whosWho]).toEqual([
      'In this photo',
      'Who can see this',
      'Who’s who',
    ]);
  });
});
