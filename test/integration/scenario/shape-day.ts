import { ReferDemoPeople } from '../../../src/demo/refer-demo-people';
import { demoEvents, type DemoEventScenario } from '../../../src/demo/scenario';
import { addDays, formatClockTime, parseClockTime } from '../../../src/kernel';
import {
  EventReader,
  ExpectedDayReader,
  type BusDelay,
  type EventView,
  type ExpectedCall,
} from '../../../src/modules/events';
import { UserReader } from '../../../src/modules/identity';
import { InterviewReader, type InterviewView } from '../../../src/modules/interviews';
import { ReferJobseeker, RegistrationReader, type RegistrationView } from '../../../src/modules/registrations';
import type { Browser, PageAnswer } from '../../support';
import { LiveProduct } from './live-product';
import { MessagesOfAMoment, type ReadMessage } from './messages-of-a-moment';
import { proposalIn } from './scenario-day';

/** The day of a demo event, planned with "Plan de dag" and final, from 6.00 on; everything that went before is read. */
export class ShapeDay {
  readonly people: { readonly event: EventView; readonly codeOf: (id: string) => string };
  private readonly messages: MessagesOfAMoment;

  private constructor(
    readonly live: LiveProduct,
    readonly event: EventView,
    readonly registrations: readonly RegistrationView[],
    readonly published: readonly ExpectedCall[],
    private readonly atFirst: readonly InterviewView[],
    private readonly coordinator: Browser,
  ) {
    const nameOf = (id: string): string => {
      const person = registrations.find((registration) => registration.id === id);
      return person ? `${person.firstName} ${person.lastName}` : id;
    };
    this.people = { event, codeOf: nameOf };
    this.messages = new MessagesOfAMoment(this);
  }

  static async start({ eventCode, event: { date } }: DemoEventScenario): Promise<ShapeDay> {
    const live = await LiveProduct.start(demoEvents);
    const { app } = live;
    await app.run(() => new ReferDemoPeople(app.get(UserReader), app.get(ReferJobseeker)).execute(eventCode));
    await live.at(addDays(date, -2), '10:00');
    const coordinator = await app.signedIn('katrien@aalst.example');
    const page = `/evenementen/${eventCode}`;
    await coordinator.post(`${page}/stap`, { step: 'close' });
    await coordinator.post(`${page}/plan/bereken`);
    expect((await coordinator.post(`${page}/plan/publiceer`)).text).toContain('De dag is gepubliceerd.');
    await coordinator.post(`${page}/stap`, { step: 'finalise' });
    await live.at(date, '06:00');
    await coordinator.post(`${page}/stap`, { step: 'start' });
    const user = (await app.get(UserReader).byEmail('katrien@aalst.example'))!;
    const event = await app.get(EventReader).byIdOrCode(user.associationId, eventCode);
    const day = new ShapeDay(
      ...([live, event, await app.get(RegistrationReader).participants(event.id)] as const),
      ...([await app.get(ExpectedDayReader).ofEvent(event.id)] as const),
      ...([await app.get(InterviewReader).published(event.id), coordinator] as const),
    );
    await day.messages.read();
    return day;
  }

  interviews(): Promise<InterviewView[]> {
    return this.live.app.get(InterviewReader).published(this.event.id);
  }

  /** Interviews at a host that still stand. */
  async standing(): Promise<InterviewView[]> {
    return (await this.interviews()).filter(({ state, phoneUntil }) => state !== 'not-held' && phoneUntil === null);
  }

  calls(): Promise<ExpectedCall[]> {
    return this.live.app.get(ExpectedDayReader).ofEvent(this.event.id);
  }

  /** Goes to this moment, and reads what was due. */
  async at(time: string, minutesLater = 0): Promise<void> {
    await this.live.at(this.event.date, formatClockTime(parseClockTime(time) + minutesLater));
    await this.news();
  }

  page(path: string): Promise<string> {
    return this.open(path).then(({ text }) => text);
  }

  open(path: string): Promise<PageAnswer> {
    return this.coordinator.get(`/evenementen/${this.event.code}${path === '' ? '' : '/'}${path}`);
  }

  async busLate({ vehicleId, at, kind, part, minutes }: BusDelay): Promise<void> {
    const place = `${vehicleId}/${at}/${kind}/${part}`;
    await this.accept('vertraging', { kind: 'delay', place, minutes: String(minutes) });
  }

  /** What a late bus would mean, as the coordinator reads it; nothing changes. */
  previewOfBus({ vehicleId, at, kind, part, minutes }: BusDelay): Promise<string> {
    const form = { kind: 'delay', place: `${vehicleId}/${at}/${kind}/${part}`, minutes: String(minutes) };
    return this.page(`dag/tegenslag?${new URLSearchParams(form).toString()}`);
  }

  /** Registrations of people of whom it was noted that they are not there. */
  async absent(): Promise<string[]> {
    const rows = await this.live.app.sql<{ id: string }>(
      "SELECT registration_id AS id FROM attendance WHERE event_id = ? AND state LIKE 'absent%'",
      [this.event.id],
    );
    return rows.map(({ id }) => id);
  }

  fallsOut(visitId: string, how: Readonly<Record<string, string>>): Promise<void> {
    return this.accept('uitval', { visitId, ...how });
  }

  async record(id: string, state: string, more: Readonly<Record<string, string>> = {}): Promise<void> {
    const page = await this.coordinator.post(`/evenementen/${this.event.code}/dag/aanwezigheid/${id}`, {
      state,
      ...more,
    });
    expect(page.status).toBe(200);
  }

  /** Reads what went out, and finds nothing false in it. */
  async news(): Promise<ReadMessage[]> {
    const read = await this.messages.read();
    const standing = await this.standing();
    const gone = this.atFirst.filter((old) => !standing.some(({ id }) => id === old.id));
    expect(await this.messages.mistakesIn(read, gone)).toEqual([]);
    return read;
  }

  private async accept(action: string, form: Readonly<Record<string, string>>): Promise<void> {
    const path = `/evenementen/${this.event.code}/dag`;
    const page = await this.coordinator.get(`${path}/tegenslag?${new URLSearchParams(form).toString()}`);
    const answer = await this.coordinator.post(`${path}/${action}`, { ...form, fingerprint: proposalIn(page) });
    expect([answer.status, answer.text]).toEqual([200, expect.stringContaining('Het is uitgevoerd.')]);
  }
}
