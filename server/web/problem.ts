/**
 * How a handler says no: it throws one of these, and the one error handler in `app.ts` answers with a page (or JSON
 * under `/api/`) that says what to do. `NotThere`, `ChangedMeanwhile` and `Unacceptable` of the use cases are
 * answered alike. Anything else thrown is a fault of ours: 500, with a reference and nothing more.
 */
export class Problem extends Error {
  override readonly name = 'Problem';
  constructor(
    readonly status: number,
    /** The page's heading: "Page not found". */
    readonly heading: string,
    /** One or two sentences on what to do. */
    readonly advice: string,
  ) {
    super(heading);
  }
}

/** There is nothing here for this visitor: hidden and not there are one answer. */
export class NotFound extends Problem {
  constructor() {
    super(
      404,
      'Page not found',
      'If you typed the address, check that it is right. If you followed a link, the page may have been taken down.',
    );
  }
}

export class Forbidden extends Problem {
  constructor(advice = 'Your account does not give you access to this page.') {
    super(403, 'You cannot open this page', advice);
  }
}

/** A form that did not come from a page of ours, or from one that is no longer valid. */
export class NotOurForm extends Problem {
  constructor() {
    super(
      403,
      'This form could not be accepted',
      'Go back, load the page again and send the form once more.',
    );
  }
}

export class BadRequest extends Problem {
  constructor(advice = 'The address or the form holds something that cannot be understood.') {
    super(400, 'That could not be understood', advice);
  }
}

export class Conflict extends Problem {
  constructor(advice = 'Somebody else saved this since you opened it. Open it again to see what changed.') {
    super(409, 'This has changed in the meantime', advice);
  }
}

export class TooLarge extends Problem {
  constructor(advice = 'What was sent is too large. Send less at a time.') {
    super(413, 'Too large', advice);
  }
}

export class WrongMethod extends Problem {
  constructor(readonly allowed: readonly string[]) {
    super(405, 'That cannot be done here', 'Go back and use the links and buttons on the page.');
  }
}

export class TooMany extends Problem {
  constructor() {
    super(429, 'Too many tries', 'Wait a few minutes, then try again.');
  }
}

export class Unavailable extends Problem {
  constructor(advice: string) {
    super(503, 'Not possible at present', advice);
  }
}
