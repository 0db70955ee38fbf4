import type { VNode } from 'preact';
import { isAbsent } from '../../../../modules/attendance';
import type { EventView } from '../../../../modules/events';
import type { CurrentUser } from '../../../../modules/identity';
import { clockText } from '../../../../texts/dates';
import { dayTexts as t } from '../../../../texts/day';
import { dayTroubleTexts } from '../../../../texts/day-trouble';
import { escortTexts } from '../../../../texts/escort';
import { layoutTexts } from '../../../../texts/layout';
import {
  EmptyState,
  Facts,
  Field,
  LinkButton,
  Notice,
  PostButton,
  Section,
  SelectField,
  SubmitButton,
} from '../../../components';
import { eventAddress } from '../../../forms/event-post';
import { fieldsOf, type FormState } from '../../../forms/form-state';
import { EventPage } from '../../../layout';
import { BoardingTable } from './boarding-table';
import { DelayReports } from './delay-reports';
import { LookForBest, PreliminaryNotice } from './preliminary-notice';
import { proposalForm, shiftForm } from './day.forms';
import type { BoardingList, DayView, ProposalView } from './day-view';

export interface DayPageProps extends DayView {
  readonly user: CurrentUser;
  readonly event: EventView;
  readonly notice: string | undefined;
  /** The form that was refused. */
  readonly state?: FormState | undefined;
}

/** The day itself: boarding lists to tick, on a phone or on paper, and what to do when somebody is missing. */
export function DayPage(props: DayPageProps): VNode {
  const { event, lists, proposal } = props;
  const base = eventAddress(event, '/dag');
  return (
    <EventPage
      title={`${t.title} – ${event.title}`}
      user={props.user}
      notice={props.notice}
      event={event}
      tab="/dag"
      state={props.state}
    >
      <p class="no-print">{props.isDay ? t.intro : t.beforeDay}</p>
      <p class="muted small no-print">{layoutTexts.print}</p>
      <p class="no-print">
        <LinkButton href={`${base}/tegenslag`}>{dayTroubleTexts.open}</LinkButton>{' '}
        <LinkButton href={eventAddress(event, '/begeleiders')}>{escortTexts.title}</LinkButton>
      </p>
      <DelayReports base={base} reports={props.reports} />
      <NoProposal reason={props.noProposal} named={props.named} />
      {proposal ? <Proposal base={base} proposal={proposal} /> : null}
      <Tally lists={lists} />
      {lists.length === 0 ? <EmptyState>{t.noPeople}</EmptyState> : null}
      {lists.map((list) => (
        <div class="boarding" key={list.id}>
          <Section title={t.stop(list.name, list.leaves === null ? null : clockText(list.leaves))}>
            <p class="muted">{t.counted(list.lines.length)}</p>
            <BoardingTable {...props} list={list} action={`${base}/aanwezigheid`} canRecord={props.isDay} />
          </Section>
        </div>
      ))}
      {props.hosts.length > 0 ? <Shift base={base} {...props} /> : null}
    </EventPage>
  );
}

function NoProposal({ reason, named }: { reason: string | undefined; named: DayView['named'] }): VNode | null {
  if (reason === undefined) return null;
  return (
    <Notice tone="warn" title={t.noProposal}>
      {named(reason)}
    </Notice>
  );
}

function Tally({ lists }: { lists: readonly BoardingList[] }): VNode {
  const states = lists.flatMap(({ lines }) => lines.map(({ state }) => state));
  const recorded = states.filter((state) => state !== undefined);
  const absent = recorded.filter(isAbsent).length;
  return (
    <div class="no-print">
      <Facts
        items={[
          { term: t.expected, value: String(states.length) },
          { term: t.here, value: String(recorded.length - absent) },
          { term: t.notHere, value: String(absent) },
          { term: t.unknown, value: String(states.length - recorded.length) },
        ]}
      />
    </div>
  );
}

function Proposal({ base, proposal }: { base: string; proposal: ProposalView }): VNode {
  const fields = (answer: 'accepted' | 'rejected') => ({ fingerprint: proposal.fingerprint, answer });
  if (proposal.changed.length + proposal.dropped === 0) {
    return (
      <Section title={t.proposalTitle} id={proposalForm.id}>
        <Notice tone="info" title={t.nothingYet}>
          <LookForBest href={base} />
        </Notice>
      </Section>
    );
  }
  return (
    <div class="no-print">
      <Section title={t.proposalTitle} id={proposalForm.id}>
        {proposal.isPreliminary ? <PreliminaryNotice href={base} /> : null}
        {proposal.isRejected ? <Notice tone="info">{t.rejected}</Notice> : null}
        <ul>
          {proposal.changed.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
        <p>
          ({t.changes(proposal.changed.length)}) {proposal.dropped > 0 ? t.dropped(proposal.dropped) : null}{' '}
          {t.reached(proposal.withInterview, proposal.present)} {t.onlyThey}
        </p>
        <div class="row">
          <PostButton action={`${base}/voorstel`} tone="primary" fields={fields('accepted')}>
            {t.accept}
          </PostButton>
          {proposal.isRejected ? null : (
            <PostButton action={`${base}/voorstel`} fields={fields('rejected')}>
              {t.reject}
            </PostButton>
          )}
        </div>
      </Section>
    </div>
  );
}

function Shift({ base, hosts, state }: { base: string } & DayPageProps): VNode {
  const field = fieldsOf(state, shiftForm);
  return (
    <div class="no-print">
      <Section title={t.shiftTitle}>
        <form method="post" action={`${base}/schuif`} id={shiftForm.id}>
          <p class="muted">{t.shiftHint}</p>
          <SelectField {...field('visitId')} label={t.host} options={hosts} required />
          <Field {...field('from')} label={t.from} type="time" width="short" required />
          <Field
            {...field('minutes')}
            label={t.minutes}
            type="number"
            min={1}
            width="short"
            inputMode="numeric"
            required
          />
          <SubmitButton tone="plain">{t.shift}</SubmitButton>
        </form>
      </Section>
    </div>
  );
}
