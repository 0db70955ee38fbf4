import { Inject, Injectable } from '@nestjs/common';
import { instantOf, localDateOf, type Clock } from '../../../../kernel';
import {
  EventReader,
  lastReturnOf,
  missingForPublishing,
  type EventProgramme,
  type EventView,
  type NextStepFacts,
} from '../../../../modules/events';
import { InterviewPlanReader } from '../../../../modules/interviews';
import { EventMessagesReader } from '../../../../modules/notifications';
import { RegistrationReader, SeatOccupancyReader } from '../../../../modules/registrations';
import { CLOCK } from '../../../../platform/clock';
import { availabilityOf } from '../../../components/event/availability';
import { needsAttention } from '../../../components/message/message-parts';
import { interviewPlacesOf } from './event-risks';

/** Gathers what decides the next step of an event. */
@Injectable()
export class NextStepReader {
  constructor(
    private readonly events: EventReader,
    private readonly occupancy: SeatOccupancyReader,
    private readonly interviews: InterviewPlanReader,
    private readonly registrations: RegistrationReader,
    private readonly messages: EventMessagesReader,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async ofEvent(event: EventView): Promise<NextStepFacts> {
    const now = this.clock.now();
    const programme = await this.events.programme(event.id);
    const route = await this.events.itinerary(event.id, 'published');
    const lastReturn = route && lastReturnOf(route.plan);
    const people = await this.registrations.participants(event.id);
    const messages = await this.messages.ofEvent(event, event.id);
    return {
      event,
      now,
      today: localDateOf(now),
      isIncomplete: missingForPublishing(sizeOf(programme), event).length > 0,
      isFull: availabilityOf(event, await this.occupancy.ofEvent(event.id)).type === 'full',
      hasRoute: route !== undefined,
      lacksInterviews:
        people.length > 0 &&
        expectsInterviews(programme) &&
        (await this.interviews.ofEvent(event.id, 'published')) === undefined,
      unreached: messages.filter(needsAttention).length,
      unconfirmed: people.filter(({ state }) => state === 'seated').length,
      lastReturn: lastReturn === undefined ? null : instantOf(event.date, lastReturn),
    };
  }
}

/** How much of a programme there is. */
export const sizeOf = ({ vehicles, stops, visits }: EventProgramme) => ({
  vehicles: vehicles.length,
  stops: stops.length,
  hostVisits: visits.filter(({ kind }) => kind === 'host').length,
});

const expectsInterviews = (programme: EventProgramme): boolean =>
  interviewPlacesOf(programme) > 0 || programme.visits.some(({ wishes }) => wishes !== null);
