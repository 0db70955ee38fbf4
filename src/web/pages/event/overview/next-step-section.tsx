import type { VNode } from 'preact';
import {
  nextStep,
  type EventView,
  type MissingPart,
  type NextStep,
  type NextStepFacts,
  type StepToDo,
} from '../../../../modules/events';
import { coordinatorTexts } from '../../../../texts/coordinator';
import { eventStepTexts as t } from '../../../../texts/event-steps';
import { eventTexts } from '../../../../texts/events';
import { LinkButton, Notice, Section } from '../../../components';
import { eventAddress } from '../../../forms/event-post';
import { reopeningOf, stepForm, stepQuestion, type Step } from './overview.forms';

const { actions, next: title } = coordinatorTexts.overview;

export interface NextStepProps {
  readonly event: EventView;
  readonly missing: readonly MissingPart[];
  readonly facts: NextStepFacts;
}

/** The one thing that comes next, or what is waited for; below it what else may be done now. */
export function NextStepSection({ event, missing, facts }: NextStepProps): VNode | null {
  const next = nextStep(facts);
  if (next.kind === 'over') return null;
  return (
    <Section title={title} id={stepForm.id}>
      {next.kind === 'do' && next.step === 'complete' ? (
        <Missing event={event} missing={missing} />
      ) : (
        <p>{next.kind === 'do' ? reasonOf(next.step, facts) : waitText(next)}</p>
      )}
      {next.kind === 'do' ? (
        <p class="no-print">
          <LinkButton href={placeOf(next.step, event)} tone="primary">
            {isOther(next.step) ? t.buttons[next.step] : actions[next.step]}
          </LinkButton>
        </p>
      ) : null}
      <Also event={event} steps={alsoPossible(next, facts)} />
    </Section>
  );
}

function reasonOf(step: StepToDo, { isFull, unreached, unconfirmed, event, today }: NextStepFacts): string {
  if (step === 'reach') return t.next.reach(unreached);
  if (step === 'confirm') return t.next.confirm(unconfirmed);
  if (step === 'close') return isFull && event.referralClosesOn >= today ? t.next.close.full : t.next.close.late;
  return t.next[step];
}

function waitText(next: Extract<NextStep, { readonly kind: 'wait' }>): string {
  const { until } = next;
  if (next.for === 'ends-by-itself') return t.wait['ends-by-itself']();
  if (next.for === 'day' || next.for === 'last-return') return until instanceof Date ? t.wait[next.for](until) : '';
  return typeof until === 'string' ? t.wait[next.for](until) : '';
}

/** Where each step is taken, or asked about. */
const PLACES: Readonly<Record<keyof typeof t.buttons, string>> = {
  complete: '/programma',
  move: '/wijzigen',
  extend: '/wijzigen',
  'plan-day': '/plan',
  'publish-interviews': '/gesprekken',
  reach: '/berichten',
  confirm: '/deelnemers',
};

const isOther = (step: StepToDo): step is keyof typeof PLACES => step in PLACES;

const placeOf = (step: StepToDo, event: EventView): string =>
  isOther(step) ? eventAddress(event, PLACES[step]) : stepQuestion(event, step);

/** Where in the programme what is missing is added. */
const SECTIONS: Readonly<Record<MissingPart, string>> = {
  vehicle: 'vehicles',
  stop: 'stops',
  visit: 'visits',
  places: 'vehicles',
};

function Missing({ event, missing }: Pick<NextStepProps, 'event' | 'missing'>): VNode {
  return (
    <Notice tone="warn" title={t.next.complete}>
      <ul>
        {missing.map((part) => (
          <li key={part}>
            <a href={`${eventAddress(event, '/programma')}#${SECTIONS[part]}`}>{eventTexts.missing[part]}</a>
          </li>
        ))}
      </ul>
    </Notice>
  );
}

/** Steps that are not next, but that a coordinator may have a reason for. */
function alsoPossible(next: NextStep, { event, hasRoute, today }: NextStepFacts): Step[] {
  const isNext = (step: Step): boolean => next.kind === 'do' && next.step === step;
  const early: Partial<Record<EventView['state'], Step>> = {
    published: 'close',
    ...(hasRoute && { closed: 'finalise' }),
    running: 'finish',
  };
  const step = early[event.state];
  return [
    ...(step === undefined || isNext(step) || event.date < today ? [] : [step]),
    ...(reopeningOf(event.state) === undefined || event.date < today ? [] : (['reopen'] as const)),
  ];
}

function Also({ event, steps }: { readonly event: EventView; readonly steps: readonly Step[] }): VNode | null {
  if (steps.length === 0) return null;
  return (
    <p class="no-print muted">
      {t.also}:{' '}
      {steps.map((step, at) => (
        <span key={step}>
          {at === 0 ? '' : ', '}
          <a href={stepQuestion(event, step)}>{step === 'reopen' ? reopeningOf(event.state) : actions[step]}</a>
        </span>
      ))}
    </p>
  );
}
