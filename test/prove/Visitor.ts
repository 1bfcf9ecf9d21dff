import { tokenIn } from '../http/harness.ts';

/** A browser's part over real HTTP: keeps its cookie and its form token, follows no redirects. */
export class Visitor {
  #cookie = '';
  #token = '';

  constructor(
    public origin: string,
    private readonly headers: Readonly<Record<string, string>> = {},
  ) {}

  get cookie(): string {
    return this.#cookie;
  }

  get token(): string {
    return this.#token;
  }

  async get(path: string): Promise<Response> {
    return this.#kept(await fetch(this.origin + path, { headers: this.#sent(), redirect: 'manual' }));
  }

  async readToken(path: string): Promise<void> {
    this.#token = tokenIn(await (await this.get(path)).text());
  }

  /** Posts a form with its token, which it takes from the sign-in page when it has none. */
  async post(path: string, fields: Readonly<Record<string, string>>): Promise<Response> {
    if (this.#token === '') await this.readToken('/sign-in');
    const body = new URLSearchParams({ _csrf: this.#token, ...fields });
    return this.#posted(path, body);
  }

  /** Pastes words and drops photos on the *New* page. */
  async paste(pasted: string, photos: readonly Buffer[] = []): Promise<Response> {
    const form = new FormData();
    form.set('_csrf', this.#token);
    form.set('pasted', pasted);
    for (const [at, photo] of photos.entries()) {
      form.append('photos', new Blob([new Uint8Array(photo)], { type: 'image/jpeg' }), `photo-${at + 1}.jpg`);
    }
    return this.#posted('/intake', form);
  }

  async #posted(path: string, body: URLSearchParams | FormData): Promise<Response> {
    const init = { method: 'POST', body, headers: this.#sent(), redirect: 'manual' } as const;
    return this.#kept(await fetch(this.origin + path, init));
  }

  #sent(): Record<string, string> {
    return { ...this.headers, ...(this.#cookie === '' ? {} : { cookie: this.#cookie }) };
  }

  #kept(answer: Response): Response {
    const cookie = answer.headers.getSetCookie()[0]?.split(';')[0];
    if (cookie !== undefined) this.#cookie = cookie;
    return answer;
  }
}

/** The id of the draft that an answer leads to; undefined when it leads to none. */
export const draftIn = (answer: Response): string | undefined =>
  /^\/intake\/([a-z0-9]+)$/u.exec(answer.headers.get('location') ?? '')?.[1];
