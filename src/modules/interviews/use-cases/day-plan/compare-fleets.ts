import { Injectable } from '@nestjs/common';
import {
  CapacityReader,
  DivisionReader,
  draftRoute,
  EventReader,
  fleetShortages,
  noVariation,
  routeFigures,
  routeHire,
  RouteTrials,
  VehicleTermsRepository,
  type CapacityParts,
  type EventView,
  type HirePrice,
  type StopBoarding,
  type StoredItinerary,
  type VehicleView,
} from '../../../events';
import type { CurrentUser } from '../../../identity';
import { BoardingReader } from '../../../registrations';
import { parseInterviewProblem, planInterviews, type InterviewPlan } from '../../../../planners/interviews';
import { buildInterviewProblem } from '../../domain/build-interview-problem';
import { bestOfEachNumber, fleetsToTry, type FleetFigures, type FleetOption } from '../../domain/day-plan/fleet-option';
import { refuseOtherEvents } from '../../domain/plannable-event';
import { PlanningInputReader } from '../../persistence/planning-input.reader';

/** What a coordinator waits for at most, before the last fleet is begun. */
const PATIENCE_MS = 15_000;

/** Days with one, two and three vehicles side by side. */
export interface FleetComparison {
  /** The best fleet of each number, the smallest first. */
  readonly options: readonly FleetOption[];
  readonly compared: number;
  /** Whether every fleet was looked at. */
  readonly isComplete: boolean;
}

interface Question {
  readonly user: CurrentUser;
  readonly event: EventView;
  readonly boardings: readonly StopBoarding[];
  readonly parts: CapacityParts;
  readonly prices: ReadonlyMap<string, HirePrice>;
}

/** Compares what the day would be with fewer or more of its vehicles; changes nothing. */
@Injectable()
export class CompareFleets {
  constructor(
    private readonly events: EventReader,
    private readonly capacity: CapacityReader,
    private readonly divisions: DivisionReader,
    private readonly terms: VehicleTermsRepository,
    private readonly boardings: BoardingReader,
    private readonly routes: RouteTrials,
    private readonly inputs: PlanningInputReader,
  ) {}

  /** @throws DomainError `EVENT.INCOMPLETE` (conflict) or not-found */
  async execute(command: { readonly user: CurrentUser; readonly eventId: string }): Promise<FleetComparison> {
    const { user } = command;
    const event = refuseOtherEvents(await this.events.byIdOrCode(user.associationId, command.eventId));
    const question = await this.question(user, event);
    const { vehicles } = question.parts;
    const { fleets, tooSmall } = fleetsToTry(
      vehicles.map((vehicle) => promiseOf(vehicle, question.prices)),
      (vehicleIds) => fleetShortages(question.parts, vehicleIds, event),
    );
    const until = performance.now() + PATIENCE_MS;
    const options: FleetOption[] = [];
    for (const fleet of fleets) {
      if (options.length > 0 && performance.now() >= until) break;
      options.push(await this.option(question, fleet));
    }
    return {
      options: bestOfEachNumber([...options, ...tooSmall]),
      compared: options.length + tooSmall.length,
      isComplete: options.length === fleets.length,
    };
  }

  private async question(user: CurrentUser, event: EventView): Promise<Question> {
    const { vehicles, tourGroups } = await this.events.programme(event.id);
    const { staffSeats, ownLimit } = event;
    const limits = { ...(await this.capacity.planOf(event.id)), staffSeats, ownLimit };
    return {
      ...{ user, event },
      boardings: await this.boardings.ofEvent(event),
      parts: { vehicles, tourGroups, limits, division: await this.divisions.of(event.id) },
      prices: await this.terms.prices(event.id),
    };
  }

  private async option(question: Question, vehicleIds: readonly string[]): Promise<FleetOption> {
    const { user, event, boardings, prices } = question;
    const routes = await this.routes.of({ user, eventId: event.id, boardings, fleet: vehicleIds });
    const route = await routes.along(noVariation);
    const calls = draftRoute(route.plan);
    if (calls.source === 'none') {
      const { status, reasons: found } = route.plan;
      const isProven = status === 'infeasible';
      return { vehicleIds, figures: null, reasons: found.map(({ message }) => message), isProven };
    }
    const problem = parseInterviewProblem(buildInterviewProblem(await this.inputs.onRoute(event, calls)));
    const plan = await planInterviews(problem, { whatIfs: false });
    const isProven = route.plan.status === 'optimal' && plan.status === 'optimal';
    return { vehicleIds, figures: figuresOf(route, plan, prices), reasons: [], isProven };
  }
}

const promiseOf = ({ id, configurations }: VehicleView, prices: ReadonlyMap<string, HirePrice>) => {
  const chosen = configurations.find((configuration) => configuration.chosen);
  const places = (chosen?.seats ?? 0) + (chosen?.wheelchairPlaces ?? 0);
  return { id, places, cents: prices.get(id)?.cents ?? null };
};

function figuresOf(
  route: StoredItinerary,
  { objective }: InterviewPlan,
  prices: ReadonlyMap<string, HirePrice>,
): FleetFigures {
  const { withInterview, firstChoices, interviews } = objective;
  const calls = route.plan.vehicles.flatMap((vehicle) => vehicle.calls);
  return {
    ...routeFigures(route),
    ...{ withInterview, firstChoices, interviews },
    cents: routeHire(route.plan, prices).cents,
    carried: calls.filter(({ kind }) => kind === 'pickup').reduce((people, { on }) => people + on, 0),
  };
}
