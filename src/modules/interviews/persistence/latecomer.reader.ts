import { Inject, Injectable } from '@nestjs/common';
import { localDateOf, type Clock } from '../../../kernel';
import { CLOCK } from '../../../platform/clock';
import type { EventView } from '../../events';
import { RegistrationReader } from '../../registrations';
import { latecomersOf, type KnownDay, type Latecomer } from '../domain/latecomers';
import { InterviewPlanReader } from './interview-plan.reader';
import { InterviewReader } from './interview.reader';
import { PlanningInputReader } from './planning-input.reader';
import { WalkedDayReader } from './walked-day.reader';

const PLANNABLE: ReadonlySet<EventView['state']> = new Set(['published', 'closed', 'final']);

/** Answers who got a seat after the interviews were published, and which interview there still is for them. */
@Injectable()
export class LatecomerReader {
  constructor(
    private readonly registrations: RegistrationReader,
    private readonly plans: InterviewPlanReader,
    private readonly interviews: InterviewReader,
    private readonly inputs: PlanningInputReader,
    private readonly days: WalkedDayReader,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** In the order in which they were referred; none from the day of the event on, which has proposals of its own. */
  async ofEvent(event: EventView): Promise<Latecomer[]> {
    const ids = await this.idsOf(event);
    return ids.length === 0 ? [] : latecomersOf(await this.knownDay(event), ids);
  }

  /** Who accepted a seat, has no interview, and is not among those whom the plan left out knowingly. */
  async idsOf(event: EventView): Promise<string[]> {
    if (!PLANNABLE.has(event.state) || event.date <= localDateOf(this.clock.now())) return [];
    const plan = await this.plans.ofEvent(event.id, 'published');
    if (plan === undefined) return [];
    const standing = (await this.interviews.published(event.id)).filter(({ state }) => state !== 'not-held');
    const settled = new Set([
      ...standing.map(({ registrationId }) => registrationId),
      ...plan.unplaced.map(({ person }) => person),
    ]);
    const participants = await this.registrations.participants(event.id);
    return participants.filter(({ id, state }) => state !== 'offered' && !settled.has(id)).map(({ id }) => id);
  }

  /** The day as people know it by now. */
  async knownDay(event: EventView): Promise<KnownDay> {
    const published = await this.interviews.published(event.id);
    return {
      input: await this.inputs.known(event),
      known: published.filter(({ state, phoneUntil }) => state !== 'not-held' && phoneUntil === null),
      walked: await this.days.published(event),
    };
  }
}
