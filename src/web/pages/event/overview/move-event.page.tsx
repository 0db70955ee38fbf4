import type { VNode } from 'preact';
import type { CurrentUser } from '../../../../modules/identity';
import { eventDayTexts as t } from '../../../../texts/event-day';
import { joined } from '../../../../texts/joined';
import { messageTexts } from '../../../../texts/messages';
import { DataTable, LinkButton, Notice, Section, SubmitButton } from '../../../components';
import { eventForm } from '../../../components/event/event.forms';
import { eventAddress } from '../../../forms/event-post';
import { textIn, type FormBody } from '../../../forms/form-body';
import { EventPage } from '../../../layout';
import type { MoveView } from './move-event.reader';

export interface MovePageProps extends MoveView {
  readonly user: CurrentUser;
  /** The form that asks for the new day. */
  readonly typed: FormBody;
  /** Something else would happen than what was confirmed. */
  readonly isOutdated: boolean;
}

/** What another day would do to everybody who knows of the event, and the choice to do it. */
export function MoveEventPage(props: MovePageProps): VNode {
  const { user, event, typed, preview } = props;
  return (
    <EventPage title={t.title} heading={t.title} user={user} event={event} tab="">
      {props.isOutdated ? <Notice tone="warn">{t.changedMeanwhile}</Notice> : null}
      <p class="lead">{t.intro(event.date, textIn(typed, 'date'))}</p>
      {preview.warnings.length === 0 ? null : (
        <Notice tone="warn" title={t.warnings}>
          <Lines lines={preview.warnings} />
        </Notice>
      )}
      <GoingOut {...props} />
      <Lines lines={consequences(props)} />
      <form method="post" action={eventAddress(event, '/wijzigen')} id={eventForm.id} class="no-print">
        {Object.keys(eventForm.schema.shape)
          .filter((name) => name !== 'seen')
          .map((name) => (
            <input key={name} type="hidden" name={name} value={textIn(typed, name)} />
          ))}
        <input type="hidden" name="seen" value={preview.mark} />
        <div class="row">
          <SubmitButton>{t.confirm}</SubmitButton>
          <LinkButton href={eventAddress(event)}>{t.back}</LinkButton>
        </div>
      </form>
    </EventPage>
  );
}

const Lines = ({ lines }: { readonly lines: readonly string[] }): VNode => (
  <ul>
    {lines.map((line) => (
      <li key={line}>{line}</li>
    ))}
  </ul>
);

function GoingOut({ preview: { goingOut } }: MovePageProps): VNode {
  if (goingOut.length === 0) return <p>{t.nothingGoesOut}</p>;
  return (
    <Section title={t.goingOut}>
      <DataTable
        caption={t.goingOut}
        hideCaption
        rows={goingOut}
        columns={[
          { label: t.kind, heading: true, cell: ({ kind }) => messageTexts.kinds[kind] },
          { label: t.channel, cell: ({ reach }) => t.channels[reach] },
          { label: t.people, align: 'right', cell: ({ count }) => count },
          { label: t.when, cell: ({ from }) => t.from(from) },
        ]}
      />
    </Section>
  );
}

function consequences({ preview, offers, hasRoute, companies, operators }: MovePageProps): string[] {
  return [
    t.deadline(preview.referralClosesOn),
    ...(preview.later === 0 ? [] : [t.later(preview.later)]),
    ...(preview.dropped === 0 ? [] : [t.dropped(preview.dropped)]),
    ...(offers === null ? [] : [t.offers(offers.count, offers.until)]),
    ...(hasRoute ? [t.keepsPlan] : []),
    ...(companies.length === 0 ? [] : [t.companies(joined(companies))]),
    ...(operators.length === 0 ? [] : [t.operators(joined(operators))]),
  ];
}
