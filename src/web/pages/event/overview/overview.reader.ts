import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '../../../../kernel';
import {
  dayStartsFrom,
  DayRouteReader,
  EventReader,
  missingForPublishing,
  VehicleClashReader,
  type EventProgramme,
  type EventView,
} from '../../../../modules/events';
import {
  InterpreterClashReader,
  InterpreterReader,
  languagesWithoutInterpreter,
  WalkedDayReader,
  walkDay,
  walkWords,
} from '../../../../modules/interviews';
import { DoubleBookingReader, RegistrationReader, SeatOccupancyReader } from '../../../../modules/registrations';
import { OperatorsToCallReader } from '../../../../modules/notifications';
import { CLOCK } from '../../../../platform/clock';
import { coordinatorTexts } from '../../../../texts/coordinator';
import { interviewTexts } from '../../../../texts/interviews';
import { LatecomersOnBoardReader } from '../../../components/event/latecomers-on-board.reader';
import { interviewPlacesOf, OVER, risksOf } from './event-risks';
import { momentRisks } from './moment-risks';
import type { OverviewProps } from './overview.page';

const t = coordinatorTexts.overview.risk;

type OverviewOfEvent = Pick<
  OverviewProps,
  'event' | 'missing' | 'startsFrom' | 'risks' | 'interviewPlaces' | 'occupancy'
>;

/** Gathers what the overview of an event shows. */
@Injectable()
export class OverviewReader {
  constructor(
    private readonly events: EventReader,
    private readonly occupancy: SeatOccupancyReader,
    private readonly days: WalkedDayReader,
    private readonly routes: DayRouteReader,
    private readonly doubles: DoubleBookingReader,
    private readonly latecomers: LatecomersOnBoardReader,
    private readonly registrations: RegistrationReader,
    private readonly interpreters: InterpreterReader,
    private readonly vehicleClashes: VehicleClashReader,
    private readonly interpreterClashes: InterpreterClashReader,
    @Inject(CLOCK) private readonly clock: Clock,
    private readonly operatorsToCall: OperatorsToCallReader,
  ) {}

  async ofEvent(event: EventView): Promise<OverviewOfEvent> {
    const programme = await this.events.programme(event.id);
    const route = await this.events.itinerary(event.id, 'published');
    const occupancy = await this.occupancy.ofEvent(event.id);
    const size = {
      vehicles: programme.vehicles.length,
      stops: programme.stops.length,
      hostVisits: programme.visits.filter(({ kind }) => kind === 'host').length,
    };
    return {
      event,
      missing: missingForPublishing(size, event),
      startsFrom: event.state === 'final' && this.clock.now() < dayStartsFrom(event) ? dayStartsFrom(event) : null,
      risks: [
        ...risksOf(event, programme, { hasPublishedRoute: route !== undefined, waiting: occupancy.waiting }),
        ...(await this.dayRisks(event, programme)),
      ],
      interviewPlaces: interviewPlacesOf(programme),
      occupancy,
    };
  }

  /** Who and what cannot be where the plan says; over a day that is past nobody worries any more. */
  private async dayRisks(event: EventView, programme: EventProgramme): Promise<string[]> {
    if (OVER.has(event.state)) return [];
    const day = await this.days.drafted(event);
    const doubles = await this.doubles.ofEvent(event.id);
    return [
      ...momentRisks(programme, event.shape, await this.routes.next(event.id)),
      ...doubles.map(({ firstName, lastName, otherEvent }) => t.inTwoEvents(`${firstName} ${lastName}`, otherEvent)),
      ...(await this.twiceNeeded(event)),
      ...(day.calls.length === 0 ? [] : walkWords(walkDay(day), day.visits)),
      ...(await this.operatorRisks(event)),
      ...(await this.languageRisks(event)),
      ...(await this.latecomers.ofEvent(event, (text) => text)).people.map(({ risk }) => risk),
    ];
  }

  /** Languages of people with a seat that no interpreter of the event speaks. */
  private async languageRisks({ id }: EventView): Promise<string[]> {
    const people = await this.registrations.participants(id);
    const missing = languagesWithoutInterpreter(people, await this.interpreters.ofEvent(id));
    return missing.map(interviewTexts.noInterpreterFor);
  }

  /** Coach operators whom no mail of ours reaches. */
  private async operatorRisks(event: EventView): Promise<string[]> {
    const operators = await this.operatorsToCall.ofEvent(event);
    return operators.map(({ vehicle, coachOperator, phone, because }) =>
      t.callOperator[because](vehicle, t.operator(coachOperator, phone)),
    );
  }

  /** What and who another event of that day counts on in the same hours. */
  private async twiceNeeded(event: EventView): Promise<string[]> {
    const vehicles = await this.vehicleClashes.ofEvent(event);
    const interpreters = await this.interpreterClashes.ofEvent(event.id);
    return [
      ...vehicles.map(({ vehicle, otherEvent }) => t.busInTwoEvents(vehicle, otherEvent)),
      ...interpreters.map(({ interpreter, otherEvent }) => t.interpreterInTwoEvents(interpreter, otherEvent)),
    ];
  }
}
