import type { VNode } from 'preact';
import type { EventView } from '../../../../modules/events';
import type { CurrentUser } from '../../../../modules/identity';
import { transports } from '../../../../modules/registrations';
import { counsellorTexts } from '../../../../texts/counsellor';
import { longDate } from '../../../../texts/dates';
import { registrationTexts } from '../../../../texts/registrations';
import { ErrorSummary, Field, LinkButton, RadioGroup, Section, SubmitButton } from '../../../components';
import { Page } from '../../../layout';
import { RegistrationStateBadge } from '../../../components/person/registration-state-badge';
import {
  AboutPerson,
  CancelForm,
  ConfirmForThem,
  History,
  InterviewList,
  OfferAnswer,
  Stairs,
  StopForm,
  UndoForm,
} from '../../../components/person/person-parts';
import type { ParticipantFile } from './participants.reader';

const t = counsellorTexts;

interface ParticipantFileProps extends ParticipantFile {
  readonly user: CurrentUser;
  readonly event: EventView;
  readonly notice: string | undefined;
  readonly reasonError?: string;
}

/** One participant for the coordinator. The counsellor's note is not on it. */
export function ParticipantPage(props: ParticipantFileProps): VNode {
  const { registration, event, openOffer } = props;
  const list = `/evenementen/${encodeURIComponent(event.code)}/deelnemers`;
  const address = `${list}/${registration.id}`;
  const name = `${registration.firstName} ${registration.lastName}`;
  const errors: Readonly<Record<string, string>> = props.reasonError === undefined ? {} : { reason: props.reasonError };
  return (
    <Page
      title={name}
      user={props.user}
      current="/evenementen"
      notice={props.notice}
      hasErrors={props.reasonError !== undefined}
    >
      <ErrorSummary errors={errors} />
      <h1>{name}</h1>
      <p>
        <RegistrationStateBadge state={registration.state} /> {`${event.title}, ${longDate(event.date)}`}
      </p>
      {props.canUndo ? <UndoForm address={address} /> : null}
      {openOffer === null ? null : <OfferAnswer offer={openOffer} address={address} />}
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
      <Stairs lines={props.stairs} />
      <InterviewList interviews={props.interviews} />
      <Actions {...props} address={address} />
      <History steps={props.history} />
      <p>
        <LinkButton href={list}>{t.person.back}</LinkButton>
      </p>
    </Page>
  );
}

function TransportForm({ address, transport }: { address: string; transport: string }): VNode {
  return (
    <Section title={t.participants.arrange}>
      <form method="post" action={`${address}/vervoer`}>
        <RadioGroup
          name="vervoer"
          label={t.participants.transport}
          hint={t.participants.arrangeHint}
          options={transports.map((value) => ({ value, label: registrationTexts.transports[value] }))}
          value={transport}
        />
        <SubmitButton tone="plain">{t.participants.arrangeButton}</SubmitButton>
      </form>
    </Section>
  );
}

function OfferForm({ address }: { address: string }): VNode {
  return (
    <Section title={t.participants.byHand}>
      <p>{t.participants.byHandHint}</p>
      <form method="post" action={`${address}/aanbieden`}>
        <Field name="waarom" label={t.participants.byHandReason} maxLength={150} />
        <SubmitButton tone="plain">{t.participants.byHandButton}</SubmitButton>
      </form>
    </Section>
  );
}

/** What can still be done for somebody who comes or waits. */
function Actions(props: ParticipantFileProps & { readonly address: string }): VNode | null {
  const { registration, address } = props;
  if (registration.state === 'cancelled' || registration.state === 'lapsed') return null;
  return (
    <>
      {registration.state === 'waiting' ? <OfferForm address={address} /> : null}
      <StopForm address={address} stops={props.stops} current={registration.eventStopId} />
      <TransportForm address={address} transport={registration.transport} />
      {registration.state === 'seated' ? <ConfirmForThem address={address} /> : null}
      <CancelForm address={address} error={props.reasonError} />
    </>
  );
}
