import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

const axeFile = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
let axeSource: string | undefined;
const levels = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** What axe finds wrong on the page, one line each: rule, element, why. Empty is right. */
export async function axeViolations(page: Page): Promise<string[]> {
  axeSource ??= readFileSync(axeFile, 'utf8');
  await page.evaluate(axeSource);
  const { violations }: AxeResults = await page.evaluate(
    `axe.run(document, { runOnly: ${JSON.stringify(levels)} })`,
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.html.slice(0, 160)} – ${node.failureSummary ?? ''}`),
  );
}

/** By how many pixels the page is wider than its window; 0 is right. */
export function overflow(page: Page): Promise<number> {
  return page.evaluate(
    'Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth)',
  );
}

/** The same at 320 pixels, as on the smallest phones and at 400 % on a desktop; the window goes back afterwards. */
export async function overflowAt320(page: Page): Promise<number> {
  const before = page.viewportSize() ?? { width: 1280, height: 900 };
  await page.setViewportSize({ width: 320, height: 700 });
  const found = await overflow(page);
  await page.setViewportSize(before);
  return found;
}

/** One stop of the Tab key: what is focused, and whether one can see that it is. */
export interface TabStop {
  readonly name: string;
  readonly visible: boolean;
}

/**
 * Presses Tab from the top of the page until focus leaves it, at most `most` times. A stop is visible when an
 * outline, shadow, background or border differs from the same element without focus, and nothing covers it.
 */
export async function tabStops(page: Page, most = 60): Promise<TabStop[]> {
  await page.evaluate('document.activeElement?.blur(); window.scrollTo(0, 0)');
  const stops: TabStop[] = [];
  for (let at = 0; at < most; at += 1) {
    await page.keyboard.press('Tab');
    const stop: TabStop | null = await page.evaluate(`(${focusedStop})()`);
    if (stop === null) break;
    stops.push(stop);
  }
  return stops;
}

/** Runs in the page. */
const focusedStop = `() => {
  const element = document.activeElement;
  if (!element || element === document.body) return null;
  const looks = () => {
    const around = [element, element.nextElementSibling, element.parentElement].filter(Boolean);
    return around.flatMap((one) => [one, '::before', '::after'].map((part) => {
      const style = getComputedStyle(one, part === one ? null : part);
      return [style.outlineStyle, style.outlineWidth, style.outlineColor, style.boxShadow, style.backgroundColor, style.borderTopWidth, style.borderTopColor, style.textDecorationLine].join();
    })).join(';');
  };
  const box = element.getBoundingClientRect();
  const x = box.left + Math.min(box.width, innerWidth) / 2, y = box.top + Math.min(box.height, innerHeight) / 2;
  const top = document.elementFromPoint(x, y);
  const covered = top !== null && !element.contains(top) && !top.contains(element) && !(element.labels && [...element.labels].some((label) => label.contains(top)));
  const focused = looks();
  element.blur();
  const plain = looks();
  element.focus({ preventScroll: true });
  const name = (element.getAttribute('aria-label') || element.textContent || element.getAttribute('name') || element.id || element.tagName).trim().slice(0, 60);
  return { name, visible: focused !== plain && !covered };
}`;

/**
 * The levels of the page's headings in order, for "one first, none skipped"; the list of errors, which stands before
 * the first heading by GOV.UK's pattern, apart.
 */
export function headingLevels(page: Page): Promise<number[]> {
  return page.evaluate(
    "[...document.querySelectorAll('h1,h2,h3,h4,h5,h6')].filter((heading) => !heading.closest('.govuk-error-summary')).map((heading) => Number(heading.tagName[1]))",
  );
}
