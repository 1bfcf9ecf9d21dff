import { join } from 'node:path';
import { z } from 'zod';
import {
  type Account,
  type Accounts,
  accountAudiences,
  EmailTaken,
  type SetupLink,
} from '../services/accountPorts.ts';
import { writing } from '../services/diskReasons.ts';
import { StoreDamaged } from './cannotOpen.ts';
import { contentOf, diskFiles, type Files } from './files.ts';
import { replaceFile } from './replaceFile.ts';

const account = z.object({
  id: z.string().min(1),
  email: z.string().min(1),
  name: z.string(),
  audience: z.enum(accountAudiences),
  passwordHash: z.string().nullable(),
  disabled: z.boolean(),
  addedAt: z.string(),
});
const setupLink = z.object({ hash: z.string(), expiresAt: z.string() });
const content = z.object({
  format: z.literal(1),
  accounts: z.array(account),
  setupLink: setupLink.nullable(),
});
type Content = z.infer<typeof content>;

/**
 * The accounts in a data folder, for the process that owns it. Rejects with `StoreDamaged` when the file is not
 * what was written; it is then left as it is.
 */
export async function openAccounts(folder: string, files: Files = diskFiles): Promise<Accounts> {
  await files.makeFolder(folder);
  return new AccountFile(files, fileIn(folder), await contentIn(folder, files));
}

/** How many accounts a data folder holds, for whoever only looks. Rejects as `openAccounts` does. */
export async function countAccounts(folder: string): Promise<number> {
  return (await contentIn(folder, diskFiles)).accounts.length;
}

const fileIn = (folder: string): string => join(folder, 'accounts.json');

const contentIn = async (folder: string, files: Files): Promise<Content> =>
  parsed(fileIn(folder), await contentOf(files, fileIn(folder)));

function parsed(file: string, bytes: Buffer | undefined): Content {
  if (bytes === undefined) return { format: 1, accounts: [], setupLink: null };
  try {
    return content.parse(JSON.parse(bytes.toString('utf8')));
  } catch {
    throw new StoreDamaged(
      file,
      'it does not hold accounts as this version of From Left keeps them',
      'Restore it from a backup, or move it away and start again: a new link for the first administrator is made.',
    );
  }
}

class AccountFile implements Accounts {
  #last: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly files: Files,
    private readonly file: string,
    private content: Content,
  ) {}

  all(): readonly Account[] {
    return this.content.accounts;
  }

  byId(id: string): Account | undefined {
    return this.content.accounts.find((kept) => kept.id === id);
  }

  byEmail(email: string): Account | undefined {
    return this.content.accounts.find((kept) => folded(kept.email) === folded(email));
  }

  put(given: Account): Promise<void> {
    return this.#change(() => this.#with(given));
  }

  setupLink(): SetupLink | null {
    return this.content.setupLink;
  }

  putSetupLink(link: SetupLink | null): Promise<void> {
    return this.#change(() => ({ ...this.content, setupLink: link }));
  }

  async putFirst(given: Account, linkHash: string): Promise<boolean> {
    let isFirst = false;
    await this.#change(() => {
      const hasAdministrator = this.content.accounts.some((kept) => kept.audience === 'admin');
      isFirst = !hasAdministrator && this.content.setupLink?.hash === linkHash;
      return isFirst ? { ...this.#with(given), setupLink: null } : this.content;
    });
    return isFirst;
  }

  #with(given: Account): Content {
    const holder = this.byEmail(given.email);
    if (holder !== undefined && holder.id !== given.id) {
      throw new EmailTaken(`There is an account for ${given.email} already.`);
    }
    const isKept = this.byId(given.id) !== undefined;
    const accounts = isKept
      ? this.content.accounts.map((kept) => (kept.id === given.id ? { ...given } : kept))
      : [...this.content.accounts, { ...given }];
    return { ...this.content, accounts };
  }

  /** One after another; memory changes only when the disk has. */
  #change(make: () => Content): Promise<void> {
    const changed = this.#last.then(async () => {
      const next = make();
      if (next === this.content) return;
      const text = `${JSON.stringify(content.parse(next), null, 2)}\n`;
      await writing('Accounts cannot be changed', () =>
        replaceFile(this.files, this.file, [Buffer.from(text)]),
      );
      this.content = next;
    });
    this.#last = changed.catch(() => undefined);
    return changed;
  }
}

const folded = (email: string): string => email.trim().normalize('NFC').toLowerCase();
