import { Inject, Injectable } from '@nestjs/common';
import { fullName } from '../../../../kernel';
import { CONFIG, type Config } from '../../../../platform/config';
import type { EventView } from '../../../events';
import { AssociationReader, SignInLinkRepository, UserReader, type UserView } from '../../../identity';
import { InterviewReader } from '../../../interviews';
import { RegistrationReader } from '../../../registrations';
import type { KindTo, MessageKind } from '../../domain/message-kinds';
import type { MessageRow } from '../../sending/message-row.reader';
import type { MessageSubject } from '../../sending/message-subject.reader';
import { OpenOutcomesReader } from '../../sending/open-outcomes.reader';
import { TaskListReader } from '../../sending/task-list.reader';
import { PREVIEW_TOKEN, type Composed, type Composer, type Purpose } from '../composed';
import type { MailContent } from '../layout/mail-content';
import type { PhoneLine } from '../participant/day-mails';
import { DigestLinesReader } from './digest-lines.reader';
import { counsellorCancellation, counsellorEventCancelled, lateCancellation } from './departure-mails';
import { offerCall, offerLapsed, type OfferTaskFacts } from './offer-tasks';
import {
  counsellorDigest,
  counsellorPhoneInterviews,
  openOutcomes,
  openTasks,
  signIn,
  type UserFacts,
} from './user-mails';

/** To whom a message goes, and what it is about. */
interface Occasion {
  readonly user: UserView;
  readonly facts: UserFacts;
  readonly subject: MessageSubject;
  readonly purpose: Purpose;
}

type Writer = (occasion: Occasion) => Promise<Composed | undefined>;
type EventWriter = (event: EventView, occasion: Occasion) => Promise<Composed | undefined>;

/** Writes messages to people with an account. */
@Injectable()
export class UserComposer implements Composer {
  private readonly writers: Readonly<Record<KindTo<'user'>, Writer>> = {
    'sign-in': ({ user, facts, purpose }) => this.signIn(user, facts, purpose),
    'counsellor-digest-before': aboutEvent((event, occasion) => this.digest('before', event, occasion)),
    'counsellor-digest-after': aboutEvent((event, occasion) => this.digest('after', event, occasion)),
    'counsellor-phone-interviews': aboutEvent((event, occasion) => this.phoneInterviews(event, occasion)),
    'counsellor-offer-call': (occasion) => Promise.resolve(offerCallTask(occasion)),
    'counsellor-offer-lapsed': (occasion) => Promise.resolve(offerLapsedTask(occasion)),
    'counsellor-cancellation': aboutEvent((event, occasion) => this.departure('own-people', event, occasion)),
    'counsellor-event-cancelled': aboutEvent((event, occasion) => this.calledOff(event, occasion)),
    'coordinator-late-cancellation': aboutEvent((event, occasion) => this.departure('participants', event, occasion)),
    'counsellor-tasks': (occasion) => this.tasks(occasion),
    'open-outcomes': aboutEvent((event, occasion) => this.openOutcomesTask(event, occasion)),
  };

  constructor(
    private readonly users: UserReader,
    private readonly associations: AssociationReader,
    private readonly registrations: RegistrationReader,
    private readonly interviews: InterviewReader,
    private readonly openOutcomes: OpenOutcomesReader,
    private readonly digestLines: DigestLinesReader,
    private readonly taskList: TaskListReader,
    private readonly links: SignInLinkRepository,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async compose(message: MessageRow, subject: MessageSubject, purpose: Purpose): Promise<Composed | undefined> {
    const user = await this.users.byId(message.recipientId);
    if (!user?.active || !this.isUserKind(message.kind)) return undefined;
    const association = await this.associations.byId(message.associationId);
    const facts = { firstName: user.firstName, associationName: association?.name ?? '' };
    return this.writers[message.kind]({ user, facts, subject, purpose });
  }

  private isUserKind(kind: MessageKind): kind is KindTo<'user'> {
    return Object.hasOwn(this.writers, kind);
  }

  private async signIn(user: UserView, facts: UserFacts, purpose: Purpose): Promise<Composed> {
    const token = purpose === 'preview' ? PREVIEW_TOKEN : await this.links.issue(user.id);
    return { email: user.email, content: signIn({ ...facts, signInUrl: `${this.config.appUrl}/aanmelden/${token}` }) };
  }

  /** Nothing to say when all is done or lapsed by now. */
  private async tasks({ user, facts }: Occasion): Promise<Composed | undefined> {
    const titles = (await this.taskList.of(user)).cards.map(({ newest }) => newest.title);
    if (titles.length === 0) return undefined;
    return { email: user.email, content: openTasks({ ...facts, titles, tasksUrl: `${this.config.appUrl}/taken` }) };
  }

  private departure(
    seenAt: 'own-people' | 'participants',
    event: EventView,
    { user, facts, subject }: Occasion,
  ): Promise<Composed | undefined> {
    const person = subject.registration;
    if (!person) return Promise.resolve(undefined);
    const { appUrl } = this.config;
    const about = { ...facts, personName: fullName(person), eventDate: event.date, cancelReason: person.cancelReason };
    const content =
      seenAt === 'own-people'
        ? counsellorCancellation({ ...about, url: `${appUrl}/mijn-mensen` })
        : lateCancellation({ ...about, url: `${appUrl}/evenementen/${encodeURIComponent(event.code)}/deelnemers` });
    return Promise.resolve({ email: user.email, content });
  }

  private async calledOff(event: EventView, { user, facts }: Occasion): Promise<Composed> {
    const people = await this.registrations.ofCounsellor(user, event.id);
    const content = counsellorEventCancelled({
      ...facts,
      eventDate: event.date,
      reason: event.cancelReason,
      peopleNames: people.map((person) => fullName(person)),
    });
    return { email: user.email, content };
  }

  private async openOutcomesTask(event: EventView, { user, facts }: Occasion): Promise<Composed> {
    const open = await this.openOutcomes.ofCounsellor(event.id, user.id);
    const interviews = open.map(({ interview, person }) => ({
      name: fullName(person),
      hostName: interview.hostName,
      vacancyTitle: interview.vacancyTitle,
    }));
    return asTask(user, openOutcomes({ ...facts, eventDate: event.date, interviews }));
  }

  private async digest(moment: 'before' | 'after', event: EventView, { user, facts }: Occasion): Promise<Composed> {
    const content = counsellorDigest({
      ...facts,
      moment,
      eventDate: event.date,
      people: await this.digestLines[moment](event, user),
      peopleUrl: `${this.config.appUrl}/mijn-mensen`,
    });
    return { email: user.email, content };
  }

  /** Nothing to say when none of this counsellor's people has an interview by phone any more. */
  private async phoneInterviews(event: EventView, { user, facts }: Occasion): Promise<Composed | undefined> {
    const lines = await this.phoneLines(event, user);
    if (lines.length === 0) return undefined;
    return { email: user.email, content: counsellorPhoneInterviews({ ...facts, eventDate: event.date, lines }) };
  }

  private async phoneLines(event: EventView, user: UserView): Promise<PhoneLine[]> {
    const own = new Map((await this.registrations.ofCounsellor(user, event.id)).map((person) => [person.id, person]));
    return (await this.interviews.published(event.id)).flatMap(
      ({ registrationId, hostName, vacancyTitle, phoneUntil: until }) => {
        const person = own.get(registrationId);
        if (!person || until === null) return [];
        return [{ name: fullName(person), hostName, vacancyTitle, until }];
      },
    );
  }
}

/** A message that has nothing to say without its event. */
const aboutEvent =
  (write: EventWriter): Writer =>
  (occasion) =>
    occasion.subject.event === undefined ? Promise.resolve(undefined) : write(occasion.subject.event, occasion);

/** Never a mail: it stands on the user's list of tasks until it is done. */
const asTask = ({ id: userId, firstName: recipientName }: UserView, content: MailContent): Composed => ({
  email: null,
  content,
  task: { userId, recipientName, phone: null, byPost: false, ownTitle: content.subject },
});

function offerFacts({ user, facts, subject }: Occasion): OfferTaskFacts | undefined {
  const person = subject.registration;
  if (!person) return undefined;
  const { phone, interpreterLanguage } = person;
  const { associationName } = facts;
  const personName = fullName(person);
  return { counsellorFirstName: user.firstName, associationName, personName, phone, interpreterLanguage };
}

function offerLapsedTask(occasion: Occasion): Composed | undefined {
  const facts = offerFacts(occasion);
  return facts && asTask(occasion.user, offerLapsed(facts, occasion.subject.registration?.state === 'waiting'));
}

function offerCallTask(occasion: Occasion): Composed | undefined {
  const facts = offerFacts(occasion);
  const { offerExpiresAt } = occasion.subject;
  if (!facts || facts.interpreterLanguage === null || offerExpiresAt === null) return undefined;
  const { interpreterLanguage } = facts;
  return asTask(occasion.user, offerCall({ ...facts, interpreterLanguage }, offerExpiresAt));
}
