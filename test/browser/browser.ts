import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Page,
} from 'playwright-core';
import { browserToLaunch } from './chromium.ts';

/** A real browser for one test file; `close()` it in `afterAll`. */
export function openBrowser(): Promise<Browser> {
  return chromium.launch(browserToLaunch());
}

/** What a page did that no page of ours may do. */
export interface Misdeeds {
  /** Requests to other origins than the site's. */
  readonly elsewhere: string[];
  /** Dialogs that opened, errors in scripts, refusals by the content security policy. */
  readonly heard: string[];
}

export interface WatchedPage {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly misdeeds: Misdeeds;
}

/** Opens a page of a fresh visitor whose requests, dialogs and console are watched. */
export async function openPage(
  browser: Browser,
  origin: string,
  options: BrowserContextOptions = {},
): Promise<WatchedPage> {
  const context = await browser.newContext({
    baseURL: origin,
    viewport: { width: 1280, height: 900 },
    ...options,
  });
  const page = await context.newPage();
  return { page, context, misdeeds: watch(page, origin) };
}

function watch(page: Page, origin: string): Misdeeds {
  const misdeeds: Misdeeds = { elsewhere: [], heard: [] };
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(`${origin}/`) && !url.startsWith('data:')) misdeeds.elsewhere.push(url);
  });
  page.on('dialog', (dialog) => {
    misdeeds.heard.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('pageerror', (error) => misdeeds.heard.push(`error: ${error.message}`));
  page.on('console', (message) => {
    if (/Content[- ]Security[- ]Policy|Refused to/iu.test(message.text()))
      misdeeds.heard.push(message.text());
  });
  return misdeeds;
}
