import { EventReader, PlanItinerary, PublishItinerary } from '../../../src/modules/events';
import { InterviewReader, type InterviewView } from '../../../src/modules/interviews';
import { RegistrationReader } from '../../../src/modules/registrations';
import {
  referScenario,
  replayTheWeeks,
  scenarioBoard,
  useScenarioTimetable,
  type Browser,
  type PageAnswer,
  type ScenarioBoard,
  type ScenarioPeople,
} from '../../support';
import { LiveProduct } from './live-product';
import { scenarioOutcomes } from './scenario-outcomes';

export const EVENT = '/evenementen/HNJ-2027-01';

const DATE = '2027-03-11';

/** What a message was, by the code of the person it went to. */
export interface NewsOfPerson {
  readonly kind: string;
  readonly channel: string;
  readonly to: string;
}

/** The scenario from the afternoon before on: what the coordinator does on the pages, and what people hear of it. */
export class ScenarioDay {
  private readonly seen = new Set<string>();

  private constructor(
    readonly live: LiveProduct,
    readonly people: ScenarioPeople,
    readonly board: ScenarioBoard,
    readonly coordinator: Browser,
  ) {}

  /** 36 people with a seat and the scenario's own timetable; nothing is said of interviews yet. */
  static async start(): Promise<ScenarioDay> {
    const live = await LiveProduct.start();
    const { app } = live;
    const people = await referScenario(app);
    await live.deliver();
    await replayTheWeeks(app, people);
    const day = new ScenarioDay(live, people, await scenarioBoard(app, people), await app.signedIn(COORDINATOR));
    await day.step('close');
    const on = { user: people.coordinator, eventId: people.event.id };
    const boardings = await app.get(RegistrationReader).boardings(on.eventId);
    await app.run(() => app.get(PlanItinerary).execute({ ...on, boardings }));
    await app.run(() => app.get(PublishItinerary).execute(on));
    await useScenarioTimetable(app, on.eventId);
    await day.news();
    return day;
  }

  at(time: string): Promise<void> {
    return this.live.at(DATE, time);
  }

  /** Presses a button of the event's overview. */
  async step(step: 'close' | 'finalise' | 'start' | 'finish'): Promise<void> {
    expect((await this.coordinator.post(`${EVENT}/stap`, { step })).status).toBe(200);
  }

  /** Interviews that still stand, in the scenario's words. */
  async published(): Promise<string[]> {
    return this.board.interviews((await this.interviews()).filter(({ state }) => state !== 'not-held'));
  }

  interviews(): Promise<InterviewView[]> {
    return this.live.app.get(InterviewReader).published(this.people.event.id);
  }

  /** Posts a form of the page of the day. */
  post(path: string, form: Readonly<Record<string, string>>): Promise<PageAnswer> {
    return this.coordinator.post(`${EVENT}/dag/${path}`, form);
  }

  record(code: string, state: string, more: Readonly<Record<string, string>> = {}): Promise<PageAnswer> {
    const id = this.people.idOf(code);
    return this.post(`aanwezigheid/${id}`, { state, ...more });
  }

  /** Looks at what a late bus means, and accepts it. Answers the page that was accepted. */
  async busLeavesLate(place: string, minutes: number): Promise<PageAnswer> {
    const { stops, visits, vehicles } = await this.live.app.get(EventReader).programme(this.people.event.id);
    const stop = stops.find(({ code }) => code === place);
    const found = stop ?? visits.find(({ name }) => name.startsWith(place));
    const call = `${found!.id}/${stop ? 'pickup' : 'host'}/leave`;
    const form = { kind: 'delay', place: `${vehicles[0]!.id}/${call}`, minutes: String(minutes) };
    const page = await this.coordinator.get(`${EVENT}/dag/tegenslag?${new URLSearchParams(form).toString()}`);
    const answer = await this.post('vertraging', { ...form, fingerprint: proposalIn(page) });
    expect(answer.text).toContain('Het is uitgevoerd.');
    return page;
  }

  /** What was sent since the last time somebody asked; people by their code, others by their first name. */
  async news(): Promise<NewsOfPerson[]> {
    await this.live.deliver();
    const sent = await this.live.app.sql<{
      id: string;
      kind: string;
      channel: string;
      to: string;
      name: string | null;
    }>(
      `SELECT m.id, m.kind, m.channel, m.recipient_id AS \`to\`, COALESCE(c.first_name, u.first_name) AS name FROM message m
       LEFT JOIN host_contact c ON c.id = m.recipient_id LEFT JOIN user_account u ON u.id = m.recipient_id
       WHERE m.state = 'sent' ORDER BY m.kind, m.id`,
    );
    const fresh = sent.filter(({ id }) => !this.seen.has(id));
    for (const { id } of fresh) this.seen.add(id);
    return fresh.map(({ kind, channel, to, name }) => ({ kind, channel, to: name ?? this.people.codeOf(to) }));
  }

  /** Who got this kind of message since the last time somebody asked; fails when another kind went too. */
  async heard(...kinds: readonly string[]): Promise<string[]> {
    const news = await this.news();
    expect([...new Set(news.map(({ kind }) => kind))].sort()).toEqual([...kinds].sort());
    return news.map(({ to }) => to).sort();
  }

  /** Id of a host's contact or of a user, by first name. */
  async idOf(firstName: string): Promise<string> {
    const [found] = await this.live.app.sql<{ id: string }>(
      'SELECT id FROM host_contact WHERE first_name = ? UNION SELECT id FROM user_account WHERE first_name = ?',
      [firstName, firstName],
    );
    return found!.id;
  }

  async mailsTo(firstName: string): Promise<readonly string[]> {
    return (await this.live.correspondenceWith(await this.idOf(firstName))).mails;
  }

  /** A host taps once for each candidate, from the link in the last mail. Answers the page after the last one. */
  async tapOutcomes(host: keyof typeof scenarioOutcomes, contact: string): Promise<string> {
    const path = /(\/gastbedrijf\/\S+)/.exec((await this.mailsTo(contact)).at(-1)!)![1]!;
    const visitor = this.live.app.visitor();
    const interviews = (await this.interviews()).filter(({ visitId }) => visitId === this.board.visitOf(host));
    for (const [code, outcome] of Object.entries(scenarioOutcomes[host])) {
      const { id } = interviews.find(({ registrationId }) => registrationId === this.people.idOf(code))!;
      const feedback = outcome === 'not-selected' ? 'Te weinig ervaring.' : '';
      await visitor.post(`${path}/gesprekken/${id}`, { result: outcome, feedback: feedback });
    }
    return (await visitor.get(path)).text;
  }

  /** The last SMS to somebody. */
  async lastSms(code: string): Promise<string> {
    return (await this.live.correspondenceWith(this.people.idOf(code))).sms.at(-1) ?? '';
  }
}

const COORDINATOR = 'katrien@aalst.example';

export const proposalIn = ({ html }: PageAnswer): string =>
  /name="fingerprint" value="([0-9a-f]{64})"/.exec(html)?.[1] ?? '';
