import type { VNode } from 'preact';
import type { EventView } from '../../../../modules/events';
import type { CurrentUser } from '../../../../modules/identity';
import { dayTroubleTexts as t } from '../../../../texts/day-trouble';
import { EmptyState, Field, LinkButton, PostButton, Section, SelectField, SubmitButton } from '../../../components';
import { eventAddress } from '../../../forms/event-post';
import type { FormBody } from '../../../forms/form-body';
import { fieldsOf, type FormState } from '../../../forms/form-state';
import { EventPage } from '../../../layout';
import { PreliminaryNotice } from './preliminary-notice';
import { delayForm, hostForm, troubleFormIn } from './trouble.forms';
import type { TroubleChoices, TroublePreview } from './trouble-view';

export interface TroublePageProps {
  readonly user: CurrentUser;
  readonly event: EventView;
  readonly choices: TroubleChoices;
  /** What was asked, in one of the two forms. */
  readonly typed: FormBody;
  readonly preview?: TroublePreview | undefined;
  readonly notice?: string | undefined;
  /** The form that was refused. */
  readonly state?: FormState | undefined;
}

/** Something goes wrong on the day: what would follow, before anybody is told. */
export function TroublePage(props: TroublePageProps): VNode {
  const { event, choices, preview } = props;
  return (
    <EventPage
      title={`${t.pageTitle} – ${event.title}`}
      user={props.user}
      notice={props.notice}
      event={event}
      tab="/dag"
      state={props.state}
    >
      <p>
        <LinkButton href={eventAddress(event, '/dag')} tone="quiet">
          {t.back}
        </LinkButton>
      </p>
      {preview ? <Preview event={event} preview={preview} /> : null}
      <DelayForm {...props} />
      <HostForm {...props} />
      {choices.phone.length > 0 ? (
        <Section title={t.phoneTitle}>
          <p class="muted">{t.phoneHint}</p>
          <Lines lines={choices.phone} />
        </Section>
      ) : null}
    </EventPage>
  );
}

const Lines = ({ lines }: { lines: readonly string[] }): VNode => (
  <ul>
    {lines.map((line) => (
      <li key={line}>{line}</li>
    ))}
  </ul>
);

function Preview({ event, preview }: { readonly event: EventView; readonly preview: TroublePreview }): VNode {
  const { accept, question } = preview;
  const here = `${eventAddress(event, '/dag/tegenslag')}?${new URLSearchParams(question).toString()}`;
  return (
    <Section title={preview.title} id="consequences">
      {preview.isPreliminary ? <PreliminaryNotice href={here} /> : null}
      {preview.sections.map(({ title, lines, none }) => (
        <div key={title}>
          <h3>{title}</h3>
          {lines.length === 0 ? <p class="muted">{none}</p> : <Lines lines={lines} />}
        </div>
      ))}
      {accept === undefined ? null : (
        <>
          <p>{t.acceptHint}</p>
          <PostButton
            action={eventAddress(event, `/dag/${accept.action}`)}
            tone="primary"
            fields={{ ...question, fingerprint: accept.fingerprint }}
          >
            {t.accept}
          </PostButton>
        </>
      )}
    </Section>
  );
}

/** What was filled in in this form, whether it was refused or answered. */
const sentIn = ({ typed }: TroublePageProps, form: typeof delayForm): FormBody | undefined =>
  typed['kind'] !== undefined && troubleFormIn(typed).id === form.id ? typed : undefined;

function DelayForm(props: TroublePageProps): VNode {
  const { event, choices, state } = props;
  const field = fieldsOf(state, delayForm, sentIn(props, delayForm));
  return (
    <Section title={t.delayTitle}>
      {choices.places.length === 0 ? (
        <EmptyState>{t.noRoute}</EmptyState>
      ) : (
        <form method="get" action={eventAddress(event, '/dag/tegenslag#consequences')} id={delayForm.id}>
          <p class="muted">{t.delayHint}</p>
          <input type="hidden" name="kind" value="delay" />
          <SelectField {...field('place')} label={t.place} options={choices.places} required />
          <Field
            {...field('minutes')}
            label={t.minutes}
            hint={t.minutesHint}
            type="number"
            min={0}
            width="short"
            inputMode="numeric"
            required
          />
          <SubmitButton tone="plain">{t.look}</SubmitButton>
        </form>
      )}
    </Section>
  );
}

const KINDS = [
  { value: 'fewer-interviewers', label: t.fewer },
  { value: 'host-out', label: t.hostOut },
];

function HostForm(props: TroublePageProps): VNode {
  const { event, choices, state } = props;
  const field = fieldsOf(state, hostForm, { fewer: '1', ...sentIn(props, hostForm) });
  return (
    <Section title={t.hostTitle}>
      {choices.hosts.length === 0 ? (
        <EmptyState>{t.noHosts}</EmptyState>
      ) : (
        <form method="get" action={eventAddress(event, '/dag/tegenslag#consequences')} id={hostForm.id}>
          <p class="muted">{t.hostHint}</p>
          <SelectField {...field('visitId')} label={t.host} options={choices.hosts} required />
          <SelectField {...field('kind')} label={t.what} options={KINDS} required />
          <Field {...field('from')} label={t.from} hint={t.fromHint} type="time" width="short" />
          <Field {...field('fewer')} label={t.howMany} type="number" min={1} width="short" inputMode="numeric" />
          <SubmitButton tone="plain">{t.look}</SubmitButton>
        </form>
      )}
    </Section>
  );
}
