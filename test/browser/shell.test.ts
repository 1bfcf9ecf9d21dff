import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSetup } from '../../server/services/accounts.ts';
import { anAccount, password, startSite, type TestSite } from '../http/harness.ts';
import { openBrowser, openPage } from './browser.ts';
import { axeViolations, headingLevels, overflowAt320, tabStops } from './checks.ts';
import { signInOn } from './signedIn.ts';

let site: TestSite;
let origin: string;
let browser: Browser;
beforeAll(async () => {
  site = await startSite({
    env: { FROM_LEFT_COUNCIL: 'Council of the Isles of Morvoren and Adjacent Rocks' },
  });
  origin = await site.listen();
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

const pages: readonly [what: string, address: () => Promise<string> | string][] = [
  ['the first page', () => '/'],
  ['a search that finds nothing', () => '/search?q=nobody'],
  ['signing in', () => '/sign-in'],
  ['a page that is not there', () => '/no-such-page'],
  ['the first account', async () => `/setup/${await openSetup(site.services)}`],
];

describe.each(pages)('%s', (_what, address) => {
  it('can be used by everybody', async () => {
    const { page, context, misdeeds } = await openPage(browser, origin);
    await page.goto(await address());
    expect(await axeViolations(page)).toEqual([]);
    const [first, ...others] = await headingLevels(page);
    expect(first).toBe(1);
    expect(others.every((level, at) => level > 1 && level - (others[at - 1] ?? 1) <= 1)).toBe(true);
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    expect(await page.locator('main').count()).toBe(1);
    expect(await overflowAt320(page)).toBe(0);
    const stops = await tabStops(page);
    expect(stops.length).toBeGreaterThan(3);
    expect(stops.filter(({ visible }) => !visible)).toEqual([]);
    expect(stops[0]?.name).toBe('Skip to main content');
    expect(misdeeds).toEqual({ elsewhere: [], heard: [] });
    await context.close();
  });
});

describe('the checks themselves', () => {
  it('see what is wrong with a page that is wrong', async () => {
    const { page, context, misdeeds } = await openPage(browser, origin);
    await page.goto('/sign-in');
    await page.evaluate(`
      document.querySelector('label').remove();
      document.body.insertAdjacentHTML('beforeend', '<div id="wide">.</div>');
      document.querySelector('#wide').style.width = '2000px';
      document.querySelectorAll('input, button, a').forEach((one) => one.style.cssText = 'outline: 0 !important; box-shadow: none !important; border-color: #000 !important; background: #fff !important; text-decoration: none !important; border-width: 1px !important');
    `);
    expect((await axeViolations(page)).join()).toContain('label');
    expect(await overflowAt320(page)).toBeGreaterThan(1000);
    expect((await tabStops(page)).some(({ visible }) => !visible)).toBe(true);
    await page.evaluate(
      `document.body.insertAdjacentHTML('beforeend', '<img src="https://other.example/x.png">')`,
    );
    await expect.poll(() => misdeeds.elsewhere.length + misdeeds.heard.length).toBeGreaterThan(0);
    await context.close();
  });
});

describe('a page', () => {
  it('skips to its content by the first key', async () => {
    const { page, context } = await openPage(browser, origin);
    await page.goto('/');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(new URL(page.url()).hash).toBe('#main');
    await context.close();
  });

  it('leads from a mistake to its field', async () => {
    const { page, context } = await openPage(browser, origin);
    await page.goto(`/setup/${await openSetup(site.services)}`);
    await page.getByRole('button', { name: 'Create the account' }).click();
    expect(await page.title()).toMatch(/^Error: /u);
    expect(await page.getByRole('alert').textContent()).toContain('Enter your name');
    expect(await axeViolations(page)).toEqual([]);
    await page.getByRole('link', { name: 'Enter your name' }).click();
    expect(await page.evaluate('document.activeElement.id')).toBe('name');
    const described = await page.getByLabel('Your name').getAttribute('aria-describedby');
    expect(await page.locator(`#${described}`).textContent()).toContain('Enter your name');
    await context.close();
  });

  it('keeps its words when text is spaced out', async () => {
    const { page, context } = await openPage(browser, origin, { viewport: { width: 320, height: 700 } });
    await page.goto('/sign-in');
    await page.evaluate(`
      const sheet = new CSSStyleSheet();
      sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-bottom: 2em !important }');
      document.adoptedStyleSheets = [sheet];
    `);
    const clipped = await page.evaluate(`[...document.querySelectorAll('h1, p, label, a, button')]
      .filter((one) => one.scrollWidth > one.clientWidth + 1 && getComputedStyle(one).overflow !== 'visible' && !one.className.includes('hidden') && !one.className.includes('skip'))
      .map((one) => one.textContent)`);
    expect(clipped).toEqual([]);
    await context.close();
  });
});

describe('somebody without JavaScript', () => {
  it('makes the first account, signs out, and signs in again', async () => {
    const fresh = await startSite();
    const { page, context } = await openPage(browser, await fresh.listen(), { javaScriptEnabled: false });
    await page.goto(`/setup/${await openSetup(fresh.services)}`);
    await page.getByLabel('Your name').fill('Ros Penhale');
    await page.getByLabel('E-mail address').fill('ros@example.org');
    await page.getByLabel('Password').fill('three quiet harbour words');
    await page.getByRole('button', { name: 'Create the account' }).click();
    expect(new URL(page.url()).pathname).toBe('/intake');
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByRole('link', { name: 'Sign in' }).click();
    await page.getByLabel('E-mail address').fill('ros@example.org');
    await page.getByLabel('Password').fill('three quiet harbour words');
    await page.getByRole('button', { name: 'Sign in' }).click();
    expect(await page.getByRole('banner').textContent()).toContain('Ros Penhale');
    await context.close();
    await fresh.close();
  });
});

describe('after signing out', () => {
  it('Back shows nothing of what was private', async () => {
    const { page, context } = await openPage(browser, origin);
    await signInOn(page, site, 'comms', '/intake');
    await page.goto('/intake');
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByRole('link', { name: 'Sign in' }).waitFor();
    await page.goBack();
    await page.waitForURL(/sign-in/u);
    expect(await page.getByRole('button', { name: 'Sign out' }).count()).toBe(0);
    await context.close();
  });

  it('what was typed is not lost: sign in and carry on', async () => {
    const { page, context } = await openPage(browser, origin);
    const { email } = await anAccount(site.services, 'comms');
    await signInOn(page, site, 'comms', '/intake');
    await page.goto('/intake');
    await page.locator('textarea').first().fill('From left: Ros Penhale, Harbour Master.');
    await context.clearCookies();
    await page.locator('main form button[type="submit"]').first().click();
    expect(await page.locator('h1').textContent()).toBe('Sign in');
    await page.getByLabel('E-mail address').fill(email);
    await page.getByLabel('Password').fill(password);
    await page.getByRole('button', { name: 'Sign in' }).click();
    expect(await page.locator('h1').textContent()).toBe('You were signed out. What you typed is here');
    expect(await axeViolations(page)).toEqual([]);
    await page.getByText('Show what you typed').click();
    expect(await page.getByText('From left: Ros Penhale, Harbour Master.').count()).toBe(1);
    await page.getByRole('button', { name: 'Carry on' }).click();
    expect(site.services.store.view().count('draft')).toBe(1);
    await context.close();
  });
});
