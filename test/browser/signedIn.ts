import type { Page } from 'playwright-core';
import type { AccountAudience } from '../../server/services/accountPorts.ts';
import { anAccount, password, type TestSite } from '../http/harness.ts';

/** Signs somebody in through the form, as a person does; the page is then on `next`. */
export async function signInOn(
  page: Page,
  site: TestSite,
  audience: AccountAudience,
  next = '/',
): Promise<void> {
  const { email } = await anAccount(site.services, audience);
  await page.goto(`/sign-in?next=${encodeURIComponent(next)}`);
  await page.getByLabel('E-mail address').fill(email);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('button', { name: 'Sign out' }).waitFor();
}
