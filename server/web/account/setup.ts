import type { Request, Response } from 'express';
import { z } from 'zod';
import type { Config } from '../../config.ts';
import { addFirstAdministrator, emailField, passwordField, setupIsOpen } from '../../services/accounts.ts';
import type { FieldError } from '../../services/errors.ts';
import type { Services } from '../../services/services.ts';
import { fieldOf, line, readForm } from '../forms.ts';
import { showPage } from '../page.ts';
import { NotFound } from '../problem.ts';
import { signInAs } from '../recogniseVisitor.ts';
import type { Route } from '../route.ts';
import { startForm } from '../token.ts';

const schema = z.object({
  name: line('Your name').refine((name) => name !== '', 'Enter your name'),
  email: emailField,
  password: passwordField,
});

/** The one-time link: opening it shows a form and changes nothing; once there is an administrator it is no page. */
export function setupRoutes(services: Services, _config: Config): Route[] {
  const path = '/setup/:token';
  return [
    {
      method: 'get',
      path,
      audience: 'public',
      handle: async (req, res) => {
        demandOpen(services, req);
        await showSetup(req, res, []);
      },
    },
    {
      method: 'post',
      path,
      audience: 'public',
      body: 'form',
      handle: (req, res) => setUp(services, req, res),
    },
  ];
}

const tokenOf = (req: Request): string => String(req.params.token);

function demandOpen(services: Services, req: Request): void {
  if (!setupIsOpen(services, tokenOf(req))) throw new NotFound();
}

async function showSetup(req: Request, res: Response, errors: readonly FieldError[]): Promise<void> {
  await startForm(req, res);
  const [email, name] = [fieldOf(req.body, 'email'), fieldOf(req.body, 'name')];
  showPage(
    req,
    res,
    'account/setup',
    { title: 'Set up the first account', action: req.path, email, name, errors },
    errors.length === 0 ? 200 : 422,
  );
}

async function setUp(services: Services, req: Request, res: Response): Promise<void> {
  demandOpen(services, req);
  const answer = readForm(schema, req.body);
  if (!answer.ok) return showSetup(req, res, answer.errors);
  const account = await addFirstAdministrator(services, tokenOf(req), answer.value);
  if (account === null) throw new NotFound();
  await signInAs(req, account, services.clock.now());
  res.set('Cache-Control', 'no-store').redirect(303, '/intake');
}
