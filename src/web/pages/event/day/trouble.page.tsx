import type { VNode } from 'preact';
import type { EventView } from '../../../../modules/events';
import type { CurrentUser } from '../../../../modules/identity';
import { dayTexts } from '../../../../texts/day';
import { dayTroubleTexts as t } from '../../../../texts/day-trouble';
import {
  EmptyState,
  EventTabs,
  Field,
  LinkButton,
  Notice,
  PostButton,
  Section,
  SelectField,
  SubmitButton,
} from '../../../components';
import { Page } from '../../../layout';
import { PreliminaryNotice } from './preliminary-notice';
import type { TroubleChoices, TroublePreview, TroubleQuery } from './trouble-view';

export interface TroublePageProps {
  readonly user: CurrentUser;
  readonly event: EventView;
  readonly choices: TroubleChoices;
  readonly query: TroubleQuery;
  readonly preview?: TroublePreview | undefined;
  readonly notice?: string | undefined;
  readonly problem?: string | undefined;
}

/** Something goes wrong on the day: what would follow, before anybody is told. */
export function TroublePage(props: TroublePageProps): VNode {
  const { event, choices, query, preview } = props;
  const base = `/evenementen/${event.code}/dag`;
  return (
    <Page
      title={`${t.pageTitle} – ${event.title}`}
      user={props.user}
      current="/evenementen"
      width="wide"
      notice={props.notice}
      hasErrors={props.problem !== undefined}
    >
      <h1>{event.title}</h1>
      <EventTabs code={event.code} title={event.title} current="/dag" />
      <p>
        <LinkButton href={base} tone="quiet">
          {t.back}
        </LinkButton>
      </p>
      {props.problem === undefined ? null : (
        <Notice tone="problem" title={dayTexts.refused}>
          {props.problem}
        </Notice>
      )}
      {preview ? <Preview base={base} query={query} preview={preview} /> : null}
      <DelayForm base={base} choices={choices} query={query} />
      <HostForm base={base} choices={choices} query={query} />
      {choices.phone.length > 0 ? (
        <Section title={t.phoneTitle}>
          <p class="muted">{t.phoneHint}</p>
          <Lines lines={choices.phone} />
        </Section>
      ) : null}
    </Page>
  );
}

const Lines = ({ lines }: { lines: readonly string[] }): VNode => (
  <ul>
    {lines.map((line) => (
      <li key={line}>{line}</li>
    ))}
  </ul>
);

function Preview(props: { base: string; query: TroubleQuery; preview: TroublePreview }): VNode {
  const { base, preview } = props;
  const { accept } = preview;
  const here = `${base}/tegenslag?${new URLSearchParams(props.query).toString()}`;
  return (
    <Section title={preview.title} id="gevolgen">
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
          <PostButton action={`${base}/${accept.action}`} tone="primary" fields={accept.fields}>
            {t.accept}
          </PostButton>
        </>
      )}
    </Section>
  );
}

interface FormProps {
  readonly base: string;
  readonly choices: TroubleChoices;
  readonly query: TroubleQuery;
}

function DelayForm({ base, choices, query }: FormProps): VNode {
  return (
    <Section title={t.delayTitle}>
      {choices.places.length === 0 ? (
        <EmptyState>{t.noRoute}</EmptyState>
      ) : (
        <form method="get" action={`${base}/tegenslag#gevolgen`}>
          <p class="muted">{t.delayHint}</p>
          <SelectField name="waar" label={t.place} options={choices.places} value={query.waar} required />
          <Field
            name="minuten"
            label={t.minutes}
            hint={t.minutesHint}
            type="number"
            min={0}
            width="short"
            inputMode="numeric"
            value={query.minuten}
            required
          />
          <SubmitButton tone="plain">{t.look}</SubmitButton>
        </form>
      )}
    </Section>
  );
}

const WHAT = [
  { value: 'minder', label: t.fewer },
  { value: 'weg', label: t.hostOut },
];

function HostForm({ base, choices, query }: FormProps): VNode {
  return (
    <Section title={t.hostTitle}>
      {choices.hosts.length === 0 ? (
        <EmptyState>{t.noHosts}</EmptyState>
      ) : (
        <form method="get" action={`${base}/tegenslag#gevolgen`}>
          <p class="muted">{t.hostHint}</p>
          <SelectField name="bedrijf" label={t.host} options={choices.hosts} value={query.bedrijf} required />
          <SelectField name="wat" label={t.what} options={WHAT} value={query.wat} required />
          <Field name="vanaf" label={t.from} hint={t.fromHint} type="time" width="short" value={query.vanaf} />
          <Field
            name="minder"
            label={t.howMany}
            type="number"
            min={1}
            width="short"
            inputMode="numeric"
            value={query.minder ?? '1'}
          />
          <SubmitButton tone="plain">{t.look}</SubmitButton>
        </form>
      )}
    </Section>
  );
}
