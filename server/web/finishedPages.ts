import type { IncomingMessage } from 'node:http';
import type { FinishedPage } from './finishedPage.ts';

const most = 64 * 1024 * 1024;

/** A query of choices only: a page's number, a kind, a body, a letter. Free text is never kept. */
const choicesOnly = /^(?:(?:page|kind|organisation|letter)=[A-Za-z0-9-]{0,32}(?:&|$))*$/u;

/**
 * The public pages that are kept finished, by address. All go when the directory as the public sees it changes, or
 * the day does; beyond 64 MiB the one not asked for longest goes first.
 */
export class FinishedPages {
  readonly #pages = new Map<string, FinishedPage>();
  readonly #standing: () => string;
  #stamp = '';
  #bytes = 0;

  /** `standing` names what the public sees at present: it changes with every change of that. */
  constructor(standing: () => string) {
    this.#standing = standing;
  }

  find(req: IncomingMessage): FinishedPage | undefined {
    if (!isAnonymous(req)) return undefined;
    this.#dropOld();
    const key = req.url ?? '';
    const page = this.#pages.get(key);
    if (page === undefined) return undefined;
    this.#pages.delete(key);
    this.#pages.set(key, page);
    return page;
  }

  /** Keeps what was just made for `url`, unless its query holds free text or `madeAt` no longer stands. */
  keep(url: string, madeAt: string, page: FinishedPage): void {
    this.#dropOld();
    if (madeAt !== this.#stamp || !isKeepable(url) || page.bytes > most) return;
    const before = this.#pages.get(url);
    if (before !== undefined) this.#drop(url, before);
    this.#pages.set(url, page);
    this.#bytes += page.bytes;
    for (const [key, oldest] of this.#pages) {
      if (this.#bytes <= most) return;
      this.#drop(key, oldest);
    }
  }

  /** What the public sees now, to be handed to `keep` with a page made from it. */
  standing(): string {
    return this.#standing();
  }

  #drop(key: string, page: FinishedPage): void {
    this.#pages.delete(key);
    this.#bytes -= page.bytes;
  }

  #dropOld(): void {
    const now = this.#standing();
    if (now === this.#stamp) return;
    this.#stamp = now;
    this.#pages.clear();
    this.#bytes = 0;
  }
}

/** Nobody's session cookie comes with it, and it only reads. */
export function isAnonymous(req: IncomingMessage): boolean {
  return (
    (req.method === 'GET' || req.method === 'HEAD') && !(req.headers.cookie ?? '').includes('from-left=')
  );
}

function isKeepable(url: string): boolean {
  const [path = '', query = ''] = url.split('?', 2);
  return path.length <= 200 && choicesOnly.test(query);
}
