import { Injectable } from '@nestjs/common';
import { mostExtraPlaces, NoShowReader, type NoShow } from '../../../../modules/attendance';
import {
  CapacityReader,
  EventReader,
  isProgrammeOpen,
  type CapacityPlan,
  type EventStopView,
  type EventView,
  type TourGroupView,
  type VehicleView,
} from '../../../../modules/events';
import type { CurrentUser } from '../../../../modules/identity';
import {
  RegistrationReader,
  SeatOccupancyReader,
  type SeatOccupancy,
  type StopOccupancy,
} from '../../../../modules/registrations';
import type { FormState } from '../../../forms/form-state';

export interface SeatsOfEvent {
  readonly event: EventView;
  readonly occupancy: SeatOccupancy;
  readonly plan: CapacityPlan;
  readonly noShow: NoShow;
  /** Places above the own limit that may be asked for. */
  readonly mostExtra: number;
  /** Places above the own limit that there are now. */
  readonly extraNow: number;
  readonly tourGroups: readonly TourGroupView[];
  /** People per tour group. */
  readonly groupSizes: ReadonlyMap<string, number>;
  /** People who fit in the tour groups; null without groups. */
  readonly groupPlaces: number | null;
  readonly vehicles: readonly VehicleView[];
  readonly stops: readonly EventStopView[];
  /** What is taken at each stop, by its id. */
  readonly atStops: ReadonlyMap<string, StopOccupancy>;
  /** The number of places may still change. */
  readonly isOpen: boolean;
}

/** All that the page of an event's seats shows. */
export interface SeatsProps extends SeatsOfEvent {
  readonly user: CurrentUser;
  readonly notice?: string | undefined;
  /** The form that was refused. */
  readonly state?: FormState | undefined;
}

/** Gathers what the page of an event's seats shows. */
@Injectable()
export class SeatsReader {
  constructor(
    private readonly events: EventReader,
    private readonly capacity: CapacityReader,
    private readonly occupancy: SeatOccupancyReader,
    private readonly registrations: RegistrationReader,
    private readonly noShow: NoShowReader,
  ) {}

  async ofEvent(event: EventView): Promise<SeatsOfEvent> {
    const plan = await this.capacity.planOf(event.id);
    const noShow = await this.noShow.ofAssociation(event.associationId);
    const { tourGroups, vehicles, stops } = await this.events.programme(event.id);
    return {
      event,
      occupancy: await this.occupancy.ofEvent(event.id),
      plan,
      noShow,
      mostExtra: mostExtraPlaces(noShow, { ...event, physicalSeats: plan.physicalSeats }),
      extraNow: event.ownLimit === null ? 0 : event.participantLimit - event.ownLimit,
      tourGroups,
      groupSizes: await this.groupSizes(event.id),
      groupPlaces: tourGroups.length === 0 ? null : tourGroups.reduce((sum, { places }) => sum + places, 0),
      vehicles,
      stops,
      atStops: await this.occupancy.perStop(event.id),
      isOpen: isProgrammeOpen(event.state),
    };
  }

  private async groupSizes(eventId: string): Promise<ReadonlyMap<string, number>> {
    const sizes = new Map<string, number>();
    for (const { tourGroupId } of await this.registrations.participants(eventId)) {
      if (tourGroupId !== null) sizes.set(tourGroupId, (sizes.get(tourGroupId) ?? 0) + 1);
    }
    return sizes;
  }
}
