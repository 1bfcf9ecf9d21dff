import { hash } from '@node-rs/argon2';
import { describe, expect, it } from 'vitest';
import { argon2Passwords } from '../../server/store/passwords.ts';

const passwords = argon2Passwords();

describe('a password', () => {
  it('is kept as argon2id with at least 19,456 KiB and two passes', async () => {
    const made = await passwords.hash('correct horse battery');
    const [, memory, time] = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=1\$/.exec(made) ?? [];
    expect(Number(memory)).toBeGreaterThanOrEqual(19_456);
    expect(Number(time)).toBeGreaterThanOrEqual(2);
    expect(passwords.needsRehash(made)).toBe(false);
  });

  it.each([
    ['spaces at its ends count', ' two spaces ', 'two spaces'],
    ['what follows 72 bytes counts', `${'a'.repeat(72)}b`, `${'a'.repeat(72)}c`],
    ['emoji are letters like others', 'pass 🦆 word', 'pass 🐓 word'],
  ])('%s', async (_, password, other) => {
    const made = await passwords.hash(password);
    expect(await passwords.verify(made, password)).toBe(true);
    expect(await passwords.verify(made, other)).toBe(false);
  });

  it('fits no account that has none, and no hash that is none', async () => {
    expect(await passwords.verify(null, '')).toBe(false);
    expect(await passwords.verify('nonsense', 'nonsense')).toBe(false);
  });

  it.each([
    ['less memory', { memoryCost: 8192, timeCost: 3 }],
    ['fewer passes', { memoryCost: 19_456, timeCost: 1 }],
  ])('hashed with %s is due to be hashed again', async (_, cost) => {
    const old = await hash('correct horse battery', { ...cost, parallelism: 1 });
    expect(await passwords.verify(old, 'correct horse battery')).toBe(true);
    expect(passwords.needsRehash(old)).toBe(true);
  });
});
