import { Injectable } from '@nestjs/common';
import { fingerprint } from '../../../kernel';
import { EventReader, DayRouteReader, type EventProgramme, type EventView } from '../../events';
import { holdsSeat, RegistrationReader } from '../../registrations';
import { buildInterviewProblem } from '../domain/build-interview-problem';
import { tourRequestOf } from '../domain/tours/tour-request-of-event';
import type { TourDay } from '../domain/tours/tour-day';
import { asOneForm, type TourState } from '../domain/tours/tour-state';
import { PlanningInputReader } from './planning-input.reader';

/** Gathers all that a proposal for the tours of an event looks at. */
@Injectable()
export class TourDayReader {
  constructor(
    private readonly events: EventReader,
    private readonly routes: DayRouteReader,
    private readonly registrations: RegistrationReader,
    private readonly inputs: PlanningInputReader,
  ) {}

  /** @throws DomainError `TOURS.*` (invalid) that says why no tours can be proposed */
  async ofEvent(event: EventView): Promise<TourDay> {
    const programme = await this.events.programme(event.id, 'next');
    const input = await this.inputs.drafted(event);
    const state = await this.stateOf(event, programme);
    const request = tourRequestOf({
      shape: event.shape,
      people: Math.max(event.participantLimit, event.participantsTaken),
      groups: state.groups,
      visits: programme.visits,
      calls: (await this.routes.next(event.id)).calls,
      input,
    });
    const print = fingerprint([request, asOneForm(state), buildInterviewProblem(input)]);
    return { fingerprint: print, request, input, state };
  }

  /** The tours and groups there are, with all who hold a place. */
  async state(event: EventView): Promise<TourState> {
    return this.stateOf(event, await this.events.programme(event.id, 'next'));
  }

  private async stateOf(event: EventView, { visits, tourGroups }: EventProgramme): Promise<TourState> {
    const people = (await this.registrations.ofEvent(event.id)).filter(({ state }) => holdsSeat(state));
    return {
      groups: tourGroups,
      visits: visits
        .filter(({ kind }) => kind === 'host')
        .map(({ id, tours }) => ({
          visitId: id,
          tours: tours.map(({ startsAt, endsAt, groupIds }) => ({ startsAt, endsAt, groupIds })),
        })),
      people: people.map(({ id, tourGroupId }) => ({ registrationId: id, tourGroupId })),
    };
  }
}
