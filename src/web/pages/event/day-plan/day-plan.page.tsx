import type { VNode } from 'preact';
import type { CurrentUser } from '../../../../modules/identity';
import type { DayAlternative, DayFigures } from '../../../../modules/interviews';
import { momentText } from '../../../../texts/dates';
import { comparisonTexts } from '../../../../texts/fleet';
import { dayPlanTexts as t } from '../../../../texts/day-plan';
import { visitLayoutTexts } from '../../../../texts/visit-layout';
import { EmptyState, Facts, Notice, PostButton, Section, type PageNotice } from '../../../components';
import { DayPrice } from '../../../components/event/day-price';
import type { FormState } from '../../../forms/form-state';
import { EventPage } from '../../../layout';
import { planForm } from './day-plan.forms';
import type { DayPlanView } from './day-plan.reader';

export interface DayPlanProps extends DayPlanView {
  readonly user: CurrentUser;
  readonly notice?: PageNotice | undefined;
  /** The form that was refused. */
  readonly state?: FormState | undefined;
}

/** Route and interviews as one day: planned with one button, compared with other days, published together. */
export function DayPlanPage(props: DayPlanProps): VNode {
  const { event, plan } = props;
  return (
    <EventPage
      title={`${t.title} – ${event.title}`}
      user={props.user}
      notice={props.notice}
      event={event}
      tab="/plan"
      state={props.state}
    >
      <p>{t.intro}</p>
      <Known {...props} />
      <Actions {...props} />
      {props.followsBus ? <p class="hint">{visitLayoutTexts.onDayPlan}</p> : null}
      <Hindrances lines={props.hindrances} />
      <DayPrice hire={props.hire} names={props.names} />
      {props.canPlan && props.names.size > 1 ? (
        <p class="no-print">
          <a href={`/evenementen/${event.code}/plan/bussen`}>{comparisonTexts.link}</a>
        </p>
      ) : null}
      {plan ? <Chosen plan={plan} base={`/evenementen/${event.code}`} /> : <EmptyState>{t.nothing}</EmptyState>}
      {plan && !plan.isStale && plan.alternatives.length > 1 ? (
        <Others plan={plan} base={`/evenementen/${event.code}/plan`} />
      ) : null}
    </EventPage>
  );
}

/** What people know by now, which is not always what is shown here. */
function Known({ knownSince, knowsInterviews, hasDraft }: DayPlanProps): VNode | null {
  if (knownSince === null) return null;
  const since = momentText(knownSince);
  return hasDraft ? (
    <Notice tone="warn">{t.draftOver(since, knowsInterviews)}</Notice>
  ) : (
    <Notice tone="ok">{knowsInterviews ? t.knownSince(since) : t.routeKnownSince(since)}</Notice>
  );
}

function Actions({ event, canPlan, plan, hasDraft, hindrances, version }: DayPlanProps): VNode {
  const base = `/evenementen/${event.code}/plan`;
  if (!canPlan) return <EmptyState>{t.notReady}</EmptyState>;
  const isReady = hasDraft && hindrances.length === 0;
  return (
    <div class="row no-print" id={planForm.id}>
      <PostButton action={`${base}/bereken`} tone={isReady ? 'plain' : 'primary'}>
        {plan ? t.planAgain : t.plan}
      </PostButton>
      {isReady ? (
        <>
          <PostButton action={`${base}/publiceer`} tone="primary" fields={{ version: String(version) }}>
            {t.publish}
          </PostButton>
          <p class="muted small">{t.publishHint}</p>
        </>
      ) : null}
    </div>
  );
}

function Hindrances({ lines }: { readonly lines: readonly string[] }): VNode | null {
  if (lines.length === 0) return null;
  return (
    <Notice tone="warn" title={t.hindered}>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Notice>
  );
}

type Plan = NonNullable<DayPlanView['plan']>;

const figuresOf = (figures: DayFigures) => [
  { term: t.withInterview, value: String(figures.withInterview) },
  { term: t.firstChoices, value: String(figures.firstChoices) },
  { term: t.interviews, value: String(figures.interviews) },
  { term: t.driving, value: t.minutes(Math.round(figures.drivingMinutes)) },
  { term: t.out, value: t.minutes(Math.round(figures.passengerMinutes)) },
  { term: t.home, value: t.minutes(Math.round(figures.homeMinutes)) },
  ...(figures.spareMinutes === null ? [] : [{ term: t.spare, value: t.minutes(Math.floor(figures.spareMinutes)) }]),
];

/** What may be said of the plan at this moment. */
function Claim({ plan }: { readonly plan: Plan }): VNode {
  if (plan.isStale) return <Notice tone="warn">{t.stale}</Notice>;
  return (
    <Notice tone={plan.isProven ? 'ok' : 'warn'}>
      {provenOf(plan)} {t.compared(plan.compared)} {plan.isOutOfTime ? t.outOfTime : ''}
    </Notice>
  );
}

function provenOf({ isProven, programmeFollows, bound, alternatives }: Plan): string {
  if (programmeFollows) return t.programmeFollows;
  if (isProven) return `${t.proven} ${t.programmeStays}`;
  const most = alternatives[0]?.figures.withInterview ?? 0;
  const words = bound.withInterview <= most ? t.peopleProven : t.notProven(bound.withInterview);
  return `${words} ${t.programmeStays}`;
}

function Chosen({ plan, base }: { readonly plan: Plan; readonly base: string }): VNode | null {
  const day = plan.alternatives[plan.chosen];
  if (!day) return null;
  return (
    <Section title={plan.chosen === 0 ? t.best : t.isChosen}>
      <p class="muted">{t.madeAt(momentText(plan.madeAt))}</p>
      <Claim plan={plan} />
      <Facts items={figuresOf(day.figures)} />
      <p class="row no-print">
        <a href={`${base}/route`}>{t.toRoute}</a>
        <a href={`${base}/gesprekken`}>{t.toInterviews}</a>
      </p>
    </Section>
  );
}

const differenceOf = (day: DayAlternative, chosen: DayAlternative): string =>
  t.difference({
    driving: Math.round(day.figures.drivingMinutes - chosen.figures.drivingMinutes),
    underway: Math.round(underwayOf(day) - underwayOf(chosen)),
    withInterview: day.figures.withInterview - chosen.figures.withInterview,
    firstChoices: day.figures.firstChoices - chosen.figures.firstChoices,
    interviews: day.figures.interviews - chosen.figures.interviews,
  });

const underwayOf = ({ figures }: DayAlternative): number => figures.passengerMinutes + figures.homeMinutes;

function Others({ plan, base }: { readonly plan: Plan; readonly base: string }): VNode {
  const chosen = plan.alternatives[plan.chosen];
  return (
    <Section title={t.others}>
      <p class="muted">{t.othersHint}</p>
      <ul>
        {plan.alternatives.map((day, at) =>
          at === plan.chosen || !chosen ? null : (
            <li key={at}>
              {differenceOf(day, chosen)}{' '}
              <PostButton action={`${base}/kies`} fields={{ at: String(at) }} label={differenceOf(day, chosen)}>
                {t.choose}
              </PostButton>
            </li>
          ),
        )}
      </ul>
    </Section>
  );
}
