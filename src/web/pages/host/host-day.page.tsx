import type { VNode } from 'preact';
import type { HostCandidate, HostDay } from '../../../modules/outcomes';
import { hostTexts as t } from '../../../texts/host';
import { stairsTexts } from '../../../texts/stairs';
import { EmptyState, ErrorSummary, Facts, Notice, Section } from '../../components';
import type { FormState } from '../../forms/form-state';
import { Page } from '../../layout';
import { CandidateCard, type CardState } from './candidate-card';
import { SlotList } from './slot-list';

export interface HostDayPageProps {
  readonly day: HostDay;
  /** Path of this page, with its secret. */
  readonly address: string;
  /** How the form of each candidate was left, by interview. */
  readonly cards?: Readonly<Record<string, CardState>>;
  /** The form that was refused. */
  readonly state?: FormState | undefined;
}

/** A host's part of an event: when, which vacancies, who comes, and afterwards how it went. */
export function HostDayPage({ day, address, cards = {}, state }: HostDayPageProps): VNode {
  return (
    <Page title={t.pageTitle(day.hostName)} hasErrors={state !== undefined}>
      <ErrorSummary state={state} />
      <h1>{day.hostName}</h1>
      <p class="lead">{day.eventTitle}</p>
      {day.cancelled ? (
        <Notice tone="warn" title={t.cancelledTitle}>
          <p>{t.cancelled}</p>
        </Notice>
      ) : (
        <Plan {...{ day, address, cards, state }} />
      )}
      <p class="no-print">{t.help(day.phone)}</p>
    </Page>
  );
}

type PlanProps = Required<Pick<HostDayPageProps, 'day' | 'address' | 'cards' | 'state'>>;

function Plan({ day, address, cards, state }: PlanProps): VNode {
  const asksOutcomes = day.phase === 'outcomes' && day.candidates.length > 0;
  return (
    <>
      <Facts
        items={[
          { term: t.when, value: t.day(day.eventDate) },
          { term: t.arrival, value: day.arrivals.length > 0 ? t.arrivals(day.arrivals) : t.arrivalLater },
        ]}
      />
      {asksOutcomes ? <Outcomes candidates={day.candidates} {...{ address, cards, state }} /> : null}
      <Section title={t.listTitle}>
        <List day={day} />
      </Section>
      <Reception day={day} />
      <Vacancies day={day} />
    </>
  );
}

function Outcomes(props: {
  readonly address: string;
  readonly candidates: readonly HostCandidate[];
  readonly cards: Readonly<Record<string, CardState>>;
  readonly state: FormState | undefined;
}): VNode {
  const open = props.candidates.filter(({ result }) => result === null).length;
  return (
    <div class="no-print">
      <Section title={t.outcomesTitle}>
        <p>{t.outcomesIntro}</p>
        <p>
          <strong>{t.openCount(open, props.candidates.length)}</strong>
        </p>
        {props.candidates.map((candidate) => (
          <CandidateCard
            key={candidate.interviewId}
            address={props.address}
            candidate={candidate}
            card={props.cards[candidate.interviewId] ?? {}}
            state={props.state}
          />
        ))}
      </Section>
    </div>
  );
}

function List({ day }: { readonly day: HostDay }): VNode {
  if (day.phase === 'not-yet') return <EmptyState>{t.listNotYet(day.listOpensOn)}</EmptyState>;
  if (!day.published) return <EmptyState>{t.listLater}</EmptyState>;
  if (day.candidates.length === 0) return <EmptyState>{t.nobody}</EmptyState>;
  return (
    <>
      {day.interviewsWithoutStairs ? <p>{stairsTexts.forHost}</p> : null}
      <SlotList candidates={day.candidates} />
    </>
  );
}

/** Until the day itself; afterwards nobody needs it any more. */
function Reception({ day }: { readonly day: HostDay }): VNode | null {
  const { reception, phase, candidates } = day;
  if (reception === null) return null;
  const { visitors, opensOn } = reception;
  if (visitors === null) {
    return phase === 'outcomes' ? null : (
      <Section title={t.receptionTitle}>
        <EmptyState>{t.receptionNotYet(opensOn)}</EmptyState>
      </Section>
    );
  }
  const interviewed = new Set(candidates.map(({ name }) => name)).size;
  return (
    <Section title={t.receptionTitle}>
      <p>
        {t.receptionCount(visitors.length)}
        {day.published && visitors.length > interviewed ? ` ${t.receptionWithoutInterview}` : ''}
      </p>
      <ul>
        {visitors.map((name) => (
          <li key={name}>{name}</li>
        ))}
      </ul>
      {candidates.length === 0 ? <p>{t.destroy}</p> : null}
    </Section>
  );
}

function Vacancies({ day }: { readonly day: HostDay }): VNode {
  return (
    <div class="no-print">
      <Section title={t.vacanciesTitle}>
        {day.vacancies.length === 0 ? (
          <EmptyState>{t.noVacancies}</EmptyState>
        ) : (
          <ul>
            {day.vacancies.map(({ title, posts }) => (
              <li key={title}>{t.vacancy(title, posts)}</li>
            ))}
          </ul>
        )}
        <p>{t.vacanciesWrong(day.phone)}</p>
      </Section>
    </div>
  );
}
