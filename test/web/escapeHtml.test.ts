import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeHtml } from '../../server/web/templates.ts';

describe('text as HTML', () => {
  it.each([
    ['plain text stays', 'Cllr Ros Penhale', 'Cllr Ros Penhale'],
    ['marks of elements', '<b>&</b>', '&lt;b&gt;&amp;&lt;/b&gt;'],
    ['quotes of attributes', `" '`, '&#34; &#39;'],
    ['what was written already is written again', '&amp;', '&amp;amp;'],
    ['a number', 42, '42'],
    ['nothing', null, ''],
    ['not there', undefined, ''],
  ])('%s', (_why, value, expected) => {
    expect(escapeHtml(value)).toBe(expected);
  });

  it('holds no mark of HTML and says what it said', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('<', '>', '&', '"', "'", 'a', ';', '#', 'é', '🐟') }),
        (text) => {
          const html = escapeHtml(text);
          expect(html).not.toMatch(/[<>"']|&(?!(?:amp|lt|gt|#34|#39);)/u);
          const back = html
            .replaceAll('&lt;', '<')
            .replaceAll('&gt;', '>')
            .replaceAll('&#34;', '"')
            .replaceAll('&#39;', "'")
            .replaceAll('&amp;', '&');
          expect(back).toBe(text);
        },
      ),
    );
  });
});
