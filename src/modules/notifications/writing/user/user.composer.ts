import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../../../../platform/config';
import type { EventView } from '../../../events';
import { AssociationReader, SignInLinkRepository, UserReader, type UserView } from '../../../identity';
import { InterviewReader } from '../../../interviews';
import { RegistrationReader } from '../../../registrations';
import { rulesOf, type MessageKind } from '../../domain/message-kinds';
import { OpenOutcomesReader } from '../../sending/open-outcomes.reader';
import type { MessageSubject } from '../../sending/message-subject.reader';
import type { MailContent } from '../layout/mail-content';
import type { PhoneLine } from '../participant/day-mails';
import { offerCall, offerLapsed } from './offer-tasks';
import { counsellorDigest, counsellorPhoneInterviews, openOutcomes, signIn } from './user-mails';
import type { MessageRow } from '../../sending/message-row.reader';
import { DigestLinesReader } from './digest-lines.reader';
import { PREVIEW_TOKEN, type Composed, type Composer, type Purpose } from '../composed';

/** Writes messages to people with an account. */
@Injectable()
export class UserComposer implements Composer {
  constructor(
    private readonly users: UserReader,
    private readonly associations: AssociationReader,
    private readonly registrations: RegistrationReader,
    private readonly interviews: InterviewReader,
    private readonly openOutcomes: OpenOutcomesReader,
    private readonly digestLines: DigestLinesReader,
    private readonly links: SignInLinkRepository,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async compose(message: MessageRow, subject: MessageSubject, purpose: Purpose): Promise<Composed | undefined> {
    const user = await this.users.byId(message.recipientId);
    if (!user?.active) return undefined;
    const association = await this.associations.byId(message.associationId);
    const common = { firstName: user.firstName, associationName: association?.name ?? '' };
    if (message.kind === 'sign-in') {
      const token = purpose === 'preview' ? PREVIEW_TOKEN : await this.links.issue(user.id);
      const signInUrl = `${this.config.appUrl}/aanmelden/${token}`;
      return { email: user.email, content: signIn({ ...common, signInUrl }) };
    }
    if (rulesOf(message.kind).aboutPerson) return offerTask(message.kind, subject, user, common);
    return subject.event && this.aboutEvent(message, subject.event, user, common);
  }

  private async aboutEvent(
    message: MessageRow,
    event: EventView,
    user: UserView,
    common: { readonly firstName: string; readonly associationName: string },
  ): Promise<Composed | undefined> {
    if (message.kind === 'open-outcomes') return this.openOutcomesTask(event, user, common);
    if (message.kind === 'counsellor-phone-interviews') return this.phoneInterviews(event, user, common);
    return { email: user.email, content: await this.digest(message, event, user, common) };
  }

  private async openOutcomesTask(
    event: EventView,
    user: UserView,
    common: { readonly firstName: string; readonly associationName: string },
  ): Promise<Composed> {
    const open = await this.openOutcomes.ofCounsellor(event.id, user.id);
    const interviews = open.map(({ interview, person }) => ({
      name: `${person.firstName} ${person.lastName}`,
      hostName: interview.hostName,
      vacancyTitle: interview.vacancyTitle,
    }));
    const content = openOutcomes({ ...common, eventDate: event.date, interviews });
    return asTask(user, content);
  }

  private async digest(
    message: MessageRow,
    event: EventView,
    user: UserView,
    common: { readonly firstName: string; readonly associationName: string },
  ): Promise<MailContent> {
    const moment = message.kind === 'counsellor-digest-after' ? 'after' : 'before';
    return counsellorDigest({
      ...common,
      moment,
      eventDate: event.date,
      people: await this.digestLines[moment](event, user),
      peopleUrl: `${this.config.appUrl}/mijn-mensen`,
    });
  }

  /** Nothing to say when none of this counsellor's people talks by phone any more. */
  private async phoneInterviews(
    event: EventView,
    user: UserView,
    common: { readonly firstName: string; readonly associationName: string },
  ): Promise<Composed | undefined> {
    const lines = await this.byPhone(event, user);
    if (lines.length === 0) return undefined;
    return { email: user.email, content: counsellorPhoneInterviews({ ...common, eventDate: event.date, lines }) };
  }

  private async byPhone(event: EventView, user: UserView): Promise<PhoneLine[]> {
    const own = new Map((await this.registrations.ofCounsellor(user, event.id)).map((person) => [person.id, person]));
    return (await this.interviews.published(event.id)).flatMap(
      ({ registrationId, hostName, vacancyTitle, phoneUntil: until }) => {
        const person = own.get(registrationId);
        if (!person || until === null) return [];
        return [{ name: `${person.firstName} ${person.lastName}`, hostName, vacancyTitle, until }];
      },
    );
  }
}

/** Never a mail: it stands on the user's list of tasks until it is done. */
const asTask = ({ id: userId, firstName: recipientName }: UserView, content: MailContent): Composed => ({
  email: null,
  content,
  task: { userId, recipientName, phone: null, byPost: false, ownTitle: content.subject },
});

function offerTask(
  kind: MessageKind,
  { registration: person, offerExpiresAt }: MessageSubject,
  user: UserView,
  { associationName }: { readonly associationName: string },
): Composed | undefined {
  if (!person) return undefined;
  const { firstName, lastName, phone, interpreterLanguage } = person;
  const personName = `${firstName} ${lastName}`;
  const facts = { counsellorFirstName: user.firstName, associationName, personName, phone, interpreterLanguage };
  if (kind === 'counsellor-offer-lapsed') return asTask(user, offerLapsed(facts, person.state === 'waiting'));
  if (interpreterLanguage === null || offerExpiresAt === null) return undefined;
  return asTask(user, offerCall({ ...facts, interpreterLanguage }, offerExpiresAt));
}
