/**
 * Every route with what each audience gets at one address of it: a reader or a sender of a form with its right token.
 * Ids in the addresses belong to nothing, so that 404 stands for "may go in, and finds nothing there".
 */
export interface RouteRow {
  readonly method: 'get' | 'post';
  /** As the route declares it. */
  readonly path: string;
  /** An address of it; a query may follow. */
  readonly at: string;
  /** By audience: public, staff, comms, admin. */
  readonly answers: readonly [number, number, number, number];
}

const row = (
  method: RouteRow['method'],
  path: string,
  answers: RouteRow['answers'],
  at = path,
): RouteRow => ({ method, path, at, answers });

const everybody = (status: number): RouteRow['answers'] => [status, status, status, status];

/** Asked to sign in; told no; goes in. */
const commsReads = (status: number): RouteRow['answers'] => [303, 403, status, status];
/** A form from nobody who is signed in carries no right token. */
const commsSends = (status: number): RouteRow['answers'] => [403, 403, status, status];

const none = 'a1b2c3d4e5f6';

export const routeTable: readonly RouteRow[] = [
  row('get', '/sign-in', [200, 303, 303, 303]),
  row('post', '/sign-in', [422, 422, 422, 422]),
  row('post', '/sign-out', [403, 303, 303, 303]),
  row('get', '/setup/:token', everybody(404), '/setup/none'),
  row('post', '/setup/:token', everybody(404), '/setup/none'),
  row('post', '/sample/remove', commsSends(303)),

  row('get', '/intake', commsReads(200)),
  row('post', '/intake', commsSends(422)),
  row('get', '/intake/:id', commsReads(404), `/intake/${none}`),
  row('post', '/intake/:id', commsSends(404), `/intake/${none}`),
  row('get', '/publish/:id', commsReads(404), `/publish/${none}`),
  row('post', '/publish/:id', commsSends(404), `/publish/${none}`),
  row('post', '/publish/:id/reopen', commsSends(404), `/publish/${none}/reopen`),
  row('post', '/publish/:id/take-back', commsSends(404), `/publish/${none}/take-back`),

  row('get', '/', everybody(200)),
  row('get', '/search', everybody(200)),
  row('get', '/people', everybody(200)),
  row('get', '/people/:id{/:slug}', everybody(404), `/people/${none}/some-body`),
  row('get', '/people/:id/edit', commsReads(404), `/people/${none}/edit`),
  row('post', '/people/:id/edit', commsSends(404), `/people/${none}/edit`),
  row('post', '/people/:id/take-back', commsSends(404), `/people/${none}/take-back`),
  row('get', '/photos', everybody(200)),
  row('get', '/photos/:id{/:slug}', everybody(404), `/photos/${none}/some-photo`),
  row('get', '/photos/:id/edit', commsReads(404), `/photos/${none}/edit`),
  row('post', '/photos/:id/edit', commsSends(404), `/photos/${none}/edit`),
  row('get', '/photos/:id/faces', commsReads(404), `/photos/${none}/faces`),
  row('post', '/photos/:id/faces', commsSends(404), `/photos/${none}/faces`),
  row('post', '/photos/:id/take-back', commsSends(404), `/photos/${none}/take-back`),
  row('get', '/photos/:id/original', commsReads(404), `/photos/${none}/original`),
  row('get', '/media/:id/:file', everybody(404), `/media/${none}/640.webp`),
  row('get', '/organisations', everybody(200)),
  row('get', '/organisations/:id{/:slug}', everybody(404), `/organisations/${none}/some-body`),
  row('get', '/releases', everybody(200)),
  row('get', '/releases/:id{/:slug}', everybody(404), `/releases/${none}/some-news`),

  row('get', '/api/v1/people', everybody(200)),
  row('get', '/api/v1/people/:id', everybody(404), `/api/v1/people/${none}`),
  row('get', '/api/v1/photos', everybody(200)),
  row('get', '/api/v1/photos/:id', everybody(404), `/api/v1/photos/${none}`),
  row('get', '/api/v1/organisations', everybody(200)),
  row('get', '/api/v1/organisations/:id', everybody(404), `/api/v1/organisations/${none}`),
  row('get', '/api/v1/releases', everybody(200)),
  row('get', '/api/v1/releases/:id', everybody(404), `/api/v1/releases/${none}`),
  row('get', '/api/v1/search', everybody(200)),
];
