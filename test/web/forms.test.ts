import { parse } from 'node:querystring';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { block, fieldOf, line, readForm } from '../../server/web/forms.ts';

const schema = z.object({
  name: line('Name', 20).refine((name) => name !== '', 'Enter a name'),
  email: line('E-mail').refine((email) => email.includes('@'), 'Enter an e-mail address'),
  note: block('Note', 100),
});

describe('a posted form', () => {
  it('gives typed values', () => {
    const answer = readForm(schema, { name: ' Ros ', email: 'ros@example.org', note: 'a\r\nb' });
    expect(answer).toEqual({ ok: true, value: { name: 'Ros', email: 'ros@example.org', note: 'a\nb' } });
  });

  it('says all that is wrong, in the order of the page, one sentence a field', () => {
    expect(readForm(schema, { name: '', email: 'x' })).toEqual({
      ok: false,
      errors: [
        { id: 'name', message: 'Enter a name' },
        { id: 'email', message: 'Enter an e-mail address' },
      ],
    });
  });

  it.each([
    ['too long', { name: 'x'.repeat(21), email: 'a@b' }, 'Name must be 20 characters or fewer'],
    ['missing', { email: 'a@b' }, 'Enter a name'],
    ['only spaces', { name: '   ', email: 'a@b' }, 'Enter a name'],
    ['only control characters', { name: '\0\u0007', email: 'a@b' }, 'Enter a name'],
  ])('whose field is %s says so', (_why, body, message) => {
    expect(readForm(schema, body)).toMatchObject({ ok: false, errors: [{ id: 'name', message }] });
  });

  it('takes the first of a field sent twice', () => {
    expect(readForm(schema, parse('name=A&name=B&email=a%40b&email=c'))).toMatchObject({
      value: { name: 'A', email: 'a@b' },
    });
  });

  it('ignores what it does not ask for', () => {
    const body = parse('name=A&email=a%40b&audience=public&id=1&__proto__=x&constructor=y');
    const answer = readForm(schema, body);
    expect(answer.ok && Object.keys(answer.value)).toEqual(['name', 'email', 'note']);
  });

  it('gives all values of a field that is a list', () => {
    const lists = z.object({ kinds: z.array(z.string()).default([]) });
    expect(readForm(lists, parse('kinds=a&kinds=b'), ['kinds'])).toMatchObject({
      value: { kinds: ['a', 'b'] },
    });
    expect(readForm(lists, parse('kinds=a'), ['kinds'])).toMatchObject({ value: { kinds: ['a'] } });
    expect(readForm(lists, {}, ['kinds'])).toMatchObject({ value: { kinds: [] } });
  });

  it('never throws, whatever the body is', () => {
    fc.assert(
      fc.property(fc.anything({ withNullPrototype: true }), (body) => {
        expect(typeof readForm(schema, body).ok).toBe('boolean');
        expect(typeof fieldOf(body, 'name')).toBe('string');
      }),
    );
  });
});
