import { createServer, IncomingMessage, type RequestListener, type Server, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { securityHeaders } from './securityHeaders.ts';

/** What is no request at all, by Node's name for why; anything else is 400. */
const answers: Readonly<Record<string, readonly [status: string, sentence: string]>> = {
  HPE_HEADER_OVERFLOW: ['431 Request Header Fields Too Large', 'The request’s headers are too large.'],
  HPE_CHUNK_EXTENSIONS_OVERFLOW: ['413 Content Too Large', 'What was sent is too large.'],
  ERR_HTTP_REQUEST_TIMEOUT: ['408 Request Timeout', 'The request took too long to arrive.'],
};
const notUnderstood = ['400 Bad Request', 'The request could not be understood.'] as const;

/**
 * The HTTP server over a site. What Node would answer by itself, before the site is asked (a broken request line,
 * headers too large, no host, an expectation), is answered here, with the same headers of safety as everything else.
 */
export function siteServer(site: RequestListener): Server {
  const safe = safetyHeaders();
  const server = createServer({ requireHostHeader: false }, (req, res) => {
    if (lacksHost(req)) refuse(res, safe, 400, notUnderstood[1]);
    else site(req, res);
  });
  const answering = new WeakMap<Duplex, ServerResponse>();
  server.prependListener('request', (req, res) => void answering.set(req.socket, res));
  server.on('checkExpectation', (_req, res) => {
    refuse(res, safe, 417, 'What the request expects cannot be met.');
  });
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    if (socket.writable && !isHalfSent(answering.get(socket))) socket.write(lastWords(error.code, safe));
    if (socket instanceof Socket) socket.destroySoon();
    else socket.destroy();
  });
  return server;
}

/** HTTP 1.1 asks for one; 1.0 knew none. */
const lacksHost = ({ httpVersion, headers }: IncomingMessage): boolean =>
  httpVersion === '1.1' && headers.host === undefined;

/** An answer is on its way: words of ours would land in its middle. */
const isHalfSent = (res: ServerResponse | undefined): boolean =>
  res?.headersSent === true && !res.writableFinished;

function refuse(res: ServerResponse, safe: ReadonlyMap<string, string>, status: number, sentence: string) {
  res.setHeaders(new Map([...safe, ...plainHeaders(sentence)])).writeHead(status);
  res.end(`${sentence}\n`);
}

function lastWords(code: string | undefined, safe: ReadonlyMap<string, string>): string {
  const [status, sentence] = answers[code ?? ''] ?? notUnderstood;
  const headers = [...safe, ...plainHeaders(sentence)].map(([name, value]) => `${name}: ${value}`);
  return [`HTTP/1.1 ${status}`, ...headers, '', `${sentence}\n`].join('\r\n');
}

const plainHeaders = (sentence: string): [string, string][] => [
  ['Content-Type', 'text/plain; charset=utf-8'],
  ['Content-Length', String(Buffer.byteLength(sentence) + 1)],
  ['Cache-Control', 'no-store'],
  ['Connection', 'close'],
];

/** What the middleware of the site sets, taken once from an answer that nobody gets. */
function safetyHeaders(): ReadonlyMap<string, string> {
  const req = new IncomingMessage(new Socket());
  const res = new ServerResponse(req);
  // Helmet needs no more of Express than what every request and answer of Node's has.
  const set = securityHeaders() as unknown as (
    req: IncomingMessage,
    res: ServerResponse,
    next: () => void,
  ) => void;
  set(req, res, () => {});
  return new Map(Object.entries(res.getHeaders()).map(([name, value]) => [name, String(value)]));
}
