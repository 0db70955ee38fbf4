import { Injectable } from '@nestjs/common';
import type { TourLeftOut } from '../../../planners/interviews';
import {
  DayRouteReader,
  EventReader,
  previewOf,
  wantedOf,
  type EventView,
  type VisitPreview,
  type VisitView,
  type WantedOfVisit,
} from '../../events';
import { LayoutReader } from './layout.reader';

/** What a visit comes to with what is wanted of it. */
export interface VisitLayoutView {
  readonly preview: VisitPreview;
  /** Groups that are not shown around on the newest route; undefined while it is not laid out on one. */
  readonly leftOut: readonly TourLeftOut[] | undefined;
}

/** Answers what wishes for a visit give, on the newest route or before there is one. */
@Injectable()
export class VisitLayoutReader {
  constructor(
    private readonly events: EventReader,
    private readonly routes: DayRouteReader,
    private readonly layouts: LayoutReader,
  ) {}

  async ofVisit(event: EventView, visit: VisitView, wanted: WantedOfVisit): Promise<VisitLayoutView> {
    const { tours, interviewers, ...wishes } = wanted;
    const asked = wantedOf({ ...visit, wishes, tourTerms: tours, interviewers });
    const programme = await this.events.programme(event.id, 'next');
    const layout = await this.layouts.onRoute(event, await this.routes.next(event.id), programme);
    const people = Math.max(event.participantLimit, event.participantsTaken);
    return {
      preview: previewOf(visit, asked, Math.ceil(people / Math.max(1, programme.vehicles.length))),
      leftOut: layout?.visits.find(({ visitId }) => visitId === visit.id)?.leftOut,
    };
  }
}
