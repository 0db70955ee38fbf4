import { PublishInterviewPlan, type InterviewView } from '../../../src/modules/interviews';
import { draftScenarioInterviews } from '../../support';
import { MessagesOfAMoment, type ReadMessage } from './messages-of-a-moment';
import { EVENT, proposalIn, ScenarioDay } from './scenario-day';

/** The day of the scenario from 6.50 on, with all that was published read already; every later message is read as it goes. */
export class TroubledDay {
  private constructor(
    readonly scenario: ScenarioDay,
    private readonly messages: MessagesOfAMoment,
    private readonly atFirst: readonly InterviewView[],
  ) {}

  static async start(): Promise<TroubledDay> {
    const scenario = await ScenarioDay.start();
    const { live, people, board } = scenario;
    await live.at('2027-03-10', '16:00');
    await draftScenarioInterviews(live.app, people, board);
    const on = { user: people.coordinator, eventId: people.event.id };
    await live.app.run(() => live.app.get(PublishInterviewPlan).execute(on));
    await scenario.step('finalise');
    await live.deliver();
    await scenario.at('06:50');
    await scenario.step('start');
    const messages = new MessagesOfAMoment(scenario);
    await messages.read();
    return new TroubledDay(scenario, messages, await scenario.interviews());
  }

  /** Interviews at a host, on the day. */
  async standing(): Promise<InterviewView[]> {
    const interviews = await this.scenario.interviews();
    return interviews.filter(({ state, phoneUntil }) => state !== 'not-held' && phoneUntil === null);
  }

  /** Reads what went out, and finds nothing false in it. */
  async news(): Promise<ReadMessage[]> {
    const read = await this.messages.read();
    const standing = await this.standing();
    const gone = this.atFirst.filter((old) => !standing.some(({ id }) => id === old.id));
    expect(await this.messages.mistakesIn(read, gone)).toEqual([]);
    return read;
  }

  /** Goes to this moment, and reads what was due. */
  async goesTo(time: string): Promise<void> {
    await this.scenario.at(time);
    await this.news();
  }

  async fallsOut(host: 'C1' | 'C2' | 'C3', how: Readonly<Record<string, string>>): Promise<void> {
    const { board, coordinator } = this.scenario;
    const query = { visitId: board.visitOf(host), ...how };
    const page = await coordinator.get(`${EVENT}/dag/tegenslag?${new URLSearchParams(query).toString()}`);
    const answer = await this.scenario.post('uitval', { ...query, fingerprint: proposalIn(page) });
    expect(answer.text).toContain('Het is uitgevoerd.');
  }
}
