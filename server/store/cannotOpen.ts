/** The data folder cannot be opened; the message says why and what to do, for the person who started it. */
export class CannotOpen extends Error {
  override readonly name: string = 'CannotOpen';
}

/** Another process owns the data folder. */
export class FolderInUse extends CannotOpen {
  override readonly name = 'FolderInUse';
}

/** What is on disk is not what was written. Nothing was changed. */
export class StoreDamaged extends CannotOpen {
  override readonly name = 'StoreDamaged';
  constructor(
    readonly file: string,
    readonly reason: string,
    advice: string,
  ) {
    super(`${file} is damaged: ${reason}. Nothing was changed. ${advice}`);
  }
}

/** A later version of From Left wrote it. Nothing was changed. */
export class StoreTooNew extends CannotOpen {
  override readonly name = 'StoreTooNew';
  constructor(file: string, format: number, known: number) {
    super(
      `${file} was written by a later version of From Left (format ${format}; this version knows up to ${known}). ` +
        'Nothing was changed. Start that version, or restore a backup made by this one.',
    );
  }
}

/** One file's or line's fault, before anybody has said what to do about it. */
export class Fault extends Error {
  override readonly name = 'Fault';
}

/** Changes that no file holds though others before and after them are there. */
export const missing = (from: number, to: number): Fault =>
  new Fault(from === to ? `change ${from} is missing` : `the changes from ${from} to ${to} are missing`);
