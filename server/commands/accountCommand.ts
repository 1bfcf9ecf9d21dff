import { text } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import {
  type Account,
  type AccountAudience,
  accountAudiences,
  EmailTaken,
} from '../services/accountPorts.ts';
import { addAccount, disableAccount, emailField, passwordField } from '../services/accounts.ts';
import type { Services } from '../services/services.ts';
import type { OwnedCommand } from './command.ts';
import { type Command, WrongUse } from './command.ts';
import { onOwner } from './onOwner.ts';

const help = `npm run from-left -- account add EMAIL --audience staff|comms|admin [--name NAME] [--password-stdin]
npm run from-left -- account list
npm run from-left -- account disable EMAIL

add      adds somebody who may sign in and prints a password for them, or reads it from stdin (--password-stdin)
list     prints everybody who may sign in
disable  ends somebody's use of the site at once; what they did stays named`;

const options = {
  audience: { type: 'string' },
  name: { type: 'string' },
  'password-stdin': { type: 'boolean' },
} as const;

export const account: Command = {
  help,
  async run(args, io) {
    const asked = readAsked(args);
    const stdin = asked.word === 'add' && asked.passwordFromStdin ? await text(io.stdin) : '';
    return onOwner('account', changeAccounts, args, io, stdin);
  },
};

/** Runs where the accounts' file is owned. */
export const changeAccounts: OwnedCommand = async (services, args, io) => {
  const asked = readAsked(args);
  if (asked.word === 'list') {
    for (const one of services.accounts.all()) io.stdout.write(`${lineOf(one)}\n`);
    return 0;
  }
  if (asked.word === 'disable') return disable(services, asked.email, io);
  const typed = asked.passwordFromStdin ? (await text(io.stdin)).replace(/\r?\n$/u, '') : null;
  return add(services, asked, typed, io);
};

type Io = Parameters<OwnedCommand>[2];

interface Add {
  readonly word: 'add';
  readonly email: string;
  readonly name: string;
  readonly audience: AccountAudience;
  readonly passwordFromStdin: boolean;
}

type Asked = Add | { readonly word: 'list' } | { readonly word: 'disable'; readonly email: string };

function readAsked(args: readonly string[]): Asked {
  const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
  const [word, email, ...more] = positionals;
  if (more.length > 0) throw new WrongUse(`There is a word too many: "${more[0]}".`);
  if (word === 'list' && email === undefined) return { word };
  if ((word !== 'add' && word !== 'disable') || email === undefined)
    throw new WrongUse('Say "add EMAIL", "list" or "disable EMAIL".');
  if (word === 'disable') return { word, email };
  const audience = accountAudiences.find((one) => one === values.audience);
  if (audience === undefined)
    throw new WrongUse('Say --audience staff, --audience comms or --audience admin.');
  const checked = emailField.safeParse(email);
  if (!checked.success) throw new WrongUse(`"${email}" is not an e-mail address.`);
  const passwordFromStdin = values['password-stdin'] === true;
  return { word, email: checked.data, name: values.name ?? email, audience, passwordFromStdin };
}

async function add(services: Services, asked: Add, typed: string | null, io: Io): Promise<number> {
  const password = typed ?? `${services.ids.next()}-${services.ids.next()}`;
  const checked = passwordField.safeParse(password);
  if (!checked.success) {
    io.stderr.write(`${checked.error.issues[0]?.message ?? 'The password cannot be used'}.\n`);
    return 1;
  }
  try {
    await addAccount(services, { ...asked, password }, asked.audience);
  } catch (error) {
    if (!(error instanceof EmailTaken)) throw error;
    io.stderr.write(`${asked.email} has an account already.\n`);
    return 1;
  }
  io.stdout.write(`${asked.email} can sign in (${asked.audience}).\n`);
  if (typed === null) io.stdout.write(`Password, shown only now: ${password}\n`);
  return 0;
}

async function disable(services: Services, email: string, io: Io): Promise<number> {
  const disabled = await disableAccount(services.accounts, email);
  if (disabled === null) {
    io.stderr.write(`There is no account of ${email}.\n`);
    return 1;
  }
  await services.sessions.removeOf(disabled.id);
  io.stdout.write(`${disabled.email} can no longer sign in.\n`);
  return 0;
}

const lineOf = ({ email, audience, name, disabled }: Account): string =>
  [email, audience, name, disabled ? 'disabled' : ''].join('\t').trimEnd();
