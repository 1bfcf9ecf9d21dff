import { describe, expect, it } from 'vitest';
import { folderToStandIn, runCommand, runHere, startCommand } from './builtProgram.ts';

describe('account', () => {
  it('adds somebody with a password shown once, lists them, and ends their use', async () => {
    const folder = folderToStandIn();
    const added = await runCommand(
      ['account', 'add', 'ros@example.org', '--audience', 'comms', '--name', 'Ros'],
      folder,
    );
    expect(added).toMatchObject({ code: 0, stderr: '' });
    expect(added.stdout).toMatch(
      /^ros@example\.org can sign in \(comms\)\.\nPassword, shown only now: \S{20,}\n$/u,
    );
    const list = await runCommand(['account', 'list'], folder);
    expect(list.stdout).toBe('ros@example.org\tcomms\tRos\n');
    expect((await runCommand(['account', 'disable', 'ROS@example.org'], folder)).code).toBe(0);
    expect((await runCommand(['account', 'list'], folder)).stdout).toBe(
      'ros@example.org\tcomms\tRos\tdisabled\n',
    );
  });

  it('takes a password from stdin and does not print it', async () => {
    const stdin = 'three quiet harbour words\n';
    const args = ['account', 'add', 'ros@example.org', '--audience', 'staff', '--password-stdin'];
    const added = await runCommand(args, folderToStandIn(), { stdin });
    expect(added).toEqual({ code: 0, stdout: 'ros@example.org can sign in (staff).\n', stderr: '' });
  });

  it('is done by the site that is running, which knows of it at once', async () => {
    const folder = folderToStandIn();
    const site = await startCommand(['serve'], folder, { PORT: '0', FROM_LEFT_SAMPLE: 'no' });
    const origin = /http:\/\/[\d.:]+/u.exec(await site.says(/\n/u))?.[0];
    const stdin = 'three quiet harbour words';
    const args = ['account', 'add', 'ros@example.org', '--audience', 'staff', '--password-stdin'];
    expect(await runCommand(args, folder, { stdin })).toMatchObject({ code: 0, stderr: '' });
    const form = await fetch(`${origin}/sign-in`);
    const cookie = String(form.headers.get('set-cookie')).split(';')[0] ?? '';
    const _csrf = /name="_csrf" value="([^"]+)"/u.exec(await form.text())?.[1] ?? '';
    const answer = await fetch(`${origin}/sign-in`, {
      method: 'POST',
      redirect: 'manual',
      headers: { cookie },
      body: new URLSearchParams({ _csrf, email: 'ros@example.org', password: stdin }),
    });
    expect(answer.status).toBe(303);
    site.process.kill('SIGTERM');
    expect(await site.ended).toBe(0);
  });

  it.each([
    [
      'an address that is taken',
      ['add', 'ros@example.org', '--audience', 'staff'],
      1,
      'has an account already',
    ],
    ['somebody unknown', ['disable', 'jory@example.org'], 1, 'There is no account of jory@example.org'],
    ['no word', [], 2, 'Say "add EMAIL"'],
    ['another word', ['remove', 'ros@example.org'], 2, 'Say "add EMAIL"'],
    ['no audience', ['add', 'jory@example.org'], 2, 'Say --audience staff'],
    ['the public', ['add', 'jory@example.org', '--audience', 'public'], 2, 'Say --audience staff'],
    ['no address', ['add', 'jory', '--audience', 'staff'], 2, 'is not an e-mail address'],
    ['an option it does not know', ['list', '--all'], 2, '--all'],
    ['a word too many', ['list', 'ros@example.org', 'more'], 2, 'a word too many'],
  ])('refuses %s', async (_what, args, code, sentence) => {
    const folder = folderToStandIn();
    if (code === 1) await runCommand(['account', 'add', 'ros@example.org', '--audience', 'staff'], folder);
    const refused = await (code === 1 ? runCommand : runHere)(['account', ...args], folder);
    expect(refused.code).toBe(code);
    expect(refused.stderr).toContain(sentence);
    expect(refused.stdout).toBe('');
  });

  it('says how it is called', async () => {
    const help = await runHere(['account', '--help'], folderToStandIn());
    expect(help).toMatchObject({ code: 0, stderr: '' });
    for (const word of ['add', 'list', 'disable']) expect(help.stdout).toContain(`account ${word}`);
  });
});
