import { ExpectedDayReader, type EventView, type ExpectedCall, type StopTime } from '../../../src/modules/events';
import type { InterviewView } from '../../../src/modules/interviews';
import { RegistrationReader, type RegistrationView } from '../../../src/modules/registrations';
import { localTimeOf } from '../../../src/kernel';
import type { LiveProduct } from './live-product';

/** One message as somebody reads it. */
export interface ReadMessage {
  readonly kind: string;
  readonly recipientId: string;
  readonly text: string;
  /** Of the calendar file, `HH:MM`; absent without one. */
  readonly calendar?: { readonly from: string | undefined; readonly until: string | undefined };
}

/** A day whose messages are read. */
export interface ReadDay {
  readonly live: LiveProduct;
  readonly people: { readonly event: EventView; readonly codeOf: (registrationId: string) => string };
  readonly interviews: () => Promise<InterviewView[]>;
}

interface SentRow {
  readonly id: string;
  readonly kind: string;
  readonly recipientId: string;
  readonly mailId: string;
  readonly task: string | null;
}

const SENT = `SELECT m.id, m.kind, m.recipient_id AS recipientId, m.smtp_message_id AS mailId,
  (SELECT CONCAT(t.title, '\n', t.body) FROM task t WHERE t.message_id = m.id LIMIT 1) AS task
  FROM message m WHERE m.state = 'sent' ORDER BY m.sent_at, m.id`;

/** Tours that people know and that still begin, by the groups that are shown around. */
const TOURS = `SELECT g.tour_group_id AS groupId, t.starts_at AS startsAt FROM tour_of_group g
  JOIN tour t ON t.id = g.tour_id AND t.stage <> 'draft' WHERE t.starts_at >= ?`;

/** Reads what went out since it was asked last, and holds it against the day as it is expected at that minute. */
export class MessagesOfAMoment {
  private readonly seen = new Set<string>();

  constructor(private readonly day: ReadDay) {}

  async read(): Promise<ReadMessage[]> {
    await this.day.live.deliver();
    const fresh = (await this.day.live.app.sql<SentRow>(SENT)).filter(({ id }) => !this.seen.has(id));
    for (const { id } of fresh) this.seen.add(id);
    return fresh.map((row) => this.message(row));
  }

  private message({ kind, recipientId, mailId, task }: SentRow): ReadMessage {
    const { mails, gateway } = this.day.live;
    const mail = mails.mails.find(({ messageId }) => messageId === mailId);
    const sms = gateway.received.find(({ reference }) => mailId.includes(reference));
    const text = mail === undefined ? (sms?.text ?? task ?? '') : `${mail.subject ?? ''}\n${mail.text ?? ''}`;
    const file = mail?.attachments.find(({ contentType }) => contentType.startsWith('text/calendar'));
    if (file === undefined) return { kind, recipientId, text };
    const hour = (name: string): string | undefined =>
      new RegExp(`^${name}[^:]*:\\d{8}T(\\d{2})(\\d{2})`, 'm')
        .exec(file.content.toString().split('BEGIN:VEVENT')[1]!)
        ?.slice(1, 3)
        .join(':');
    return { kind, recipientId, text, calendar: { from: hour('DTSTART'), until: hour('DTEND') } };
  }

  /** What is false in these messages, in words; empty when every one tells the day as it is expected now. */
  async mistakesIn(messages: readonly ReadMessage[], gone: readonly InterviewView[]): Promise<string[]> {
    const { live, people } = this.day;
    const now = localTimeOf(live.app.clock.now());
    const stopTimes = await live.app.get(ExpectedDayReader).stopTimes(people.event.id);
    const calls = await live.app.get(ExpectedDayReader).ofEvent(people.event.id);
    const published = (await this.day.interviews()).filter(({ state }) => state !== 'not-held');
    const persons = await live.app.get(RegistrationReader).byIds(messages.map(({ recipientId }) => recipientId));
    const contacts = await live.app.sql<{ id: string; hostId: string }>(
      'SELECT id, host_company_id AS hostId FROM host_contact',
    );
    const tours = await live.app.sql<{ groupId: string; startsAt: string }>(TOURS, [now]);
    return messages.flatMap((message) => {
      const person = persons.find(({ id }) => id === message.recipientId);
      if (person === undefined) {
        const hostId = contacts.find(({ id }) => id === message.recipientId)?.hostId;
        const atHost = published.filter(({ hostCompanyId }) => hostCompanyId === hostId);
        return wrongList(message, atHost).map((mistake) => `${now} ${message.kind}: ${mistake}\n${message.text}`);
      }
      const bus = person.transport === 'bus' ? stopTimes.get(person.eventStopId ?? '') : undefined;
      const own = published.filter(({ registrationId }) => registrationId === person.id);
      const shown = tours.filter(({ groupId }) => groupId === person.tourGroupId).map(({ startsAt }) => startsAt);
      const lost = gone.filter(({ registrationId }) => registrationId === person.id);
      const found = [
        ...wrongHours(message, bus, own, { now, others: [...homeHours(message, person, calls), ...shown] }),
        ...namesLost(message, lost, own),
        ...wrongFile(message, bus),
      ];
      return found.map((mistake) => `${now} ${people.codeOf(person.id)} ${message.kind}: ${mistake}\n${message.text}`);
    });
  }
}

/** What a message says of now: of a change only what it is now, and nothing of what does not go on. */
const saidOfNow = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.split(/ → | wordt /).at(-1)!)
    .flatMap((line) => line.split(/(?<=\.)\s/))
    .filter((sentence) => !sentence.includes('gaat niet door'));

const hoursIn = (sentences: readonly string[]): string[] =>
  [...sentences.join('\n').matchAll(/(\d{1,2})\.(\d{2})(?= u|–)/g)].map(([, h, m]) => `${h!.padStart(2, '0')}:${m!}`);

/** What a message about the bus home may say besides: when the bus fetches people of this stop, and the hour they asked for. */
function homeHours({ kind }: ReadMessage, person: RegistrationView, calls: readonly ExpectedCall[]): string[] {
  if (kind !== 'return-delay' && kind !== 'delay') return [];
  const own = calls.find(({ kind: way, at }) => way === 'pickup' && at === person.eventStopId)?.vehicleId;
  const fetched = calls.filter(({ kind: way, vehicleId }) => way === 'collect' && vehicleId === own);
  return [...fetched.flatMap(({ arrive }) => arrive ?? []), ...(person.latestReturn ? [person.latestReturn] : [])];
}

function wrongHours(
  { kind, text }: ReadMessage,
  bus: StopTime | undefined,
  own: readonly InterviewView[],
  { now, others }: { readonly now: string; readonly others: readonly string[] },
): string[] {
  const meetings = own.filter(({ phoneUntil }) => phoneUntil === null).map(({ startsAt }) => startsAt);
  const atStop = bus !== undefined && bus.leave >= now ? [bus.arrive < now ? now : bus.arrive, bus.leave] : [];
  const back = bus?.backAt != null && bus.backAt >= now ? [bus.backAt] : [];
  const known = new Set([...meetings, ...atStop, ...back, ...others]);
  const said = hoursIn(saidOfNow(text));
  const left = kind === 'changes' && text.includes('\n') ? meetings.filter((hour) => !said.includes(hour)) : [];
  return [
    ...said.filter((hour) => !known.has(hour)).map((hour) => `says ${hour}, known are ${[...known].join(' ')}`),
    ...left.map((hour) => `says nothing of ${hour}`),
  ];
}

/** A host reads each of its moments, and no other; a counsellor reads no hour on the day itself. */
function wrongList({ kind, text }: ReadMessage, atHost: readonly InterviewView[]): string[] {
  const onTheDay = atHost.filter(({ phoneUntil }) => phoneUntil === null);
  const known = new Set(onTheDay.flatMap(({ startsAt, endsAt }) => [startsAt, endsAt]));
  const said = hoursIn([text]);
  const missing = kind === 'host-slot-list' ? onTheDay.filter(({ startsAt }) => !said.includes(startsAt)) : [];
  return [
    ...said.filter((hour) => !known.has(hour)).map((hour) => `says ${hour}, known are ${[...known].join(' ')}`),
    ...missing.map(({ startsAt }) => `says nothing of ${startsAt}`),
  ];
}

const isNamed = ({ vacancyTitle, hostName }: InterviewView, sentence: string): boolean =>
  sentence.includes(hostName) && sentence.toLowerCase().includes(vacancyTitle.toLowerCase());

const namesLost = ({ text }: ReadMessage, lost: readonly InterviewView[], own: readonly InterviewView[]): string[] =>
  lost
    .filter(({ vacancyId }) => !own.some((interview) => interview.vacancyId === vacancyId))
    .filter((interview) => saidOfNow(text).some((sentence) => isNamed(interview, sentence)))
    .map(({ vacancyTitle, hostName }) => `names ${vacancyTitle} at ${hostName}, which is gone`);

function wrongFile({ calendar }: ReadMessage, bus: StopTime | undefined): string[] {
  if (calendar === undefined || bus === undefined) return [];
  const [from, until] = [bus.arrive, bus.backAt ?? undefined];
  if (calendar.from === from && calendar.until === until) return [];
  return [`calendar says ${calendar.from ?? '-'} to ${calendar.until ?? '-'}, not ${from} to ${until ?? '-'}`];
}

/** Where a person is told that an interview does not go on. */
export const tellsOfLoss = ({ text }: ReadMessage): boolean => text.includes('gaat niet door');
