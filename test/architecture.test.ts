import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { neverOnScreen } from '../server/web/words.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

const filesIn = (folder: string, ending: RegExp): string[] =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && ending.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
    .sort();

const contentOf = (file: string): string => readFileSync(join(root, file), 'utf8');

const code = filesIn('server', /\.ts$/u).map((file) => ({ file, text: contentOf(file) }));
const templates = filesIn('views', /\.ejs$/u).map((file) => ({ file, text: contentOf(file) }));

interface Import {
  readonly from: string;
  /** A file of the project, or the name of a library. */
  readonly to: string;
  readonly typesOnly: boolean;
}

function importsOf({ file, text }: { file: string; text: string }): Import[] {
  const statements =
    /^(?:import|export)\s+(type\s)?[^;'"]*?from\s+'([^']+)'|\bimport\('([^']+)'\)|^import\s+'([^']+)'/gmu;
  return [...text.matchAll(statements)].map(([, type, from, called, bare]) => {
    const target = from ?? called ?? bare ?? '';
    const to = target.startsWith('.') ? relative(root, join(root, dirname(file), target)) : target;
    return { from: file, to, typesOnly: type !== undefined };
  });
}

const all = code.flatMap(importsOf);

/** The room of a file: its folder under `server`, or the file itself when it stands at the top. */
const roomOf = (file: string): string => file.split('/').slice(1, 2).join('/');

/** What each room may take from; `types` only as types. */
const mayTake: Readonly<
  Record<string, { readonly all: readonly string[]; readonly types: readonly string[] }>
> = {
  domain: { all: ['domain'], types: [] },
  services: { all: ['services', 'domain'], types: ['config.ts'] },
  store: { all: ['store', 'domain', 'services'], types: ['config.ts'] },
  images: { all: ['images', 'domain', 'services'], types: ['config.ts'] },
  web: { all: ['web', 'services', 'domain'], types: ['config.ts'] },
};

describe('imports run one way', () => {
  it('are found at all', () => {
    expect(all.length).toBeGreaterThan(200);
    expect(all.some(({ from, to }) => from === 'server/app.ts' && to === 'server/config.ts')).toBe(true);
  });

  it.each(Object.entries(mayTake))('%s takes only from where it may', (room, allowed) => {
    const wrong = all
      .filter(({ from, to }) => from.startsWith(`server/${room}/`) && to.startsWith('server/'))
      .filter(({ to, typesOnly }) => {
        const other = roomOf(to);
        return !allowed.all.includes(other) && !(typesOnly && allowed.types.includes(other));
      });
    expect(wrong).toEqual([]);
  });

  it('the domain knows zod, dates in releases, and nothing of Node, the clock or chance', () => {
    const libraries = all.filter(
      ({ from, to }) => from.startsWith('server/domain/') && !to.startsWith('server/'),
    );
    /** Dates on the lines that a rule picked out of a release. */
    const datesOfReleases = ({ from, to }: Import) =>
      /^server\/domain\/release\//u.test(from) && to === 'chrono-node';
    expect(libraries.filter((one) => one.to !== 'zod' && !datesOfReleases(one))).toEqual([]);
    const impure = /\bDate\.now\b|\bnew Date\(\)|\bMath\.random\b|\bcrypto\.|\bprocess\.|\bperformance\./u;
    expect(code.filter(({ file, text }) => file.startsWith('server/domain/') && impure.test(text))).toEqual(
      [],
    );
  });

  it('reading texts knows no person record', () => {
    const readers = all.filter(({ from }) => /^server\/domain\/(caption|release)\//u.test(from));
    expect(readers.filter(({ to }) => /\/domain\/(directory|search)\//u.test(to))).toEqual([]);
  });

  it.each([
    ['express', /^server\/(web\/|app\.ts$)/u],
    ['express-session', /^server\/web\//u],
    ['multer', /^server\/web\//u],
    ['ejs', /^server\/web\//u],
    ['helmet', /^server\/web\//u],
    ['lowdb', /^server\/store\//u],
    ['@node-rs/argon2', /^server\/store\//u],
    ['sharp', /^server\/images\//u],
    ['@tensorflow', /^server\/images\/faces\//u],
    ['pino', /^server\/commands\//u],
  ])('%s is known to one room alone', (library, room) => {
    const uses = all.filter(({ to }) => to === library || to.startsWith(`${library}/`));
    expect(uses.length).toBeGreaterThan(0);
    expect(uses.filter(({ from }) => !room.test(from))).toEqual([]);
  });
});

describe('the program', () => {
  it('reads the environment in one place', () => {
    const readers = code.filter(({ text }) => /\bprocess\.env\b/u.test(text)).map(({ file }) => file);
    /** A child process is handed what it needs by its parent, through the environment alone. */
    const handedOn = ['server/images/PictureChild.ts', 'server/images/workForParent.ts'];
    expect(readers.filter((file) => file !== 'server/config.ts' && !handedOn.includes(file))).toEqual([]);
  });

  it('never hands a request to a template as options', () => {
    const odd = /\.render\(|renderFile\(|app\.engine\(|\.\.\.req\.(query|body|params)/u;
    expect(code.filter(({ text }) => odd.test(text)).map(({ file }) => file)).toEqual([]);
  });

  it('has no file or folder of odds and ends', () => {
    expect(
      code.filter(({ file }) => /(^|\/)(utils?|helpers?|misc|common|index)(\/|\.ts$)/iu.test(file)),
    ).toEqual([]);
  });
});

describe('templates', () => {
  it('put text onto a page unescaped only where it is a page’s own part', () => {
    const raw = templates.flatMap(({ file, text }) =>
      [...text.matchAll(/<%-([\s\S]*?)-?%>/gu)].map(([, inner = '']) => `${file}: ${inner.trim()}`),
    );
    expect(raw.length).toBeGreaterThan(10);
    expect(raw.filter((line) => !isOneInclude(line.slice(line.indexOf(': ') + 2)))).toEqual([
      'views/layout/layout.ejs: it.body',
    ]);
  });

  it.each([
    ["include('../../partials/field', { field })", true],
    ["include('a', f({ b: '(' }))", true],
    ["include('a', {}) + it.name", false],
    ['include(it.name)', false],
    ['it.name', false],
    ["include('a') || it.name", false],
  ])('tell a part from text: %s', (tag, isPart) => {
    expect(isOneInclude(tag)).toBe(isPart);
  });

  it('include nothing inside a loop that is not a form’s part', () => {
    const looped = templates.filter(({ text }) =>
      /(?:for|forEach|map)\s*\([^%]*%>(?:(?!<% \}).)*<%- include/su.test(text),
    );
    expect(looped.map(({ file }) => file).filter((file) => !/pages\/intake\//u.test(file))).toEqual([]);
  });

  it('hold no styles or scripts of their own', () => {
    const inline = /\sstyle="|<style|<script(?![^>]* src=)|\son\w+="|javascript:/iu;
    expect(templates.filter(({ text }) => inline.test(text)).map(({ file }) => file)).toEqual([]);
  });

  it('quote every attribute they fill in', () => {
    const bare = /=\s*<%=/u;
    expect(templates.filter(({ text }) => bare.test(text)).map(({ file }) => file)).toEqual([]);
  });

  it.each(neverOnScreen)('never say “%s”', (word) => {
    const said = templates.filter(({ text }) => new RegExp(`\\b${word}s?\\b`, 'iu').test(readText(text)));
    expect(said.map(({ file }) => file)).toEqual([]);
  });
});

/** One call of `include` with a name written out, and nothing after it. */
function isOneInclude(tag: string): boolean {
  if (!/^include\(\s*(['"])[\w./-]+\1\s*[,)]/u.test(tag)) return false;
  const unquoted = tag.replace(/'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"/gu, "''");
  let depth = 0;
  for (const [at, mark] of [...unquoted].entries()) {
    if (mark === '(') depth += 1;
    if (mark === ')') depth -= 1;
    if (mark === ')' && depth === 0) return at === unquoted.length - 1;
  }
  return false;
}

/** What people read of a template: no code, no tags, but the attributes that are read out. */
function readText(template: string): string {
  const spoken = [...template.matchAll(/\b(?:alt|title|aria-label|placeholder)="([^"]*)"/gu)].map(
    ([, text]) => text,
  );
  const strings = [...template.matchAll(/\b(?:label|hint|text|legend|title)\s*:\s*'([^']*)'/gu)].map(
    ([, text]) => text,
  );
  const body = template.replace(/<%[\s\S]*?%>/gu, ' ').replace(/<[^>]*>/gu, ' ');
  return [body, ...spoken, ...strings].join(' ');
}
