import { Inject, Injectable } from '@nestjs/common';
import { localDateOf, type Clock } from '../../../../kernel';
import { CLOCK } from '../../../../platform/clock';
import { CONFIG, type Config } from '../../../../platform/config';
import { HostCompanyReader, type HostCompanyView } from '../../../companies';
import { EventReader, ExpectedDayReader, type EventView } from '../../../events';
import { AssociationReader } from '../../../identity';
import { HostLinkRepository, listOpensOn } from '../../../outcomes';
import type { KindTo, MessageKind } from '../../domain/message-kinds';
import { OpenOutcomesReader } from '../../sending/open-outcomes.reader';
import type { MessageSubject } from '../../sending/message-subject.reader';
import {
  hostDayBefore,
  hostFeedback,
  hostFeedbackReminder,
  hostNames,
  hostSlotList,
  type HostFacts,
} from './host-mails';
import type { MailContent } from '../layout/mail-content';
import type { MessageRow } from '../../sending/message-row.reader';
import { DayContactReader, givesNumberOfDay } from '../day-contact.reader';
import { PREVIEW_TOKEN, type Composed, type Composer, type Purpose } from '../composed';
import { HostInterviewsReader } from './host-interviews.reader';

type Writer = (facts: HostFacts, eventId: string, hostCompanyId: string) => MailContent | Promise<MailContent>;

/** Writes messages to contacts of host companies. */
@Injectable()
export class HostComposer implements Composer {
  private readonly writers: Readonly<Record<KindTo<'host'>, Writer>> = {
    'host-slot-list': hostSlotList,
    'host-names': hostNames,
    'host-day-before': hostDayBefore,
    'host-feedback': hostFeedback,
    'host-feedback-reminder': async (facts, eventId, hostCompanyId) =>
      hostFeedbackReminder(facts, (await this.openOutcomes.ofHost(eventId, hostCompanyId)).length),
  };

  constructor(
    private readonly hosts: HostCompanyReader,
    private readonly events: EventReader,
    private readonly associations: AssociationReader,
    private readonly interviews: HostInterviewsReader,
    private readonly openOutcomes: OpenOutcomesReader,
    private readonly links: HostLinkRepository,
    private readonly dayContacts: DayContactReader,
    private readonly expectedDays: ExpectedDayReader,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async compose(message: MessageRow, subject: MessageSubject, purpose: Purpose): Promise<Composed | undefined> {
    const { event } = subject;
    const contact = await this.hosts.contactById(message.recipientId);
    if (!event || !contact || !this.isHostKind(message.kind)) return undefined;
    const host = await this.hosts.byId(event.associationId, contact.hostCompanyId);
    const association = await this.associations.byId(event.associationId);
    const facts = {
      contactFirstName: contact.firstName,
      hostName: host?.name ?? '',
      eventDate: event.date,
      interviews: await this.interviews.of(event.id, contact.hostCompanyId),
      ...(await this.dayAt(event, contact.hostCompanyId)),
      interviewsStepFree: await this.interviewsStepFree(event.id, host),
      phone: await this.phone(message.kind, event, subject, association),
      associationName: association?.name ?? '',
      hostUrl: `${this.config.appUrl}/gastbedrijf/${await this.token(event.id, contact.hostCompanyId, purpose)}`,
    };
    return { email: contact.email, content: await this.writers[message.kind](facts, event.id, contact.hostCompanyId) };
  }

  /** Names are shown from the day on which the host's own page shows them. */
  private async dayAt(event: EventView, hostCompanyId: string): Promise<Pick<HostFacts, 'namesFrom' | 'arrivals'>> {
    const { visits } = await this.events.programme(event.id);
    const own = new Set(visits.filter((visit) => visit.hostCompanyId === hostCompanyId).map(({ id }) => id));
    const calls = await this.expectedDays.ofEvent(event.id);
    const opensOn = listOpensOn(event);
    return {
      namesFrom: localDateOf(this.clock.now()) < opensOn ? opensOn : null,
      arrivals: calls
        .flatMap(({ at, kind, arrive }) => (own.has(at) && kind === 'host' && arrive !== null ? [arrive] : []))
        .sort(),
    };
  }

  private async phone(
    kind: MessageKind,
    event: EventView,
    { recipients }: MessageSubject,
    association: { readonly phone: string } | undefined,
  ): Promise<string> {
    const ofAssociation = association?.phone ?? '';
    if (!givesNumberOfDay(kind, localDateOf(this.clock.now()), event.date)) return ofAssociation;
    return (await this.dayContacts.of(event.associationId, recipients.batch)).phone || ofAssociation;
  }

  private isHostKind(kind: MessageKind): kind is KindTo<'host'> {
    return Object.hasOwn(this.writers, kind);
  }

  private async interviewsStepFree(eventId: string, host: HostCompanyView | undefined): Promise<boolean> {
    const { visits } = await this.events.programme(eventId);
    const visited = visits.map(({ hostSiteId }) => hostSiteId);
    return host?.sites.some(({ id, interviewStepFree }) => visited.includes(id) && interviewStepFree) ?? false;
  }

  private async token(eventId: string, hostCompanyId: string, purpose: Purpose): Promise<string> {
    return purpose === 'preview' ? PREVIEW_TOKEN : this.links.issue(eventId, hostCompanyId);
  }
}
