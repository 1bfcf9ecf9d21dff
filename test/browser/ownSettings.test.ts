import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startSite, type TestSite } from '../http/harness.ts';
import { openBrowser, openPage, type WatchedPage } from './browser.ts';
import { axeViolations, overflow } from './checks.ts';

let site: TestSite;
let browser: Browser;
let watched: WatchedPage;
let page: Page;
let paths: string[];

beforeAll(async () => {
  site = await startSite();
  await site.services.sample.load();
  const view = site.services.store.view();
  const person = [...view.all('person')].find((one) => one.audience === 'public');
  const [photo] = [...view.all('photo')];
  const [release] = [...view.all('release')];
  paths = [
    '/',
    '/people',
    `/people/${person?.id}`,
    `/photos/${photo?.id}`,
    `/releases/${release?.id}`,
    '/sign-in',
    '/nowhere',
  ];
  browser = await openBrowser();
  watched = await openPage(browser, await site.listen());
  page = watched.page;
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

/** Runs in the page: elements whose text is cut off by their own box. */
const cutOff = `[...document.querySelectorAll('main *')].filter((element) => {
  const style = getComputedStyle(element);
  const hides = ['hidden', 'clip'].includes(style.overflowX) && element.children.length === 0;
  return hides && element.textContent.trim() !== '' && element.scrollWidth > element.clientWidth + 1
    && !element.closest('.govuk-visually-hidden') && style.position !== 'absolute';
}).map((element) => element.textContent.trim().slice(0, 60))`;

describe('a visitor’s own settings', () => {
  it('forced colours leave every page without a violation', async () => {
    await page.emulateMedia({ forcedColors: 'active' });
    for (const path of paths) {
      await page.goto(path);
      expect(await axeViolations(page), path).toEqual([]);
    }
    await page.emulateMedia({ forcedColors: 'none' });
  });

  it('reduced motion leaves nothing moving', async () => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    for (const path of paths) {
      await page.goto(path);
      expect(await page.evaluate('document.getAnimations().length'), path).toBe(0);
    }
    await page.emulateMedia({ reducedMotion: 'no-preference' });
  });

  it('wider spacing of letters, words and lines cuts nothing off', async () => {
    await page.setViewportSize({ width: 320, height: 800 });
    for (const path of paths) {
      await page.goto(path);
      await page.evaluate(`(() => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }');
        document.adoptedStyleSheets = [sheet];
      })()`);
      expect(await overflow(page), path).toBe(0);
      expect(await page.evaluate(cutOff), path).toEqual([]);
    }
    await page.setViewportSize({ width: 1280, height: 900 });
  });

  it('text of twice the size still fits', async () => {
    for (const path of paths) {
      await page.goto(path);
      await page.evaluate(`(() => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(':root { font-size: 200% }');
        document.adoptedStyleSheets = [sheet];
      })()`);
      expect(await overflow(page), path).toBe(0);
    }
  });
});
