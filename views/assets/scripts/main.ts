import { Button, ErrorSummary, SkipLink } from 'govuk-frontend';
import { startIntake } from './intake.ts';
import { lightTogether } from './light.ts';

/** Extras only: every page does its whole job without this script. */
document.body.classList.add('js-enabled', 'govuk-frontend-supported');
start('govuk-button', (element) => new Button(element, { preventDoubleClick: true }));
start('govuk-error-summary', (element) => new ErrorSummary(element));
start('govuk-skip-link', (element) => new SkipLink(element));
startIntake(document);
lightTogether(document);

function start(name: string, begin: (element: HTMLElement) => unknown): void {
  for (const element of document.querySelectorAll<HTMLElement>(`[data-module="${name}"]`)) begin(element);
}
