import { Inject, Injectable } from '@nestjs/common';
import { DomainError, formatClockTime, parseClockTime, type Clock } from '../../../../kernel';
import { CLOCK } from '../../../../platform/clock';
import { UnitOfWork } from '../../../../platform/database';
import { DomainEvents } from '../../../../platform/domain-events';
import { clockText } from '../../../../texts/dates';
import { interviewTexts } from '../../../../texts/interviews';
import {
  DayRouteReader,
  EventReader,
  EventSeats,
  sittingsAt,
  VisitTimesRepository,
  type EventView,
  type Sitting,
} from '../../../events';
import type { CurrentUser } from '../../../identity';
import { buildInterviewProblem } from '../../domain/build-interview-problem';
import { endOfBegun, onTheDay, plusMinutes, shifted, type DayFacts } from '../../domain/day-facts';
import { problemWith } from '../../domain/hand-made-plan';
import { InterviewPlanPublished } from '../../domain/interviews.domain-events';
import type { PlanningInput } from '../../domain/planning-input';
import { DayGuard } from '../../drafting/day-guard';
import { InterviewPlanRepository } from '../../persistence/interview-plan.repository';
import { PlanningInputReader } from '../../persistence/planning-input.reader';
import { refuseOtherEvents, refuseWhenOver } from '../../domain/plannable-event';

const MOST_MINUTES = 120;

/** Moves what is left of one host's interviews to later, for the people who are there together, when every rule still holds. */
@Injectable()
export class ShiftInterviews {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly events: EventReader,
    private readonly seats: EventSeats,
    private readonly visitTimes: VisitTimesRepository,
    private readonly inputs: PlanningInputReader,
    private readonly routes: DayRouteReader,
    private readonly plans: InterviewPlanRepository,
    private readonly guard: DayGuard,
    private readonly domainEvents: DomainEvents,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws DomainError `INTERVIEWS.*` (invalid, conflict) or `DAY.IMPOSSIBLE` (conflict) with the rule that would break */
  async execute(command: {
    readonly user: CurrentUser;
    readonly eventId: string;
    readonly visitId: string;
    /** The first moment that moves, `HH:MM`; what has begun never moves. */
    readonly from: string;
    readonly minutes: number;
    readonly facts: DayFacts;
  }): Promise<void> {
    const { user, visitId, from, minutes, facts } = command;
    const event = refuseOtherEvents(await this.events.byIdOrCode(user.associationId, command.eventId));
    refuseWhenOver(event);
    if (!Number.isInteger(minutes) || minutes < 1 || minutes > MOST_MINUTES) {
      throw new DomainError('INTERVIEWS.MINUTES_WRONG', 'invalid', interviewTexts.minutesWrong(MOST_MINUTES));
    }
    await this.unitOfWork.run(async () => {
      await this.seats.lock(event.id);
      const input = onTheDay(await this.inputs.known(event), facts);
      const { calls } = await this.routes.published(event.id);
      const sittings = sittingsAt(calls, visitId);
      const slots = remaining(input, { visitId, from, minutes, now: facts.now, sittings });
      const moving = new Set(slots.map(({ id }) => id));
      const present = (input.published ?? []).filter(({ registrationId }) => !facts.absent.includes(registrationId));
      problemWith(buildInterviewProblem(shifted({ ...input, pins: [] }, moving, minutes)), present);
      await this.visitTimes.change({ slots: slots.map((slot) => later(slot, minutes)), tours: [] });
      const moved = present.filter(({ slotId }) => moving.has(slotId));
      await this.publish(event, [...new Set(moved.map(({ registrationId }) => registrationId))]);
    });
  }

  /** The same plan, known at other hours from now on. */
  private async publish({ id, associationId }: EventView, tell: readonly string[]): Promise<void> {
    const published = await this.plans.find(id, 'published');
    if (!published) return;
    await this.plans.save({ ...published, publishedAt: this.clock.now() }, []);
    await this.guard.refuseImpossible(id);
    await this.domainEvents.publish(new InterviewPlanPublished(associationId, id, published.id, tell));
  }
}

interface Shift {
  readonly visitId: string;
  readonly from: string;
  readonly minutes: number;
  readonly now: string | null;
  readonly sittings: readonly Sitting[];
}

/** The moments that move, the last first: two of one host never begin together. Those of another bus's people stay. */
function remaining(
  { visits, pins }: PlanningInput,
  { visitId, from, minutes, now, sittings }: Shift,
): PlanningInput['visits'][number]['slots'][number][] {
  const visit = visits.find(({ id }) => id === visitId);
  const begun = visit === undefined ? '' : endOfBegun(visit, pins, now);
  const ahead = (visit?.slots ?? [])
    .filter(({ startsAt }) => startsAt >= from && startsAt >= begun && (now === null || startsAt > now))
    .sort((one, other) => other.startsAt.localeCompare(one.startsAt));
  const sitting = sittingOf(sittings, ahead.at(-1)?.startsAt);
  const slots = ahead.filter(({ startsAt }) => sittingOf(sittings, startsAt) === sitting);
  const [last] = slots;
  if (!visit || !last) {
    throw new DomainError('INTERVIEWS.NOTHING_TO_SHIFT', 'invalid', interviewTexts.nothingToShift);
  }
  const until = sitting?.until ?? visit.endsAt;
  if (parseClockTime(last.endsAt) + minutes > until) {
    const ends = clockText(plusMinutes(last.endsAt, minutes));
    throw new DomainError(
      'INTERVIEWS.RULE_BROKEN',
      'conflict',
      interviewTexts.endsAfterBus(ends, clockText(formatClockTime(until))),
    );
  }
  return slots;
}

const sittingOf = (sittings: readonly Sitting[], startsAt: string | undefined): Sitting | undefined =>
  startsAt === undefined
    ? undefined
    : (sittings.findLast(({ from }) => from <= parseClockTime(startsAt)) ?? sittings[0]);

const later = (slot: PlanningInput['visits'][number]['slots'][number], minutes: number): typeof slot => ({
  ...slot,
  startsAt: plusMinutes(slot.startsAt, minutes),
  endsAt: plusMinutes(slot.endsAt, minutes),
});
