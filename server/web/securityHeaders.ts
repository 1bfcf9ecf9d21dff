import type { RequestHandler } from 'express';
import helmet from 'helmet';

/**
 * The headers that every answer carries, errors and files too. Styles and scripts come from files of ours alone,
 * never from the page. `same-origin` as referrer policy, since with `no-referrer` browsers send forms with
 * `Origin: null` and our own could not be told from others'.
 */
export function securityHeaders(): RequestHandler {
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
        formAction: ["'self'"],
      },
    },
    strictTransportSecurity: { maxAge: 63_072_000, includeSubDomains: false },
    referrerPolicy: { policy: 'same-origin' },
    crossOriginOpenerPolicy: { policy: 'same-origin' },
    crossOriginResourcePolicy: { policy: 'same-origin' },
    xFrameOptions: { action: 'deny' },
  });
}
