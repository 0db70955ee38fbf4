import type { VNode } from 'preact';
import { fullName } from '../../../../kernel';
import type { EventView } from '../../../../modules/events';
import type { CurrentUser } from '../../../../modules/identity';
import type { InterviewView } from '../../../../modules/interviews';
import {
  isActive,
  type ReferralOutlook,
  type NeedKind,
  type OwnPersonFile,
  type SmsConsentView,
  type RegistrationState,
  type TranslationView,
} from '../../../../modules/registrations';
import { counsellorTexts } from '../../../../texts/counsellor';
import { longDate } from '../../../../texts/dates';
import { disclosureTexts } from '../../../../texts/disclosure';
import { translationChoiceTexts } from '../../../../texts/translation-choice';
import { ErrorSummary, LinkButton, Section } from '../../../components';
import type { FormState } from '../../../forms/form-state';
import { Page } from '../../../layout';
import { InterviewOutcomes, type JudgedInterviewView } from './interview-outcomes';
import { WhatBecame } from '../../../components/person/what-became';
import {
  AboutPerson,
  CancelForm,
  ConfirmForThem,
  HasJob,
  History,
  InterviewList,
  Leaving,
  OfferAnswer,
  Stairs,
  StopForm,
} from '../../../components/person/person-parts';
import { OnSiteHours } from '../../../components/person/on-site-hours';
import { OutlookNotice } from '../../../components/person/interview-outlook';
import { smsConsentText, WithdrawSms } from '../../../components/person/sms-consent';
import { TranslationForm, translationText } from '../../../components/referral/translation-fields';

const t = counsellorTexts.person;

/** Everything a counsellor knows of one of the own people. */
export interface OwnPersonDetails {
  readonly file: OwnPersonFile;
  readonly event: EventView;
  readonly stopName: string | null;
  readonly stops: readonly { readonly id: string; readonly name: string }[];
  /** Whether this person was there; undefined where nobody noted it. */
  readonly attended: boolean | undefined;
  /** Has a place on a day that is still to come. */
  readonly losesPlace: boolean;
  /** Signed off, and keeps the place until then. */
  readonly leavesAt: Date | null;
  /** This user cancelled a moment ago. */
  readonly canUndo: boolean;
  readonly wishes: readonly string[];
  /** Wished vacancies that ask nothing more than the person has. */
  readonly possible: ReadonlySet<string>;
  readonly outlook: ReferralOutlook;
  readonly needs: readonly NeedKind[];
  /** What is in the way at the hosts for this person. */
  readonly stairs: readonly string[];
  /** From when until when this person is at which company. */
  readonly onSite: readonly string[];
  /** Below the Dutch mails; undefined for Dutch only. */
  readonly translation: TranslationView | undefined;
  /** Undefined for who may not get text messages. */
  readonly smsConsent: SmsConsentView | undefined;
  readonly interviews: readonly InterviewView[];
  /** From the day of the event on. */
  readonly judged: readonly JudgedInterviewView[];
}

interface PersonPageProps extends OwnPersonDetails {
  readonly user: CurrentUser;
  readonly notice?: string | undefined;
  /** The form of the page that was refused. */
  readonly state?: FormState | undefined;
}

export function PersonPage(props: PersonPageProps): VNode {
  const { registration, history } = props.file;
  const address = `/mijn-mensen/${registration.id}`;
  const name = fullName(registration);
  const isToCome = isActive(props.event);
  return (
    <Page
      title={name}
      user={props.user}
      current="/mijn-mensen"
      notice={props.notice}
      hasErrors={props.state !== undefined}
    >
      <ErrorSummary state={props.state} />
      <h1>{name}</h1>
      <p>
        <WhatBecame {...props} state={registration.state} /> {`${props.event.title}, ${longDate(props.event.date)}`}
      </p>
      {isToCome ? <Questions {...props} address={address} /> : null}
      <About {...props} />
      {isToCome ? <Stairs lines={props.stairs} /> : null}
      {isToCome ? <OnSiteHours transport={registration.transport} hours={props.onSite} /> : null}
      {props.judged.length === 0 ? (
        <InterviewList interviews={props.interviews} possible={isToCome ? props.possible : null} />
      ) : (
        <InterviewOutcomes interviews={props.judged} back={address} />
      )}
      <Actions {...props} address={address} />
      <TranslationForm address={address} translation={props.translation} state={props.state} />
      <WithdrawSms address={address} consent={props.smsConsent} />
      <HasJob
        address={address}
        hiredAt={registration.hiredAt}
        losesPlaceOn={props.losesPlace ? props.event.date : null}
      />
      <History steps={history} />
      <KeptLink address={address} />
      <p>
        <LinkButton href="/mijn-mensen">{t.back}</LinkButton>
      </p>
    </Page>
  );
}

/** What waits for an answer, and what to expect. */
function Questions(props: OwnPersonDetails & { readonly address: string }): VNode {
  const { file, address, leavesAt, canUndo, outlook } = props;
  return (
    <>
      <Leaving address={address} leavesAt={leavesAt} canUndo={canUndo} />
      {file.openOffer === null ? null : <OfferAnswer offer={file.openOffer} address={address} />}
      {isLive(file.registration.state) ? <OutlookNotice outlook={outlook} /> : null}
    </>
  );
}

function About({ file, stopName, wishes, needs, translation, smsConsent }: OwnPersonDetails): VNode {
  const translated = translation === undefined ? t.none : translationText(translation);
  return (
    <AboutPerson
      registration={file.registration}
      stopName={stopName}
      wishes={wishes}
      needs={needs}
      extra={[
        { term: counsellorTexts.smsConsent.term, value: smsConsentText(smsConsent) },
        { term: translationChoiceTexts.title, value: translated },
        { term: t.note, value: file.note === '' ? t.none : file.note },
      ]}
    />
  );
}

function CorrectLink({ address }: { address: string }): VNode {
  return (
    <Section title={counsellorTexts.correct.section}>
      <p>{counsellorTexts.correct.hint}</p>
      <LinkButton href={`${address}/verbeteren`}>{counsellorTexts.correct.link}</LinkButton>
    </Section>
  );
}

/** Also after the day: somebody may always ask. */
function KeptLink({ address }: { address: string }): VNode {
  return (
    <Section title={disclosureTexts.section}>
      <p>{disclosureTexts.sectionHint}</p>
      <LinkButton href={`${address}/gegevens`}>{disclosureTexts.link}</LinkButton>
    </Section>
  );
}

function ReplaceLink({ address }: { address: string }): VNode {
  return (
    <Section title={t.replace}>
      <p>{t.replaceHint}</p>
      <LinkButton href={`${address}/vervangen`}>{t.replaceLink}</LinkButton>
    </Section>
  );
}

const isLive = (state: RegistrationState): boolean => state !== 'cancelled' && state !== 'lapsed';

/** What can still be done for somebody who comes or waits. */
function Actions({
  file,
  event,
  stops,
  address,
  leavesAt,
  state: refused,
}: PersonPageProps & { readonly address: string }): VNode | null {
  const { state, eventStopId } = file.registration;
  if (!isLive(state) || !isActive(event)) return null;
  return (
    <>
      {state === 'seated' ? <ConfirmForThem address={address} /> : null}
      <CorrectLink address={address} />
      <StopForm address={address} stops={stops} current={eventStopId} state={refused} />
      {state === 'seated' || state === 'confirmed' ? <ReplaceLink address={address} /> : null}
      {leavesAt === null ? <CancelForm address={address} state={refused} /> : null}
    </>
  );
}
