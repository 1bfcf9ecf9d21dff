import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ejs from 'ejs';
import { projectRoot } from './root.ts';

const viewsFolder = join(projectRoot, 'views');
const compiled = new Map<string, ejs.TemplateFunction>();

/**
 * Fills in `views/<view>.ejs`. Templates are compiled once, without `with`: they read the model as `it`. Options are
 * fixed here and nothing a visitor sends becomes one. Partials (`include`) see the model with what they are given
 * laid over it, so what belongs to a partial is given under one name (`{ field: … }`).
 */
export function fillView(view: string, it: object): string {
  const template = compiled.get(view) ?? compileView(view, false);
  try {
    return template(it);
  } catch (error) {
    if (error instanceof Error) explain(view, it, error);
    throw error;
  }
}

function compileView(view: string, withPlaces: boolean): ejs.TemplateFunction {
  const filename = join(viewsFolder, `${view}.ejs`);
  const template = ejs.compile(readFileSync(filename, 'utf8'), {
    filename,
    strict: true,
    _with: false,
    localsName: 'it',
    cache: !withPlaces,
    compileDebug: withPlaces,
    escape: escapeHtml,
  });
  if (!withPlaces) compiled.set(view, template);
  return template;
}

/** Fills the view in once more with line numbers, for the log: templates in use carry none, for speed. */
function explain(view: string, it: object, error: Error): void {
  try {
    compileView(view, true)(it);
  } catch (placed) {
    if (placed instanceof Error) error.message = placed.message;
  }
}

const special = /[&<>"']/u;
const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&#34;',
  "'": '&#39;',
};

/** Text as HTML, for elements and quoted attributes; nothing for null and undefined. Most text needs no change. */
export function escapeHtml(value: unknown): string {
  if (value === undefined || value === null) return '';
  const text = String(value);
  return special.test(text) ? text.replace(/[&<>"']/gu, (mark) => entities[mark] ?? mark) : text;
}
