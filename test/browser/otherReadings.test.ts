import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startSite, type TestSite } from '../http/harness.ts';
import { openBrowser, openPage, type WatchedPage } from './browser.ts';
import { axeViolations, headingLevels, overflow, tabStops } from './checks.ts';
import { signInOn } from './signedIn.ts';

let site: TestSite;
let browser: Browser;
let watched: WatchedPage;
let page: Page;

const towns = 'From left: Cllr Ann Hale, Marlby; Bo Lunn, Sarn; and Cy Moss, Penrose';

beforeAll(async () => {
  site = await startSite({ env: { FROM_LEFT_COUNCIL: 'Council of the Morvoren Isles' } });
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

/** Opens a draft of these words at 320 pixels. */
async function openDraft(javaScriptEnabled: boolean, words: string): Promise<void> {
  const options = { javaScriptEnabled, viewport: { width: 320, height: 700 } };
  watched = await openPage(browser, await site.listen(), options);
  page = watched.page;
  await signInOn(page, site, 'comms', '/intake');
  await page.goto('/intake');
  await page.getByLabel('Paste the release or the caption').fill(words);
  await page.getByRole('button', { name: 'Read it' }).click();
  await page.waitForURL(/\/intake\/[a-z0-9]+$/u);
}

const listed = () =>
  page
    .getByLabel('Name', { exact: true })
    .evaluateAll((fields) => fields.map((field) => Reflect.get(field, 'value')));

async function isWellMade(): Promise<void> {
  expect(await axeViolations(page)).toEqual([]);
  expect(await overflow(page)).toBe(0);
  const levels = await headingLevels(page);
  expect(levels.every((level, at) => level <= (levels[at - 1] ?? 0) + 1)).toBe(true);
}

describe('other readings at 320 pixels', () => {
  beforeAll(() => openDraft(true, towns));
  afterAll(async () => {
    expect(watched.misdeeds).toEqual({ elsewhere: [], heard: [] });
    await watched.context.close();
  });

  it('are well made, before and after one is chosen, by the keyboard alone', async () => {
    await isWellMade();
    const stops = await tabStops(page, 30);
    expect(stops.filter(({ visible }) => !visible)).toEqual([]);
    expect(stops.map(({ name }) => name).join()).toContain('Read it as this');
    await page.getByRole('button', { name: /^Read it as this/u }).press('Enter');
    await page.getByText('You chose how this is read').waitFor();
    expect(await page.evaluate('location.hash')).toBe('#other-0');
    await isWellMade();
    expect(await listed()).toEqual(['Ann Hale', 'Marlby', 'Bo Lunn', 'Sarn', 'Cy Moss', 'Penrose']);
  });

  it('leave the first reading one press away', async () => {
    await page.getByRole('button', { name: /^Back to the first reading/u }).press('Enter');
    await page.getByText('It can also be read as …').waitFor();
    expect(await listed()).toEqual(['Ann Hale', 'Bo Lunn', 'Cy Moss']);
  });
});

describe('other readings without JavaScript', () => {
  beforeAll(() => openDraft(false, towns));
  afterAll(() => watched.context.close());

  it('are taken and undone by plain forms, and corrections come back', async () => {
    await page.getByLabel('Name', { exact: true }).first().fill('Anne Hale');
    await page.getByRole('button', { name: /^Read it as this/u }).click();
    expect(await page.getByRole('status').textContent()).toContain('“Back to the first reading” undoes this');
    expect(await page.getByLabel('Name', { exact: true }).first().inputValue()).toBe('Ann Hale');
    await page.getByRole('button', { name: /^Back to the first reading/u }).click();
    expect(await page.getByLabel('Name', { exact: true }).first().inputValue()).toBe('Anne Hale');
    expect(await page.locator('.fl-other').textContent()).toContain(
      'In the list below you changed Anne Hale.',
    );
    expect(await overflow(page)).toBe(0);
  });
});
