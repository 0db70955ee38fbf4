import type { VNode } from 'preact';
import { escortWindow, type EscortView } from '../../../../modules/attendance';
import type { EventView } from '../../../../modules/events';
import type { CurrentUser } from '../../../../modules/identity';
import { escortTexts as t } from '../../../../texts/escort';
import { Field, LinkButton, Notice } from '../../../components';
import { eventAddress } from '../../../forms/event-post';
import { EventPage } from '../../../layout';

interface EscortLinkProps {
  readonly user: CurrentUser;
  readonly event: EventView;
  readonly escort: EscortView;
  readonly vehicle: string;
  /** The whole address, with its secret. */
  readonly url: string;
}

/** A new link, shown once: to copy, or to send with the mail program or phone of who reads it. */
export function EscortLinkPage({ user, event, escort, vehicle, url }: EscortLinkProps): VNode {
  const title = t.linkTitle(escort.name);
  const { opensAt, closesAt } = escortWindow(event.date);
  const words = encodeURIComponent(t.message(escort.name, vehicle, event.date, url));
  const subject = encodeURIComponent(t.mailSubject(event.title, event.date));
  return (
    <EventPage title={`${title} – ${event.title}`} user={user} event={event} tab="/dag">
      <h2>{title}</h2>
      <Notice tone="warn">{t.linkOnce}</Notice>
      <Field name="link" label={t.copy} value={url} />
      <div class="row">
        <LinkButton href={`mailto:?subject=${subject}&body=${words}`}>{t.byMail}</LinkButton>
        <LinkButton href={`sms:${escort.phone.replace(/\s/g, '')}?&body=${words}`}>{t.bySms}</LinkButton>
      </div>
      <p>{t.linkPersonal}</p>
      <p>{t.works(opensAt, closesAt)}</p>
      <p class="section">
        <a href={eventAddress(event, '/begeleiders')}>{t.back}</a>
      </p>
    </EventPage>
  );
}
