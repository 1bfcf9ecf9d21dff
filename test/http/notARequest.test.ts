import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startSite, type TestSite } from './harness.ts';

let site: TestSite;
let origin: URL;
beforeAll(async () => {
  site = await startSite();
  origin = new URL(await site.listen());
});
afterAll(() => site.close());

/** Everything that comes back for these bytes. */
function said(bytes: string): Promise<string> {
  const socket = connect(Number(origin.port), origin.hostname);
  socket.on('error', () => {});
  socket.write(bytes);
  return text(socket);
}

const host = 'Host: x.example';

describe.each([
  ['a request line that is none', 400, 'HELLO\r\n\r\n'],
  ['bytes of another protocol', 400, '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03'],
  ['a method nobody knows', 400, `BREW / HTTP/1.1\r\n${host}\r\n\r\n`],
  ['a header of 20 KB', 431, `GET / HTTP/1.1\r\n${host}\r\nX-Long: ${'x'.repeat(20_000)}\r\n\r\n`],
  ['a request without a host', 400, 'GET /people HTTP/1.1\r\n\r\n'],
  ['a header with no colon', 400, `GET / HTTP/1.1\r\n${host}\r\nbroken\r\n\r\n`],
  ['two lengths', 400, `POST /sign-in HTTP/1.1\r\n${host}\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\n`],
  [
    'a length beside chunks',
    400,
    `POST /sign-in HTTP/1.1\r\n${host}\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n`,
  ],
  ['an expectation', 417, `GET / HTTP/1.1\r\n${host}\r\nExpect: the-moon\r\nConnection: close\r\n\r\n`],
] as const)('%s', (_what, status, bytes) => {
  it(`is answered ${status}, in a sentence, with every header of safety, and the connection ends`, async () => {
    const [head = '', body = ''] = (await said(bytes)).split('\r\n\r\n');
    expect(head).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `, 'u'));
    const headers = new Map(
      head
        .split('\r\n')
        .slice(1)
        .map((line) => [line.slice(0, line.indexOf(':')).toLowerCase(), line.slice(line.indexOf(':') + 2)]),
    );
    expect(headers.get('content-security-policy')).toContain("default-src 'self'");
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('same-origin');
    expect(headers.get('strict-transport-security')).toMatch(/^max-age=\d{8}/u);
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('connection')).toBe('close');
    expect(Number(headers.get('content-length'))).toBe(Buffer.byteLength(body));
    expect(body).toMatch(/^[A-Z][^.]+\.\n$/u);
  });
});

describe('what is a request', () => {
  it.each([
    ['with a host', `GET /people HTTP/1.1\r\n${host}\r\nConnection: close\r\n\r\n`],
    ['of HTTP 1.0, which knew no host', 'GET /people HTTP/1.0\r\n\r\n'],
  ])('%s is answered', async (_what, bytes) => {
    expect(await said(bytes)).toMatch(/^HTTP\/1\.1 200 /u);
  });

  it('is answered whole before what is none after it is refused', async () => {
    const both = await said(`GET /healthz HTTP/1.1\r\n${host}\r\n\r\nBREW / HTTP/1.1\r\n\r\n`);
    expect(both).not.toMatch(/^HTTP\/1\.1 200 [\s\S]*HTTP\/1\.1 200/u);
    expect(both).toMatch(/HTTP\/1\.1 400 /u);
  });
});
