import { createHash } from 'node:crypto';
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

export type Encoding = 'br' | 'gzip' | 'plain';

/** A public page ready to send: its bytes plain and (made when first asked for) compressed, with its headers. */
export class FinishedPage {
  readonly #plain: Buffer;
  readonly #headers: OutgoingHttpHeaders;
  readonly #mark: string;
  readonly #forms = new Map<Encoding, { body: Buffer; headers: OutgoingHttpHeaders }>();

  constructor(plain: Buffer, headers: OutgoingHttpHeaders) {
    this.#plain = plain;
    this.#headers = headers;
    this.#mark = createHash('sha256').update(plain).digest('base64url').slice(0, 27);
  }

  /** What it takes in memory, about: compressed forms are smaller than the plain one. */
  get bytes(): number {
    return this.#plain.length * 2;
  }

  /** Answers a GET or HEAD: 304 where the browser has it already, else 200 in the best encoding it takes. */
  answer(req: IncomingMessage, res: ServerResponse): void {
    const encoding = encodingFor(req.headers['accept-encoding']);
    const known = req.headers['if-none-match'];
    if (known !== undefined && this.#isKnown(known)) {
      res.writeHead(304, { ...this.#headers, etag: this.#etag(encoding) });
      res.end();
      return;
    }
    const form = this.#form(encoding);
    res.writeHead(200, form.headers);
    res.end(req.method === 'HEAD' ? undefined : form.body);
  }

  #form(encoding: Encoding) {
    const made = this.#forms.get(encoding);
    if (made !== undefined) return made;
    const body = compress(this.#plain, encoding);
    const headers: OutgoingHttpHeaders = {
      ...this.#headers,
      etag: this.#etag(encoding),
      'content-length': body.length,
    };
    if (encoding !== 'plain') headers['content-encoding'] = encoding;
    const form = { body, headers };
    this.#forms.set(encoding, form);
    return form;
  }

  #etag(encoding: Encoding): string {
    return encoding === 'plain' ? `"${this.#mark}"` : `"${this.#mark}-${encoding}"`;
  }

  /** The same page in whatever encoding counts as known, as does `*`. */
  #isKnown(tags: string): boolean {
    return tags.trim() === '*' || tags.includes(`"${this.#mark}"`) || tags.includes(`"${this.#mark}-`);
  }
}

/** The best encoding a browser says it takes; what it marks `q=0` it does not take. */
export function encodingFor(accepted: string | string[] | undefined): Encoding {
  const offered = String(accepted ?? '')
    .toLowerCase()
    .split(',')
    .map((one) => one.trim().split(';'))
    .filter(([, quality]) => !/^\s*q=0(\.0*)?\s*$/u.test(quality ?? ''))
    .map(([name]) => name?.trim());
  if (offered.includes('br')) return 'br';
  return offered.includes('gzip') ? 'gzip' : 'plain';
}

function compress(plain: Buffer, encoding: Encoding): Buffer {
  if (encoding === 'br')
    return brotliCompressSync(plain, {
      params: { [constants.BROTLI_PARAM_QUALITY]: 5, [constants.BROTLI_PARAM_SIZE_HINT]: plain.length },
    });
  return encoding === 'gzip' ? gzipSync(plain, { level: 6 }) : plain;
}
