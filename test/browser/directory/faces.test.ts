import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findFaces } from '../../../server/services/photos/findFaces.ts';
import { depictionsOf } from '../../../server/services/photos/told.ts';
import { keep, photoOfPeople, unplaced } from '../../builders/facesOf.ts';
import { anOccasion, type MadeOccasion } from '../../builders/occasion.ts';
import { startSite, type TestSite } from '../../http/harness.ts';
import { faceChild } from '../../images/faces/faceChild.ts';
import { openBrowser, openPage } from '../browser.ts';
import { axeViolations, headingLevels, overflow, tabStops } from '../checks.ts';
import { signInOn } from '../signedIn.ts';

const narrow = { width: 320, height: 700 };
const people = ['Ada Penrose', 'Bertha Quill-Featherstonehaugh', 'Cyril Oates'].map((name) => ({
  name,
  role: 'Cabinet Member for Harbours and Coastal Paths',
  body: 'Tolver Council',
}));

let site: TestSite;
let browser: Browser;
let origin: string;
let agreed: MadeOccasion;
let stranger: MadeOccasion;

beforeAll(async () => {
  site = await startSite({ faceScript: (await faceChild()).script });
  agreed = await photoOf(3);
  stranger = await photoOf(4);
  origin = await site.listen();
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

/** The three names under a photo of that many faces, found by the real finder. */
async function photoOf(faces: number): Promise<MadeOccasion> {
  const { original, width, height } = await keep(site.services.images, await photoOfPeople(faces));
  const made = anOccasion({ people, photoHash: original.hash });
  const sized = unplaced(made.records).map((record) =>
    record.kind === 'photo' ? { ...record, width, height } : record,
  );
  await site.put(...sized);
  await findFaces(site.services, made.photoId, 'a1b2c3d4e5f6');
  return made;
}

const answers = ({ photoId }: MadeOccasion) =>
  depictionsOf(site.services.store.view(), photoId).map(({ where, region }) => [
    where.answer,
    region !== null,
  ]);

/** Presses Tab until what is focused is called this. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let at = 0; at < 60; at += 1) {
    await page.keyboard.press('Tab');
    const called = await page.evaluate(
      "document.activeElement.labels?.[0]?.textContent ?? document.activeElement.textContent ?? ''",
    );
    if (name.test(String(called))) return;
  }
  throw new Error(`The Tab key never comes to ${name}.`);
}

describe('names on faces at 320 pixels', () => {
  it.each([
    ['where they agree', () => agreed],
    ['with a stranger', () => stranger],
  ])('can be used by everybody, %s', async (_, made) => {
    const { page, context, misdeeds } = await openPage(browser, origin, { viewport: narrow });
    await signInOn(page, site, 'comms', `/photos/${made().photoId}/faces`);
    expect(await axeViolations(page)).toEqual([]);
    expect(await overflow(page)).toBe(0);
    const levels = await headingLevels(page);
    expect(levels.filter((level) => level === 1)).toEqual([1]);
    expect((await tabStops(page)).filter(({ visible }) => !visible)).toEqual([]);
    expect(misdeeds).toEqual({ elsewhere: [], heard: [] });
    await context.close();
  });

  it('are laid around a stranger and confirmed by the keyboard alone, without JavaScript', async () => {
    const { page, context } = await openPage(browser, origin, { viewport: narrow, javaScriptEnabled: false });
    await signInOn(page, site, 'comms', `/photos/${stranger.photoId}/faces`);
    expect(await page.locator('#faces-sentence').textContent()).toContain('3 names, 4 faces');
    await tabTo(page, /^Face 4$/u);
    await page.keyboard.press('Space');
    await tabTo(page, /^Save without confirming$/u);
    await page.keyboard.press('Enter');
    await page.getByText('Everybody else has a place now').waitFor();
    expect(answers(stranger)).toEqual(Array(3).fill(['suggested', true]));
    await tabTo(page, /^Confirm all places$/u);
    await page.keyboard.press('Enter');
    await page.getByText('Confirmed: these names are on these faces.').waitFor();
    expect(answers(stranger)).toEqual(Array(3).fill(['confirmed', true]));
    await context.close();
  });
});
