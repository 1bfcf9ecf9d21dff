import { lstat, readFile, stat, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Account, EmailTaken } from '../../server/services/accountPorts.ts';
import { openAccounts } from '../../server/store/accountFile.ts';
import { newFolder } from './folder.ts';

const anAccount = (with_: Partial<Account> = {}): Account => ({
  id: 'a1',
  email: 'Ines.Okafor@example.org',
  name: 'Ines Okafor',
  audience: 'comms',
  passwordHash: null,
  disabled: false,
  addedAt: '2026-02-01T10:00:00.000Z',
  ...with_,
});

describe('an account', () => {
  it('is there after opening again, by id and by e-mail in any case', async () => {
    const folder = await newFolder();
    await (await openAccounts(folder)).put(anAccount());
    const again = await openAccounts(folder);
    expect(again.byId('a1')).toEqual(anAccount());
    expect(again.byEmail(' ines.okafor@EXAMPLE.org ')).toEqual(anAccount());
    expect(again.byEmail('somebody@example.org')).toBeUndefined();
  });

  it('that is put again replaces the one with its id', async () => {
    const accounts = await openAccounts(await newFolder());
    await accounts.put(anAccount());
    await accounts.put(anAccount({ disabled: true }));
    expect(accounts.all()).toEqual([anAccount({ disabled: true })]);
  });

  it('may not take the address of another, in whatever case', async () => {
    const accounts = await openAccounts(await newFolder());
    await accounts.put(anAccount());
    const second = accounts.put(anAccount({ id: 'a2', email: 'INES.OKAFOR@example.org' }));
    await expect(second).rejects.toBeInstanceOf(EmailTaken);
    expect(accounts.all()).toHaveLength(1);
  });

  it('is kept with every other one that was put at the same time', async () => {
    const folder = await newFolder();
    const accounts = await openAccounts(folder);
    const ids = Array.from({ length: 30 }, (_, number) => `n${number}`);
    await Promise.all(ids.map((id) => accounts.put(anAccount({ id, email: `${id}@example.org` }))));
    expect((await openAccounts(folder)).all().map((account) => account.id)).toEqual(ids);
  });
});

describe('the first administrator', () => {
  const admin = (id: string) => anAccount({ id, email: `${id}@example.org`, audience: 'admin' });
  const link = { hash: 'h1', expiresAt: '2026-02-01T11:00:00.000Z' };

  it('is one, though two ask at once with the same link, and the link is gone', async () => {
    const accounts = await openAccounts(await newFolder());
    await accounts.putSetupLink(link);
    const won = await Promise.all([accounts.putFirst(admin('x'), 'h1'), accounts.putFirst(admin('y'), 'h1')]);
    expect(won).toEqual([true, false]);
    expect(accounts.all()).toEqual([admin('x')]);
    expect(accounts.setupLink()).toBeNull();
  });

  it.each([
    ['the link is another', 'h2', link],
    ['there is no link', 'h1', null],
  ])('is refused when %s', async (_, hash, kept) => {
    const accounts = await openAccounts(await newFolder());
    await accounts.putSetupLink(kept);
    expect(await accounts.putFirst(admin('x'), hash)).toBe(false);
    expect(accounts.all()).toEqual([]);
    expect(accounts.setupLink()).toEqual(kept);
  });

  it('is refused when there is an administrator already', async () => {
    const accounts = await openAccounts(await newFolder());
    await accounts.put(admin('w'));
    await accounts.putSetupLink(link);
    expect(await accounts.putFirst(admin('x'), 'h1')).toBe(false);
  });
});

describe("the accounts' file", () => {
  it.each([
    ['empty', ''],
    ['cut off', '{"format":1,"accounts":[{"id":"a1","em'],
    ['null', 'null'],
    ['a list', '[]'],
    ['of the wrong type', '{"format":1,"accounts":"none","setupLink":null}'],
    ['of a later format', '{"format":2,"accounts":[],"setupLink":null}'],
    ['NUL bytes', '\0\0\0\0'],
  ])('that is %s is refused in words and left as it is', async (_, text) => {
    const folder = await newFolder();
    const file = join(folder, 'accounts.json');
    await writeFile(file, text);
    await expect(openAccounts(folder)).rejects.toThrow(/accounts\.json is damaged: .* Restore it/);
    expect(await readFile(file, 'utf8')).toBe(text);
  });

  it('is for its owner only, whatever the umask', async () => {
    const folder = await newFolder();
    await (await openAccounts(folder)).put(anAccount());
    expect((await stat(join(folder, 'accounts.json'))).mode & 0o777).toBe(0o600);
  });

  it('that is a link stays one, and what it leads to is changed', async () => {
    const [folder, elsewhere] = [await newFolder(), await newFolder()];
    await (await openAccounts(elsewhere)).put(anAccount());
    await symlink(join(elsewhere, 'accounts.json'), join(folder, 'accounts.json'));
    await (await openAccounts(folder)).put(anAccount({ id: 'a2', email: 'b@example.org' }));
    expect((await lstat(join(folder, 'accounts.json'))).isSymbolicLink()).toBe(true);
    expect((await openAccounts(elsewhere)).all()).toHaveLength(2);
  });
});
