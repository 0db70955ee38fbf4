import { Injectable } from '@nestjs/common';
import { formatClockTime } from '../../../kernel';
import { draftRoute, noRoute, RouteTrials, type EventView, type RoutesOfEvent } from '../../events';
import type { Coordinator } from '../../identity';
import { BoardingReader, DropHostRepository, PresenceReader, RegistrationReader } from '../../registrations';
import type { JoinedDay, JoinedPerson, JoinedProblem, Stay, StaysOf } from '../../../planners/day';
import {
  parseInterviewProblem,
  ProblemIndex,
  type InterviewPlan,
  type InterviewProblem,
} from '../../../planners/interviews';
import { buildOpenProblem } from '../domain/build-interview-problem';
import type { DayAlternative } from '../domain/day-plan/day-alternative';
import { variationOf } from '../domain/day-plan/day-variation';
import { walkDay } from '../domain/day-walk/walk-day';
import { walkWords } from '../domain/day-walk/walk-words';
import { withoutUndecided, wishedVisits } from '../domain/day-plan/drop-choices';
import type { PlanningInput } from '../domain/planning-input';
import { PlanningInputReader } from '../persistence/planning-input.reader';
import { WalkedDayReader, type WalkedInterview } from '../persistence/walked-day.reader';

/** An event as the planner of days looks at it. */
export interface DayTrial {
  readonly problem: JoinedProblem;
  /** A day as it would be drafted: its route is worked out again as the event will ask for it. */
  readonly alternativeOf: (day: JoinedDay) => Promise<DayAlternative>;
}

/** Puts days of an event as a whole before the planner; nothing is stored. */
@Injectable()
export class DayTrials {
  constructor(
    private readonly routes: RouteTrials,
    private readonly boardings: BoardingReader,
    private readonly registrations: RegistrationReader,
    private readonly dropHosts: DropHostRepository,
    private readonly presences: PresenceReader,
    private readonly inputs: PlanningInputReader,
    private readonly days: WalkedDayReader,
  ) {}

  /** @throws DomainError not-found, `EVENT.INCOMPLETE` (conflict) or a wrong problem */
  async of(user: Coordinator, event: EventView): Promise<DayTrial> {
    const routes = await this.routesOf(user, event);
    const input = await this.inputs.onRoute(event, noRoute);
    const interviews = parseInterviewProblem(buildOpenProblem(input));
    const people = await this.people(event, input);
    const interviewsOn = await this.interviewsOn(event);
    return {
      problem: {
        ...{ itinerary: withoutUndecided(routes.problem, people), interviews, people },
        staysOf: await this.staysOf(event),
        ...(interviewsOn && { interviewsOn }),
      },
      alternativeOf: async (day) => {
        const drops = Object.fromEntries(day.drops);
        const own = day.drops.size === 0 ? routes : await this.routesOf(user, event, drops);
        return this.alternativeOf(event, own, interviewsOn?.(day.route, day.drops) ?? interviews, day);
      },
    };
  }

  private async routesOf(
    user: Coordinator,
    event: EventView,
    drops?: Readonly<Record<string, string>>,
  ): Promise<RoutesOfEvent> {
    return this.routes.of({ user, eventId: event.id, boardings: await this.boardings.ofEvent(event, drops) });
  }

  private async people(event: EventView, input: PlanningInput): Promise<JoinedPerson[]> {
    const drops = await this.dropHosts.visits(event);
    const undecided = await this.dropHosts.undecided(event);
    return (await this.registrations.participants(event.id)).map(({ id, eventStopId, transport }) => {
      const own = drops.get(id) ?? null;
      const others = undecided.has(id) ? wishedVisits(input, id) : [];
      const all = own === null ? others : [own, ...others.filter((visit) => visit !== own)];
      return { id, stop: eventStopId ?? undefined, rides: transport === 'bus', drops: all };
    });
  }

  /** Where tours and slots follow the route. */
  private async interviewsOn(event: EventView): Promise<JoinedProblem['interviewsOn']> {
    const laidOut = await this.inputs.laidOut(event);
    return (
      laidOut &&
      ((route, drops) => parseInterviewProblem(buildOpenProblem(laidOut(draftRoute(route, Object.fromEntries(drops))))))
    );
  }

  private async staysOf(event: EventView): Promise<StaysOf> {
    const presencesAlong = await this.presences.rule(event);
    return (vehicles, drops) => {
      const all = presencesAlong(draftRoute({ vehicles }, Object.fromEntries(drops)));
      return new Map([...all].map(([id, presences]) => [id, presences.map(asStay)]));
    };
  }

  private async alternativeOf(
    event: EventView,
    routes: RoutesOfEvent,
    interviews: InterviewProblem,
    day: JoinedDay,
  ): Promise<DayAlternative> {
    const variation = variationOf(day);
    const { plan } = await routes.along(variation);
    const walked = await this.days.onRoute(
      event,
      draftRoute(plan, variation.drops),
      interviewsOf(day.interviews, interviews),
    );
    const spare = plan.vehicles.flatMap(({ calls }) => calls.flatMap((call) => call.spare ?? []));
    return {
      variation,
      figures: {
        ...{ ...day.figures, ...plan.objective },
        spareMinutes: spare.length === 0 ? null : Math.min(...spare),
      },
      hindrances: walkWords(walkDay(walked), walked.visits),
    };
  }
}

const asStay = ({ visitId: host, from, until }: { visitId: string; from: number; until: number }): Stay => ({
  ...{ host, from, until },
});

function interviewsOf({ interviews }: InterviewPlan, problem: InterviewProblem): WalkedInterview[] {
  const index = new ProblemIndex(problem);
  return interviews.map(({ person, host, slot }) => {
    const { start, end } = index.moment(index.person(person), slot);
    return {
      ...{ registrationId: person, visitId: host, startsAt: formatClockTime(start), endsAt: formatClockTime(end) },
      ...{ state: 'planned', phoneUntil: null },
    };
  });
}
