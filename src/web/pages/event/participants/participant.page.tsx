import type { VNode } from 'preact';
import { fullName } from '../../../../kernel';
import type { EventView } from '../../../../modules/events';
import type { CurrentUser } from '../../../../modules/identity';
import { holdsSeat, isActive, transports } from '../../../../modules/registrations';
import { counsellorTexts } from '../../../../texts/counsellor';
import { longDate } from '../../../../texts/dates';
import { registrationTexts } from '../../../../texts/registrations';
import { ErrorSummary, Field, LinkButton, RadioGroup, Section, SubmitButton } from '../../../components';
import { Page } from '../../../layout';
import { WhatBecame } from '../../../components/person/what-became';
import {
  AboutPerson,
  CancelForm,
  ConfirmForThem,
  History,
  InterviewList,
  Leaving,
  OfferAnswer,
  Stairs,
  StopForm,
} from '../../../components/person/person-parts';
import { OnSiteHours } from '../../../components/person/on-site-hours';
import { fieldsOf, type FormState } from '../../../forms/form-state';
import { AgreedHourSection } from './agreed-hour-section';
import { GroupSection } from './group-section';
import { offerByHandForm, REASON_LENGTH, transportForm } from './participants.forms';
import type { ParticipantFile } from './participants.reader';

const t = counsellorTexts;

interface ParticipantFileProps extends ParticipantFile {
  readonly user: CurrentUser;
  readonly event: EventView;
  readonly notice?: string | undefined;
  /** The form that was refused. */
  readonly state?: FormState | undefined;
}

/** One participant for the coordinator. The counsellor's note is not on it. */
export function ParticipantPage(props: ParticipantFileProps): VNode {
  const { registration, event, openOffer } = props;
  const list = `/evenementen/${encodeURIComponent(event.code)}/deelnemers`;
  const address = `${list}/${registration.id}`;
  const name = fullName(registration);
  const isToCome = isActive(event);
  return (
    <Page
      title={name}
      user={props.user}
      current="/evenementen"
      notice={props.notice}
      hasErrors={props.state !== undefined}
    >
      <ErrorSummary state={props.state} />
      <h1>{name}</h1>
      <p>
        <WhatBecame {...props} state={registration.state} /> {`${event.title}, ${longDate(event.date)}`}
      </p>
      {isToCome ? <Leaving address={address} leavesAt={props.leavesAt} canUndo={props.canUndo} /> : null}
      {openOffer === null || !isToCome ? null : <OfferAnswer offer={openOffer} address={address} />}
      <AboutPerson
        registration={registration}
        stopName={props.stopName}
        wishes={props.wishes}
        needs={props.needs}
        extra={[
          { term: t.person.group, value: props.groupName ?? t.person.none },
          { term: t.person.organisation, value: props.organisationName },
        ]}
      />
      {isToCome ? <Stairs lines={props.stairs} /> : null}
      {isToCome ? <OnSiteHours transport={registration.transport} hours={props.onSite} /> : null}
      <InterviewList interviews={props.interviews} possible={isToCome ? props.possible : null} />
      <Actions {...props} address={address} />
      <History steps={props.history} />
      <p>
        <LinkButton href={list}>{t.person.back}</LinkButton>
      </p>
    </Page>
  );
}

interface ActionProps {
  readonly address: string;
  readonly state: FormState | undefined;
}

function ArrangedTransport({ address, state, transport }: ActionProps & { readonly transport: string }): VNode {
  return (
    <Section title={t.participants.arrange}>
      <form method="post" action={`${address}/vervoer`} id={transportForm.id}>
        <RadioGroup
          {...fieldsOf(state, transportForm, { transport })('transport')}
          label={t.participants.transport}
          hint={t.participants.arrangeHint}
          options={transports.map((value) => ({ value, label: registrationTexts.transports[value] }))}
        />
        <SubmitButton tone="plain">{t.participants.arrangeButton}</SubmitButton>
      </form>
    </Section>
  );
}

function OfferByHand({ address, state }: ActionProps): VNode {
  return (
    <Section title={t.participants.byHand}>
      <p>{t.participants.byHandHint}</p>
      <form method="post" action={`${address}/aanbieden`} id={offerByHandForm.id}>
        <Field
          {...fieldsOf(state, offerByHandForm)('reason')}
          label={t.participants.byHandReason}
          maxLength={REASON_LENGTH}
        />
        <SubmitButton tone="plain">{t.participants.byHandButton}</SubmitButton>
      </form>
    </Section>
  );
}

/** What can still be done for somebody who comes or waits. */
function Actions(props: ParticipantFileProps & { readonly address: string }): VNode | null {
  const { registration, address, state } = props;
  if (!isActive(props.event)) return null;
  if (registration.state === 'cancelled' || registration.state === 'lapsed') return null;
  return (
    <>
      {registration.state === 'waiting' ? <OfferByHand address={address} state={state} /> : null}
      <StopForm address={address} stops={props.stops} current={registration.eventStopId} state={state} />
      {holdsSeat(registration.state) ? (
        <GroupSection address={address} groups={props.groups} current={registration.tourGroupId} state={state} />
      ) : null}
      <ArrangedTransport address={address} state={state} transport={registration.transport} />
      {registration.transport !== 'bus' && holdsSeat(registration.state) ? (
        <AgreedHourSection address={address} visits={props.visits} meeting={props.meeting} state={state} />
      ) : null}
      {registration.state === 'seated' ? <ConfirmForThem address={address} /> : null}
      {props.leavesAt === null ? <CancelForm address={address} state={state} /> : null}
    </>
  );
}
