import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anAccount, password, startSite, type TestSite } from '../http/harness.ts';
import { nineFaces, release } from '../http/intakeSteps.ts';
import { openBrowser, openPage, type WatchedPage } from './browser.ts';
import { axeViolations, headingLevels, overflowAt320, tabStops } from './checks.ts';

let site: TestSite;
let browser: Browser;
let origin: string;
let email: string;

beforeAll(async () => {
  site = await startSite({ env: { FROM_LEFT_COUNCIL: 'Council of the Morvoren Isles' } });
  origin = await site.listen();
  browser = await openBrowser();
  email = (await anAccount(site.services, 'comms')).email;
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

async function signedIn(options = {}): Promise<WatchedPage> {
  const watched = await openPage(browser, origin, options);
  await watched.page.goto('/sign-in?next=/intake');
  await watched.page.getByLabel('E-mail address').fill(email);
  await watched.page.getByLabel('Password', { exact: true }).fill(password);
  await watched.page.getByRole('button', { name: 'Sign in' }).click();
  await watched.page.waitForURL('**/intake');
  return watched;
}

async function isWellMade(page: Page): Promise<void> {
  expect(await axeViolations(page)).toEqual([]);
  expect(await overflowAt320(page)).toBe(0);
  const levels = await headingLevels(page);
  expect(levels.filter((level) => level === 1)).toHaveLength(1);
  expect(levels.every((level, at) => level <= (levels[at - 1] ?? 0) + 1)).toBe(true);
}

const upload = async () => ({ name: 'quay.jpg', mimeType: 'image/jpeg', buffer: await nineFaces() });

describe('from paste to public page without JavaScript', () => {
  let watched: WatchedPage;
  let page: Page;
  beforeAll(async () => {
    watched = await signedIn({ javaScriptEnabled: false });
    page = watched.page;
  });
  afterAll(() => watched.context.close());

  it('goes through every step by plain forms', async () => {
    await page.getByLabel('Paste the release or the caption').fill(release);
    await page.getByLabel('Add photos').setInputFiles(await upload());
    await page.getByRole('button', { name: 'Read it' }).click();
    expect(await page.getByRole('group', { name: /^Person \d: / }).count()).toBe(10);
    await page.getByRole('button', { name: 'Move down Cllr Howard Penrose' }).click();
    expect(await page.getByLabel('Name', { exact: true }).nth(2).inputValue()).toBe('Howard Penrose');
    await page.getByRole('button', { name: 'Move up Cllr Howard Penrose' }).click();
    await page.getByRole('button', { name: 'Confirm' }).first().click();
    expect(await page.locator('#publish-sentence').textContent()).toContain(
      '3 get a public page, 6 are named under this photo only',
    );
    await page.getByRole('button', { name: 'Publish', exact: true }).click();
    expect(await page.getByRole('status').textContent()).toContain('Published.');
    const visitor = await openPage(browser, origin, { javaScriptEnabled: false });
    await visitor.page.goto('/people');
    expect(await visitor.page.textContent('main')).toContain('Wenna Trevaskis');
    expect(await visitor.page.textContent('main')).not.toContain('Tamsin Rowe');
    await visitor.context.close();
  });
});

describe('the pages of the communications team', () => {
  let watched: WatchedPage;
  let page: Page;
  beforeAll(async () => {
    watched = await signedIn();
    page = watched.page;
  });
  afterAll(async () => {
    expect(watched.misdeeds).toEqual({ elsewhere: [], heard: [] });
    await watched.context.close();
  });

  it('New is well made, and shows where the focus is', async () => {
    await isWellMade(page);
    expect((await tabStops(page)).filter((stop) => !stop.visible)).toEqual([]);
  });

  it('a paste is read at once', async () => {
    await page.evaluate(`navigator.clipboard?.writeText('')`).catch(() => undefined);
    await page.getByLabel('Paste the release or the caption').focus();
    await page.evaluate(`(() => {
      const field = document.getElementById('pasted');
      field.dispatchEvent(new ClipboardEvent('paste', { bubbles: true }));
      field.value = ${JSON.stringify(release)};
    })()`);
    await page.waitForURL(/\/intake\/[a-z0-9]+$/u);
    await isWellMade(page);
    expect((await tabStops(page, 40)).filter((stop) => !stop.visible)).toEqual([]);
  });

  it('an error is well made and its link leads to the field', async () => {
    await page.getByLabel('Name', { exact: true }).first().fill('');
    await page.getByRole('button', { name: 'Confirm' }).first().click();
    await page.getByRole('link', { name: 'Enter the name of person 1, or remove them' }).click();
    expect(await page.evaluate('document.activeElement.id')).toMatch(/-name$/u);
    await isWellMade(page);
    await page.getByLabel('Name', { exact: true }).first().fill('Wenna Trevaskis');
  });

  it('Publish never stands where Confirm stood', async () => {
    for (const width of [320, 768, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      const confirms = await page.getByRole('button', { name: 'Confirm' }).all();
      const ends = await Promise.all(confirms.map(async (button) => rightOf(await button.boundingBox())));
      const other = await watched.context.newPage();
      await other.setViewportSize({ width, height: 800 });
      await other.goto(`/publish/${await confirmedId()}`);
      const publish = await other.getByRole('button', { name: /^Publish/u }).boundingBox();
      expect(publish?.x ?? 0, `at ${width} px`).toBeGreaterThanOrEqual(Math.max(...ends));
      await other.close();
    }
    await page.setViewportSize({ width: 1280, height: 900 });
  });

  it('Publish is well made, and shows where the focus is', async () => {
    await page.goto(`/publish/${await confirmedId()}`);
    await isWellMade(page);
    expect((await tabStops(page, 40)).filter((stop) => !stop.visible)).toEqual([]);
  });
});

const rightOf = (box: { x: number; width: number } | null): number => (box === null ? 0 : box.x + box.width);

/** The publication that the first walk confirmed. */
async function confirmedId(): Promise<string> {
  const [confirmed] = [...site.services.store.view().all('release')];
  if (confirmed === undefined) throw new Error('Nothing was confirmed.');
  return confirmed.id;
}
