import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { drawnGroup, receive } from '../../builders/drawnGroup.ts';
import { anOccasion, type MadeOccasion } from '../../builders/occasion.ts';
import { aPerson } from '../../builders/records.ts';
import { startSite, type TestSite } from '../../http/harness.ts';
import { openBrowser, openPage } from '../browser.ts';
import { axeViolations, headingLevels, overflow, overflowAt320, tabStops } from '../checks.ts';
import { signInOn } from '../signedIn.ts';

const longName = 'Francesca Grothendieck-Featherstonehaugh-Cholmondeley';
const rows = ['back', 'back', 'middle', 'front'];

let site: TestSite;
let browser: Browser;
let origin: string;
let quay: MadeOccasion;
let crowd: MadeOccasion;
let plain: MadeOccasion;

beforeAll(async () => {
  site = await startSite({ env: { FROM_LEFT_COUNCIL: 'Tolver Council' } });
  const [three, forty] = await Promise.all([drawnGroup(3), drawnGroup(40)]);
  const { images } = site.services;
  const [small, large] = [await receive(images, three), await receive(images, forty)];
  quay = anOccasion({
    photoHash: small.original.hash,
    headline: 'New slipway opens',
    body: 'It is open. See https://example.org/slipway.',
    people: [
      {
        name: 'Ada Penrose',
        title: 'Cllr',
        role: 'Chair',
        body: 'Tolver Council',
        ...placed(three.faces[0]),
      },
      {
        name: 'Bertha Quill',
        role: 'Net mender',
        kind: 'partner',
        naming: 'named',
        ...placed(three.faces[1]),
      },
      { name: 'Zebedee Hush', kind: 'staff', naming: 'withheld', ...placed(three.faces[2]) },
    ],
  });
  crowd = anOccasion({
    photoHash: large.original.hash,
    on: '2019-12-19',
    altText: 'Forty volunteers in four rows',
    people: forty.faces.map((region, at) => ({
      name: at === 7 ? longName : `Volunteer Number${at}`,
      role: 'Volunteer with a long job title that goes on',
      body: 'Tolver Harbour Trust',
      kind: 'partner' as const,
      row: rows[Math.floor(at / 10)] ?? '',
      region,
    })),
  });
  plain = anOccasion({
    photoHash: small.original.hash,
    altText: 'Nobody placed yet',
    people: [{ name: 'Joan Solo' }],
  });
  await site.put(...quay.records, ...crowd.records, ...plain.records, aPerson({ name: 'Noa Photo' }));
  origin = await site.listen();
  browser = await openBrowser();
});

const placed = (region: { x: number; y: number; width: number; height: number } | undefined) =>
  region === undefined ? {} : { region };

afterAll(async () => {
  await browser?.close();
  await site?.close();
});

const pages = (): [string, string][] => [
  ['the first page', '/'],
  ['people', '/people'],
  ['people, none found', '/people?q=xyzzy'],
  ['a person with a portrait', `/people/${quay.personIds[0]}`],
  ['a person with a long name, role long ago', `/people/${crowd.personIds[7]}`],
  ['a person without a portrait', `/people/${plain.personIds[0]}`],
  ['photos', '/photos'],
  ['a photo with faces', `/photos/${quay.photoId}`],
  ['a photo of forty', `/photos/${crowd.photoId}`],
  ['a photo without places', `/photos/${plain.photoId}`],
  ['organisations', '/organisations'],
  ['an organisation', `/organisations/${crowd.organisationIds[0]}`],
  ['news', '/releases'],
  ['a release', `/releases/${quay.releaseId}`],
  ['a search', '/search?q=volunteer'],
  ['a search that finds nothing', '/search?q=xyzzy'],
];

describe('every page of the directory', () => {
  it('can be used by everybody: no barrier, nothing wider than 320 pixels, headings in order, nothing from elsewhere', async () => {
    const { page, context, misdeeds } = await openPage(browser, origin);
    for (const [what, path] of pages()) {
      await page.goto(path);
      await page.evaluate(
        "document.querySelectorAll('details').forEach((details) => { details.open = true })",
      );
      expect([what, await axeViolations(page)]).toEqual([what, []]);
      expect([what, await overflow(page), await overflowAt320(page)]).toEqual([what, 0, 0]);
      const levels = await headingLevels(page);
      expect([what, levels.filter((level) => level === 1)]).toEqual([what, [1]]);
      expect([what, levels.find((level, at) => level > (levels[at - 1] ?? 0) + 1)]).toEqual([
        what,
        undefined,
      ]);
    }
    expect(misdeeds).toEqual({ elsewhere: [], heard: [] });
    await context.close();
  });

  it('loses nothing when a reader sets the letters wider and the lines further apart', async () => {
    const { page, context } = await openPage(browser, origin, {
      bypassCSP: true,
      viewport: { width: 320, height: 700 },
    });
    const content =
      '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }';
    for (const [what, path] of pages()) {
      await page.goto(path);
      await page.addStyleTag({ content });
      expect([what, await overflow(page)]).toEqual([what, 0]);
    }
    await context.close();
  });

  it('shows where the focus is at every stop of the Tab key', async () => {
    const { page, context } = await openPage(browser, origin);
    for (const [what, path] of pages().filter(([, path]) => path === '/' || path.includes(quay.photoId))) {
      await page.goto(path);
      const stops = await tabStops(page);
      expect(stops.length).toBeGreaterThan(5);
      expect([what, stops.filter((stop) => !stop.visible)]).toEqual([what, []]);
    }
    await context.close();
  });
});

describe('finding somebody', () => {
  it('goes from the search box to a photo and to the person by keyboard alone, without JavaScript', async () => {
    const { page, context } = await openPage(browser, origin, { javaScriptEnabled: false });
    await page.goto('/');
    await page.locator('#q').focus();
    await page.keyboard.type('penrose');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/search?q=penrose');
    await page.getByRole('link', { name: 'Cllr Ada Penrose' }).focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(`**/people/${quay.personIds[0]}/ada-penrose`);
    expect(await page.locator('h1').textContent()).toBe('Cllr Ada Penrose');
    await page.locator('summary').first().focus();
    await page.keyboard.press('Enter');
    expect(await page.locator('blockquote').first().isVisible()).toBe(true);
    await page.getByRole('link', { name: 'A group on the quay' }).first().focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(`**/photos/${quay.photoId}/**`);
    expect(await page.locator('.fl-strip__name').allTextContents()).toEqual([
      'Cllr Ada Penrose',
      'Bertha Quill',
      'Not named',
    ]);
    await context.close();
  });

  it('leads by a letter to the first name that begins with it', async () => {
    const { page, context } = await openPage(browser, origin);
    await page.goto('/people');
    await page.getByRole('navigation', { name: 'A to Z' }).getByRole('link', { name: 'S' }).click();
    expect(await page.locator('li:target').textContent()).toContain('Joan Solo');
    await context.close();
  });
});

describe('a photo', () => {
  it('lights the face, the strip and the words together for whoever points at one of them', async () => {
    const { page, context } = await openPage(browser, origin);
    await page.goto(`/photos/${quay.photoId}`);
    await page.locator('.fl-strip [data-number="2"]').hover();
    const lit = await page.evaluate(
      "[...document.querySelectorAll('.fl-lit')].map((one) => one.getAttribute('class'))",
    );
    expect(lit).toEqual(
      expect.arrayContaining([
        expect.stringContaining('fl-ring-group'),
        expect.stringContaining('fl-strip__face'),
        expect.stringContaining('fl-word'),
      ]),
    );
    await context.close();
  });

  it('is really shown, and so is every face cut from it', async () => {
    const { page, context } = await openPage(browser, origin);
    const files: [string, number][] = [];
    page.on('response', (response) => {
      if (response.url().includes('/media/')) files.push([response.url(), response.status()]);
    });
    await page.goto(`/photos/${quay.photoId}`, { waitUntil: 'networkidle' });
    expect(await page.evaluate("document.querySelector('.fl-photo__figure img').naturalWidth > 300")).toBe(
      true,
    );
    expect(files.length).toBeGreaterThanOrEqual(2);
    expect(files.filter(([, status]) => status !== 200)).toEqual([]);
    await context.close();
  });
});

describe('editing a person', () => {
  it('can be used by everybody, with and without mistakes', async () => {
    const { page, context, misdeeds } = await openPage(browser, origin);
    await signInOn(page, site, 'comms', `/people/${quay.personIds[0]}/edit`);
    expect(await axeViolations(page)).toEqual([]);
    expect(await overflowAt320(page)).toBe(0);
    await page.locator('#name').fill('');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    expect(await page.title()).toMatch(/^Error: /u);
    expect(await axeViolations(page)).toEqual([]);
    await page.locator('.govuk-error-summary a').click();
    expect(await page.evaluate('document.activeElement.id')).toBe('name');
    await page.locator('#name').fill('Ada Penrose');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.waitForURL(`**/people/${quay.personIds[0]}/ada-penrose`);
    expect(await axeViolations(page)).toEqual([]);
    expect(misdeeds).toEqual({ elsewhere: [], heard: [] });
    await context.close();
  });
});
