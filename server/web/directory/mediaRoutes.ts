import type { Request, Response } from 'express';
import { maySee } from '../../domain/directory/audience.ts';
import type { Photo } from '../../domain/directory/records.ts';
import type { Directory } from '../../services/directory/openDirectory.ts';
import { type Images, renditionFormats, renditionWidths } from '../../services/ports.ts';
import { NotFound } from '../problem.ts';
import type { Route } from '../route.ts';
import { visitorOf } from '../visitor.ts';
import { askingFor, found, pathField } from './seen.ts';

const types = { webp: 'image/webp', jpg: 'image/jpeg' } as const;
const originalTypes = {
  jpeg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  avif: 'image/avif',
} as const;

/** Photos' files: copies for whoever may see the photo, the original for the communications team. */
export const mediaRoutes = (directory: Directory, images: Images): Route[] => [
  {
    method: 'get',
    path: '/media/:id/:file',
    audience: 'public',
    async handle(req, res) {
      const photo = photoOf(directory, req);
      const { width, format } = found(askedFile(pathField(req, 'file')));
      const { hash } = newestOriginal(photo);
      setFileHeaders(req, res, types[format]);
      res.setHeader('ETag', `"${hash.slice(0, 20)}-${width}.${format}"`);
      await sendFile(res, images.rendition(hash, width, format));
    },
  },
  {
    method: 'get',
    path: '/photos/:id/original',
    audience: 'comms',
    async handle(req, res) {
      const original = newestOriginal(photoOf(directory, req));
      setFileHeaders(req, res, originalTypes[original.type]);
      res.attachment(original.name);
      res.setHeader('Content-Type', originalTypes[original.type]);
      await sendFile(res, images.originalFile(original));
    },
  },
];

function photoOf(directory: Directory, req: Request): Photo {
  const { view, audience } = askingFor(directory, req);
  const photo = view.get('photo', pathField(req, 'id'));
  return found(maySee(audience, photo) ? photo : undefined);
}

const newestOriginal = (photo: Photo) => found(photo.originals.at(-1));

/** "640.webp" as a width and a format that are made; undefined for anything else. */
function askedFile(file: string) {
  const [, digits, ending] = /^(\d{3,4})\.(webp|jpg)$/.exec(file) ?? [];
  const width = renditionWidths.find((candidate) => String(candidate) === digits);
  const format = renditionFormats.find((candidate) => candidate === ending);
  return width === undefined || format === undefined ? undefined : { width, format };
}

/**
 * A browser shows a file as exactly what it is, on no other site's page, and asks again after a minute: what is
 * taken back must go from sight. For somebody signed in nothing is kept at all.
 */
function setFileHeaders(req: Request, res: Response, type: string): void {
  const isPublic = visitorOf(req).accountId === null;
  res.setHeader('Content-Type', type);
  res.setHeader('X-Content-Type-Options', 'nosniff');
  res.setHeader('Content-Security-Policy', "default-src 'none'; sandbox");
  res.setHeader('Cross-Origin-Resource-Policy', 'same-origin');
  res.setHeader('Cache-Control', isPublic ? 'public, max-age=60, must-revalidate' : 'no-store');
}

/** Sends the file, or 304 to who has it already; one that is missing on disk is the same as none, for a broken answer helps nobody. */
function sendFile(res: Response, path: string): Promise<void> {
  return new Promise((resolve, reject) => {
    res.sendFile(path, { cacheControl: false, lastModified: false, dotfiles: 'allow' }, (error?: Error) => {
      if (error === undefined || error === null || res.headersSent) resolve();
      else reject(isMissing(error) ? new NotFound() : error);
    });
  });
}

const isMissing = (error: Error): boolean => 'status' in error && error.status === 404;
