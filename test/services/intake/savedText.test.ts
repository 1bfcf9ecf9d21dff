import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Unacceptable } from '../../../server/services/errors.ts';
import { acceptable, savedText } from '../../../server/services/intake/savedText.ts';

describe('text as it is saved', () => {
  it.each([
    ['Windows line ends', 'a\r\nb', 'a\nb'],
    ['old Mac line ends', 'a\rb', 'a\nb'],
    ['a byte order mark', '\ufeffa', 'a'],
    ['control characters', 'a\u0000\u0007b\u009fc', 'abc'],
    ['tabs, which stay', 'a\tb', 'a\tb'],
    ['any script, which stays', 'Ελένη 李 🙂 ابن', 'Ελένη 李 🙂 ابن'],
  ])('%s', (_reason, pasted, saved) => {
    expect(savedText(pasted)).toBe(saved);
  });

  it('is the same when saved again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => savedText(savedText(text)) === savedText(text)),
    );
  });
});

describe('text that is too long', () => {
  const limits = { captionBytes: 20 * 1024, releaseBytes: 200 * 1024 };

  it('is refused as a caption past 20 KB, naming the limit', () => {
    expect(() => acceptable('é'.repeat(10_241), limits)).toThrow(/a caption may have 20 KB/u);
  });

  it('is refused as a release past its limit, naming it', () => {
    expect(() => acceptable('short line\n\n'.repeat(20_000), limits)).toThrow(/a release may have 200 KB/u);
  });

  it('is taken at the limit', () => {
    expect(acceptable('a'.repeat(20 * 1024), limits)).toHaveLength(20 * 1024);
  });

  it('says beside which field', () => {
    try {
      acceptable('a'.repeat(30_000), limits);
      expect.unreachable();
    } catch (error) {
      expect(error instanceof Unacceptable && error.errors[0]?.id).toBe('pasted');
    }
  });
});
