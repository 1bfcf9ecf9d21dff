import { readdirSync, readFileSync } from 'node:fs';
import { request } from 'node:http';
import { connect } from 'node:net';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { folderToStandIn, type Running, runCommand, runHere, startCommand } from './builtProgram.ts';

const started: Running[] = [];
afterEach(() => {
  for (const one of started.splice(0)) one.process.kill('SIGKILL');
});

async function serving(folder: string, env: Readonly<Record<string, string>> = {}) {
  const running = await startCommand(['serve'], folder, { PORT: '0', FROM_LEFT_SAMPLE: 'no', ...env });
  started.push(running);
  const said = await running.says(/\n/u);
  const origin = /http:\/\/127\.0\.0\.1:\d+/u.exec(said)?.[0];
  if (origin === undefined) throw new Error(said);
  return { running, said, origin };
}

const link = (said: string) => /\/setup\/[a-z0-9]+/u.exec(said)?.[0];

describe('serve', () => {
  it('prints one line: its address and the link for the first account, new at each start', async () => {
    const folder = folderToStandIn();
    const first = await serving(folder);
    expect(first.said.trim().split('\n')).toHaveLength(1);
    expect((await fetch(`${first.origin}${link(first.said)}`)).status).toBe(200);
    first.running.process.kill('SIGTERM');
    expect(await first.running.ended).toBe(0);
    const second = await serving(folder);
    expect(link(second.said)).not.toBe(link(first.said));
    expect((await fetch(`${second.origin}${link(first.said)}`)).status).toBe(404);
    const written = readdirSync(join(folder, 'data'), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'));
    expect(written.join()).not.toContain(link(second.said)?.slice('/setup/'.length));
  });

  it('fills an empty folder with the sample, and never again once that was removed', async () => {
    const folder = folderToStandIn();
    const total = async (origin: string) => {
      const answer: unknown = await (await fetch(`${origin}/api/v1/photos`)).json();
      return Object(answer).total;
    };
    const first = await serving(folder, { FROM_LEFT_SAMPLE: 'yes' });
    expect(await total(first.origin)).toBe(1);
    expect((await fetch(first.origin)).headers.get('x-robots-tag')).toBe('noindex');
    expect(await runCommand(['sample', 'remove'], folder)).toMatchObject({ code: 0 });
    expect(await total(first.origin)).toBe(0);
    first.running.process.kill('SIGTERM');
    await first.running.ended;
    const second = await serving(folder, { FROM_LEFT_SAMPLE: 'yes' });
    expect(await total(second.origin)).toBe(0);
  });

  it('prints only its address once there is an administrator', async () => {
    const folder = folderToStandIn();
    await runCommand(['account', 'add', 'ros@example.org', '--audience', 'admin'], folder);
    const { said } = await serving(folder);
    expect(said).toMatch(/^From Left is at http:\/\/127\.0\.0\.1:\d+\/\n$/u);
  });

  it('says in one sentence that its port is taken', async () => {
    const { origin } = await serving(folderToStandIn());
    const { port } = new URL(origin);
    const second = await runCommand(['serve'], folderToStandIn(), {
      env: { PORT: port, FROM_LEFT_SAMPLE: 'no' },
    });
    expect(second).toEqual({
      code: 1,
      stdout: '',
      stderr: `Port ${port} is in use already: set PORT to another one, or stop what uses it.\n`,
    });
  });

  it('says in one sentence that its folder is taken', async () => {
    const folder = folderToStandIn();
    const { running } = await serving(folder);
    const second = await runCommand(['serve'], folder, { env: { PORT: '0', FROM_LEFT_SAMPLE: 'no' } });
    expect(second.code).toBe(1);
    expect(second.stderr).toContain(`in use by process ${running.process.pid}`);
    expect(second.stderr.trim().split('\n')).toHaveLength(1);
  });

  it.each([
    ['PORT', 'seventy'],
    ['FROM_LEFT_COLOUR', 'blue'],
    ['FROM_LEFT_TRUSTED_PROXIES', 'true'],
    ['FROM_LEFT_SESSION_SECRET', 'short'],
  ])('refuses a wrong setting by its name: %s=%s', async (name, value) => {
    const { code, stderr } = await runHere(['serve'], folderToStandIn(), { [name]: value });
    expect(code).toBe(2);
    expect(stderr).toContain(name);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });

  it('logs requests as JSON lines without addresses, and health checks not at all', async () => {
    const { running, origin } = await serving(folderToStandIn());
    await fetch(`${origin}/healthz`);
    await fetch(`${origin}/search?q=canary-word%0d%0aforged`);
    running.process.kill('SIGTERM');
    await running.ended;
    const lines = running
      .stderr()
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines).toMatchObject([{ method: 'GET', route: '/search', status: 200, msg: 'answered' }]);
    expect(lines[0].time).toMatch(/Z$/u);
    expect(running.stderr()).not.toContain('canary');
  });
});

describe('stopping', () => {
  it('finishes what is under way, takes nothing new, is not ready at once, and ends with 0', async () => {
    const { running, origin } = await serving(folderToStandIn());
    const { port, hostname } = new URL(origin);
    const socket = connect(Number(port), hostname);
    const body = 'email=a%40example.org&password=x';
    socket.write(
      `POST /sign-in HTTP/1.1\r\nHost: ${hostname}:${port}\r\nContent-Type: application/x-www-form-urlencoded\r\n` +
        `Content-Length: ${body.length}\r\n\r\n${body.slice(0, 5)}`,
    );
    const waiting = connect(Number(port), hostname);
    waiting.write(`GET /readyz HTTP/1.1\r\nHost: ${hostname}\r\nX-Half: `);
    await new Promise((resolve) => setTimeout(resolve, 100));
    running.process.kill('SIGTERM');
    await expect.poll(() => refusesConnections(Number(port))).toBe(true);
    const ready = textOf(waiting);
    waiting.write('x\r\n\r\n');
    expect(await ready).toMatch(/^HTTP\/1\.1 503 /u);
    const answer = textOf(socket);
    socket.write(body.slice(5));
    expect(await answer).toMatch(/^HTTP\/1\.1 403 /u);
    // Kept open, the connection would delay the end.
    expect(await answer).toMatch(/^Connection: close\r$/mu);
    expect(await running.ended).toBe(0);
  });

  it('ends at once at a second signal', async () => {
    const { running, origin } = await serving(folderToStandIn());
    const { port, hostname } = new URL(origin);
    const slow = request({
      host: hostname,
      port,
      method: 'POST',
      path: '/sign-in',
      headers: { 'Content-Length': 50 },
    });
    slow.on('error', () => {});
    slow.write('email=');
    await new Promise((resolve) => setTimeout(resolve, 100));
    running.process.kill('SIGTERM');
    await expect.poll(() => refusesConnections(Number(port))).toBe(true);
    running.process.kill('SIGTERM');
    expect(await running.ended).toBe(1);
  });
});

/** One answer, whole. */
function textOf(socket: ReturnType<typeof connect>): Promise<string> {
  return new Promise((resolve) => {
    socket.once('data', (answer) => {
      socket.end();
      resolve(String(answer));
    });
  });
}

function refusesConnections(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => {
      socket.destroy();
      resolve(false);
    });
    socket.once('error', () => resolve(true));
  });
}
