import type { VNode } from 'preact';
import { fullName, localDateOf, localTimeOf } from '../../../../kernel';
import { demoPeople, type DemoFigures, type DemoMoment } from '../../../../demo';
import type { EventView } from '../../../../modules/events';
import type { UserView } from '../../../../modules/identity';
import { clockText, longDate, shortDay } from '../../../../texts/dates';
import { demoTexts as t } from '../../../../texts/demo';
import { eventTexts } from '../../../../texts/events';
import {
  DataTable,
  ErrorSummary,
  LinkButton,
  PostButton,
  Section,
  SelectField,
  SubmitButton,
} from '../../../components';
import type { FormState } from '../../../forms/form-state';
import { Page } from '../../../layout';

/** An event of the demo, with what became of its people and the moments that are still to come. */
export interface DemoEventOnPage {
  readonly event: EventView;
  readonly figures: DemoFigures | undefined;
  readonly moments: readonly { readonly moment: DemoMoment; readonly at: Date }[];
}

export interface DemoPageProps {
  readonly now: string;
  readonly events: readonly DemoEventOnPage[];
  readonly inboxUrl: string;
  readonly users: readonly UserView[];
  readonly notice?: string | undefined;
  readonly state?: FormState | undefined;
}

/** The demo's control room: who you are, what time it is, what was mailed. */
export function DemoPage(props: DemoPageProps): VNode {
  return (
    <Page title={t.title} notice={props.notice} width="wide" hasErrors={props.state !== undefined}>
      <ErrorSummary state={props.state} />
      <h1>{t.title}</h1>
      <p class="lead">{t.intro}</p>
      <div class="grid">
        <section class="card">
          <h2>{t.clockTitle}</h2>
          <p>{t.clockNow(props.now)}</p>
          <p class="muted">{t.clockHint}</p>
          <p>{t.later}</p>
          <div class="row">
            {Object.entries(t.steps).map(([step, name]) => (
              <PostButton key={step} action="/demo/klok/later" fields={{ step }}>
                {t.laterBy(name)}
              </PostButton>
            ))}
          </div>
        </section>
        <section class="card">
          <h2>{t.inboxTitle}</h2>
          <p>{t.inboxHint}</p>
          <LinkButton href={props.inboxUrl}>{t.inboxOpen}</LinkButton>
        </section>
      </div>
      <div class="grid">
        {props.events.map((shown) => (
          <OneEvent key={shown.event.code} {...shown} />
        ))}
      </div>
      <Section title={t.whoTitle}>
        <DataTable
          caption={t.whoTitle}
          hideCaption
          rows={props.users}
          columns={[
            { label: t.who, heading: true, cell: (user) => fullName(user) },
            { label: t.role, cell: (user) => user.roles.map((role) => t.roles[role]).join(', ') },
            { label: t.organisation, cell: (user) => user.organisationName },
            {
              label: t.action,
              cell: (user) => (
                <PostButton action="/demo/aanmelden" fields={{ email: user.email }} label={t.signInAs(fullName(user))}>
                  {t.signIn}
                </PostButton>
              ),
            },
          ]}
        />
      </Section>
    </Page>
  );
}

function OneEvent(props: DemoEventOnPage): VNode {
  const { title, date, shape } = props.event;
  return (
    <section class="card stack">
      <h2>{title}</h2>
      <p>{t.eventAbout(longDate(date), eventTexts.shapes[shape])}</p>
      <People {...props} />
      <ClockForm {...props} />
    </section>
  );
}

function People({ event, figures }: DemoEventOnPage): VNode {
  const referred = figures?.referred ?? 0;
  const ready = demoPeople.get(event.code) ?? 0;
  return (
    <>
      {figures !== undefined && referred > 0 ? (
        <p>{t.peopleDone(figures.referred, figures.seated, figures.waiting)}</p>
      ) : (
        <p>{t.peopleHint(ready)}</p>
      )}
      {referred < ready ? (
        <PostButton action="/demo/doorverwijzingen" fields={{ event: event.code }} tone="primary">
          {t.peopleLoad(ready)}
        </PostButton>
      ) : null}
    </>
  );
}

const shortMoment = (at: Date): string => `${shortDay(localDateOf(at))}, ${clockText(localTimeOf(at))}`;

/** The next moment is chosen already: who presses again and again walks through all of them. */
function ClockForm({ event, moments }: DemoEventOnPage): VNode | null {
  if (moments.length === 0) return null;
  const options = moments.map(({ moment, at }) => ({
    value: moment,
    label: t.momentAt(t.moments[moment], shortMoment(at)),
  }));
  return (
    <form method="post" action="/demo/klok" id={`clock-${event.code}`}>
      <input type="hidden" name="event" value={event.code} />
      <SelectField
        name="moment"
        id={`moment-${event.code}`}
        label={t.moment}
        options={options}
        value={options[0]?.value}
        empty={null}
      />
      <SubmitButton tone="plain">{t.moveClock}</SubmitButton>
    </form>
  );
}
