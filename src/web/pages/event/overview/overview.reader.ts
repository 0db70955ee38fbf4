import { Inject, Injectable } from '@nestjs/common';
import { daysBetween, fullName, localDateOf, type Clock } from '../../../../kernel';
import { DelayReportRepository, EscortClashReader } from '../../../../modules/attendance';
import {
  DayRouteReader,
  EventReader,
  EventStepReader,
  LateVehicleReader,
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
import {
  DoubleBookingReader,
  MeetingPointReader,
  RegistrationReader,
  SeatOccupancyReader,
} from '../../../../modules/registrations';
import { UserReader } from '../../../../modules/identity';
import { OperatorsToCallReader } from '../../../../modules/notifications';
import { CLOCK } from '../../../../platform/clock';
import { coordinatorTexts } from '../../../../texts/coordinator';
import { escortTexts } from '../../../../texts/escort';
import { interviewTexts } from '../../../../texts/interviews';
import { LatecomersOnBoardReader } from '../../../components/event/latecomers-on-board.reader';
import { interviewPlacesOf, OVER, risksOf } from './event-risks';
import { momentRisks } from './moment-risks';
import type { NamedStep } from './event-trail';
import { NextStepReader, sizeOf } from './next-step.reader';
import type { OverviewProps } from './overview.page';

const t = coordinatorTexts.overview.risk;

/** From so many days before the event on everybody must know an hour. */
const SOON_DAYS = 7;

/** What the overview shows, whoever looks. */
export type OverviewOfEvent = Pick<
  OverviewProps,
  'event' | 'missing' | 'facts' | 'trail' | 'risks' | 'late' | 'interviewPlaces' | 'occupancy'
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
    private readonly meetingPoints: MeetingPointReader,
    private readonly lateVehicles: LateVehicleReader,
    private readonly nextSteps: NextStepReader,
    private readonly steps: EventStepReader,
    private readonly users: UserReader,
    private readonly delayReports: DelayReportRepository,
    private readonly escortClashes: EscortClashReader,
  ) {}

  async ofEvent(event: EventView): Promise<OverviewOfEvent> {
    const programme = await this.events.programme(event.id);
    const route = await this.events.itinerary(event.id, 'published');
    const occupancy = await this.occupancy.ofEvent(event.id);
    return {
      event,
      missing: missingForPublishing(sizeOf(programme), event),
      facts: await this.nextSteps.ofEvent(event),
      trail: await this.trail(event.id),
      risks: [
        ...risksOf(event, programme, { hasPublishedRoute: route !== undefined, waiting: occupancy.waiting }),
        ...(await this.dayRisks(event, programme)),
      ],
      late: await this.lateVehicles.ofEvent(event),
      interviewPlaces: interviewPlacesOf(programme),
      occupancy,
    };
  }

  private async trail(eventId: string): Promise<NamedStep[]> {
    const steps = await this.steps.ofEvent(eventId);
    const names = await this.users.byIds(steps.flatMap(({ takenBy }) => takenBy ?? []));
    return steps.map((step) => {
      const user = names.get(step.takenBy ?? '');
      return { ...step, name: user && fullName(user) };
    });
  }

  /** Who and what cannot be where the plan says; over a day that is past nobody worries any more. */
  private async dayRisks(event: EventView, programme: EventProgramme): Promise<string[]> {
    if (OVER.has(event.state)) return [];
    const day = await this.days.drafted(event);
    const doubles = await this.doubles.ofEvent(event.id);
    return [
      ...(await this.delayReports.open(event.id)).map(({ escortName }) => escortTexts.reports.risk(escortName)),
      ...momentRisks(programme, event.shape, await this.routes.next(event.id)),
      ...doubles.map(({ firstName, lastName, otherEvent }) => t.inTwoEvents(`${firstName} ${lastName}`, otherEvent)),
      ...(await this.twiceNeeded(event)),
      ...(day.calls.length === 0 ? [] : walkWords(walkDay(day), day.visits)),
      ...(await this.hourRisks(event)),
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

  /** Who comes without the bus and does not know when, a few days before. */
  private async hourRisks(event: EventView): Promise<string[]> {
    if (daysBetween(localDateOf(this.clock.now()), event.date) > SOON_DAYS) return [];
    const people = (await this.registrations.participants(event.id)).filter(({ transport }) => transport !== 'bus');
    if (people.length === 0) return [];
    const known = await this.meetingPoints.ofEvent(event);
    const without = people
      .filter(({ id }) => !known.has(id))
      .map(({ firstName, lastName }) => `${firstName} ${lastName}`);
    const hasRoute = (await this.events.itinerary(event.id, 'published')) !== undefined;
    return without.map(hasRoute ? t.noHourOnRoute : t.noHourYet);
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
    const escorts = await this.escortClashes.ofEvent(event.id);
    return [
      ...vehicles.map(({ vehicle, otherEvent }) => t.busInTwoEvents(vehicle, otherEvent)),
      ...interpreters.map(({ interpreter, otherEvent }) => t.interpreterInTwoEvents(interpreter, otherEvent)),
      ...escorts.map(({ escort, otherEvent }) => escortTexts.inTwoEvents(escort, otherEvent)),
    ];
  }
}
