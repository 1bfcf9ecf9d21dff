import type { Request, RequestHandler, Response } from 'express';
import type multer from 'multer';
import type { Config } from '../config.ts';
import { PictureRefused, type ReceivedPhoto, StoreUnwritable } from '../services/ports.ts';
import type { Services } from '../services/services.ts';
import { run } from './bodies.ts';
import { HeldPhotos } from './heldPhotos.ts';
import { NotOurForm, TooLarge } from './problem.ts';
import { hasToken } from './token.ts';

/** What came of the photos chosen in a form. */
export interface Uploads {
  /** Judged, kept on disk, in the order chosen. Those no record refers to once the answer is sent are removed. */
  readonly photos: readonly ReceivedPhoto[];
  /** Each with a sentence for the person who chose it; nothing of these is kept. */
  readonly refused: readonly RefusedFile[];
}

export interface RefusedFile {
  /** The form field it came in. */
  readonly field: string;
  readonly fileName: string;
  readonly message: string;
}

/** By the order in which the files came, whatever order they are finished in. */
type Received = (ReceivedPhoto | RefusedFile | null)[];

/** One form's limits: photos, other fields, and the size of what is typed. */
const limits = {
  files: 10,
  fields: 2000,
  parts: 2010,
  fieldNameSize: 100,
  fieldSize: 256 * 1024,
  fieldNestingDepth: 0,
  headerPairs: 20,
};

const received = new WeakMap<object, Received>();
/** Forms of which a photo could not be kept: they are read to their end, so that nothing typed is lost. */
const notKept = new WeakMap<object, StoreUnwritable>();

/** The photos of a posted form whose route reads `photos`; none when none were chosen. */
export function uploadsOf(req: Request): Uploads {
  const all = received.get(req) ?? [];
  return {
    photos: all.filter((one) => one !== null && 'original' in one),
    refused: all.filter((one) => one !== null && 'message' in one),
  };
}

/** The library is loaded with the first form that needs it: most starts serve many pages before that. */
async function reader(options: multer.Options): Promise<RequestHandler> {
  const { default: library } = await import('multer');
  return library({ limits, defParamCharset: 'utf8', ...options }).any();
}

/** Reads a multipart form's fields and leaves its files out: for what was typed before a session ended. */
export async function readFieldsOnly(req: Request, res: Response): Promise<void> {
  await run(await reader({ fileFilter: (_req, _file, decide) => decide(null, false) }), req, res);
}

/**
 * Reads a multipart form: photos stream into `images.receive`, refusals become sentences, and the form goes on. The
 * token is the form's first field and is checked before a byte of a file is stored.
 */
export function photoReader(services: Services, config: Config) {
  const held = new HeldPhotos(services);
  const most = limits.files * config.limits.photoBytes + 1024 * 1024;
  const options = { storage: storage(services, held), fileFilter };
  return async (req: Request, res: Response): Promise<void> => {
    if (Number(req.get('content-length') ?? 0) > most) throw new TooLarge(tooLarge(most));
    const read = await reader(options);
    stopAt(req, most);
    received.set(req, []);
    res.once('close', () => void held.release(req));
    await run(read, req, res);
    const unwritable = notKept.get(req);
    if (unwritable !== undefined) throw unwritable;
  };
}

const fileFilter: NonNullable<multer.Options['fileFilter']> = (req, _file, decide) => {
  if (hasToken(req)) decide(null, true);
  else decide(new NotOurForm());
};

function storage(services: Services, held: HeldPhotos): multer.StorageEngine {
  return {
    _handleFile(req, file, done) {
      const all = received.get(req) ?? [];
      const at = all.push(null) - 1;
      services.images.receive(file.stream, file.originalname).then(
        (photo) => {
          held.hold(req, photo);
          all[at] = photo;
          done(null, { size: photo.original.bytes });
        },
        (error: unknown) => {
          file.stream.resume();
          if (error instanceof StoreUnwritable) notKept.set(req, error);
          if (error instanceof StoreUnwritable) return done(null, {});
          if (!(error instanceof PictureRefused)) return done(error);
          all[at] = { field: file.fieldname, fileName: file.originalname, message: error.message };
          done(null, {});
        },
      );
    },
    /** What no record refers to goes when the answer is sent. */
    _removeFile: (_req, _file, done) => done(null),
  };
}

/** A body that never said its length is cut off at the limit. */
function stopAt(req: Request, most: number): void {
  let bytes = 0;
  req.on('data', (chunk: Buffer) => {
    bytes += chunk.length;
    if (bytes > most) req.destroy();
  });
}

const tooLarge = (most: number): string =>
  `Together the photos may have at most ${Math.floor(most / 1024 / 1024)} megabytes. Send fewer at a time.`;
