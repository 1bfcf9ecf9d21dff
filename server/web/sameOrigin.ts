import type { Request } from 'express';

/** Where a form was sent from, by what browsers say and pages cannot forge. */
export type FormSource = 'ours' | 'elsewhere' | 'unsaid';

/**
 * Reads `Sec-Fetch-Site` and `Origin`; either may convict. Only the host of the origin is compared: behind a proxy
 * that ends TLS the scheme we see may differ from the browser's.
 */
export function formSource(req: Request): FormSource {
  const site = req.get('sec-fetch-site');
  const origin = req.get('origin');
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return 'elsewhere';
  if (origin !== undefined && hostOf(origin) !== req.host) return 'elsewhere';
  return site === 'same-origin' || origin !== undefined ? 'ours' : 'unsaid';
}

function hostOf(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host : null;
}
