import type { Request, Response } from 'express';
import { type Audience, audiences, includes } from '../../domain/directory/audience.ts';
import type { Person } from '../../domain/directory/records.ts';
import { addressOf } from '../../services/directory/address.ts';
import type { Directory } from '../../services/directory/openDirectory.ts';
import { ChangedMeanwhile, type FieldError, Unacceptable } from '../../services/errors.ts';
import { type PersonForm, personFormOf } from '../../services/people/personForm.ts';
import { type PeoplePorts, personOf, savePerson } from '../../services/people/savePerson.ts';
import { fieldOf } from '../forms.ts';
import { leaveMessage } from '../message.ts';
import { showPage } from '../page.ts';
import type { Route } from '../route.ts';
import { visitorOf } from '../visitor.ts';
import { words } from '../words.ts';
import { type EditModel, editPersonModel } from './editPersonModel.ts';
import { postedPerson } from './postedPerson.ts';
import { askingFor, pathField } from './seen.ts';

/** Changing a person by form. */
export const editPersonRoutes = (directory: Directory, ports: PeoplePorts): Route[] => [
  {
    method: 'get',
    path: '/people/:id/edit',
    audience: 'comms',
    handle(req, res) {
      const { view, audience, person } = personAsked(directory, req);
      show(req, res, person, { form: personFormOf(view, audience, person), errors: [], saved: null });
    },
  },
  {
    method: 'post',
    path: '/people/:id/edit',
    audience: 'comms',
    body: 'form',
    async handle(req, res) {
      const { person, audience } = personAsked(directory, req);
      const form = postedPerson(req.body);
      try {
        const by = visitorOf(req).accountId ?? '';
        await savePerson(ports, { id: person.id, form, audience, by });
      } catch (error) {
        showRefusal(directory, { req, res, form, error });
        return;
      }
      leaveMessage(req, 'Saved.');
      const { url } = addressOf('people', person.id, form.name);
      res.redirect(303, fieldOf(req.body, 'act') === 'more' ? `/people/${person.id}/edit` : url);
    },
  },
];

function personAsked(directory: Directory, req: Request) {
  const { view, audience } = askingFor(directory, req);
  return { view, audience, person: personOf(view, { id: pathField(req, 'id'), audience }) };
}

interface RefusedForm {
  readonly req: Request;
  readonly res: Response;
  readonly form: PersonForm;
  readonly error: unknown;
}

/** The form again with all that was typed: beside its mistakes, or beside what somebody else saved meanwhile. */
function showRefusal(directory: Directory, { req, res, form, error }: RefusedForm): void {
  const { view, audience, person } = personAsked(directory, req);
  if (error instanceof Unacceptable) {
    show(req, res, person, { form, errors: error.errors, saved: null }, 422);
    return;
  }
  if (!(error instanceof ChangedMeanwhile)) throw error;
  const saved = personFormOf(view, audience, person);
  show(
    req,
    res,
    person,
    { form: { ...form, version: saved.version, roles: renewed(form, saved) }, errors: [], saved },
    409,
  );
}

/** The typed roles with the versions of now; one that somebody took away meanwhile is typed as a new one. */
function renewed(typed: PersonForm, saved: PersonForm): PersonForm['roles'] {
  const kept = typed.roles.map((row) => {
    const now = saved.roles.find((role) => role.id === row.id);
    return row.id === '' ? row : { ...row, id: now?.id ?? '', version: now?.version ?? '' };
  });
  const added = saved.roles.filter((role) => !typed.roles.some((row) => row.id === role.id));
  return [...kept, ...added];
}

interface Shown {
  readonly form: PersonForm;
  readonly errors: readonly FieldError[];
  readonly saved: PersonForm | null;
}

function show(req: Request, res: Response, person: Person, shown: Shown, status = 200): void {
  const model: EditModel = editPersonModel(person, shown, audiencesFor(visitorOf(req).audience));
  showPage(req, res, 'directory/edit-person', model, status);
}

/** The answers to "Who can see this?": nobody gives away to whom they do not belong. */
const audiencesFor = (audience: Audience) =>
  audiences
    .filter((kept) => includes(audience, kept))
    .map((value) => ({ value, text: words.audiences[value] }));
