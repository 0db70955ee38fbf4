import { Injectable } from '@nestjs/common';
import {
  afterChange,
  capacityFrom,
  CapacityReader,
  DivisionReader,
  EventReader,
  routeShortages,
  type Capacity,
  type CapacityChange,
  type CapacityParts,
  type DivisionShortage,
  type EventStopView,
  type EventView,
  type RouteShortage,
} from '../../../events';
import { previewMark, tooMany, type SeatStep } from '../../domain/seats-preview';
import { isActive } from '../../domain/referral-window';
import { reviewWaitingList } from '../../domain/waiting-list';
import { OfferExpiryReader } from '../../persistence/offer-expiry.reader';
import { RegistrationReader, type RegistrationView } from '../../persistence/registration.reader';
import { RegistrationRepository } from '../../persistence/registration.repository';
import { divisionChanges, isConcernedBy, type DivisionChange } from '../../domain/division-change';

/** What a change of the seats would do, before anybody does it. */
export interface SeatsPreview {
  readonly event: EventView;
  readonly now: CapacityParts;
  /** The stops of the event, by name. */
  readonly stops: readonly Pick<EventStopView, 'id' | 'name'>[];
  readonly participants: SeatStep;
  readonly busSeats: SeatStep;
  readonly wheelchairPlaces: SeatStep;
  /** Of the tour group that changes, if one does. */
  readonly group: SeatStep | null;
  /** How full each vehicle and each small stop would be. */
  readonly divided: readonly DivisionChange[];
  readonly shortages: readonly DivisionShortage[];
  /** Nobody would lose a seat. */
  readonly isPossible: boolean;
  /** Who has what there would be too few of, the last to be referred first. */
  readonly concerned: readonly RegistrationView[];
  /** Who would be offered a seat at once, in turn. */
  readonly offers: readonly RegistrationView[];
  /** It is too late for any offer. */
  readonly isTooLate: boolean;
  readonly route: readonly RouteShortage[];
  /** What was looked at; goes along with the decision. */
  readonly mark: string;
}

type Shortfall = Pick<SeatsPreview, 'participants' | 'busSeats' | 'wheelchairPlaces' | 'shortages'> & {
  readonly then: CapacityParts;
};

interface PreviewSeatsCommand {
  readonly event: EventView;
  readonly change: CapacityChange;
}

/** Works out what a change of vehicle, limits or group would do to the people on board and on the list; changes nothing. */
@Injectable()
export class PreviewSeats {
  constructor(
    private readonly events: EventReader,
    private readonly capacity: CapacityReader,
    private readonly divisions: DivisionReader,
    private readonly registrations: RegistrationRepository,
    private readonly reader: RegistrationReader,
    private readonly expiries: OfferExpiryReader,
  ) {}

  /** @throws DomainError not-found when the event has no such vehicle or group */
  async execute({ event, change }: PreviewSeatsCommand): Promise<SeatsPreview> {
    const { vehicles, tourGroups, stops } = await this.events.programme(event.id);
    const { staffSeats, ownLimit } = event;
    const limits = { ...(await this.capacity.planOf(event.id)), staffSeats, ownLimit };
    const division = await this.divisions.of(event.id);
    const now = { vehicles, tourGroups, limits, division };
    const then = afterChange(now, change);
    const steps = { ...stepsOf(event, capacityFrom(then)), group: await this.groupStep(event, change, now) };
    const shortages = then.division.shortages();
    const isPossible =
      shortages.length === 0 && Object.values(steps).every((step) => step === null || tooMany(step) === 0);
    const published = await this.events.itinerary(event.id, 'published');
    return {
      event,
      now,
      stops,
      ...steps,
      divided: divisionChanges(division, then.division),
      shortages,
      isPossible,
      concerned: isPossible ? [] : await this.concerned(event, change, { ...steps, then, shortages }),
      offers: isPossible ? await this.offers(event, then) : [],
      isTooLate: (await this.expiries.ofOfferMadeNow(event)) === null,
      route: published ? routeShortages(published.plan, vehicles, then.vehicles) : [],
      mark: previewMark(event, division.stops),
    };
  }

  private async groupStep(event: EventView, change: CapacityChange, now: CapacityParts): Promise<SeatStep | null> {
    if (change.type !== 'group') return null;
    const sizes = await this.registrations.groupSizes(event.id);
    const before = now.tourGroups.find(({ id }) => id === change.tourGroupId)?.places ?? 0;
    return { taken: sizes.get(change.tourGroupId) ?? 0, before, after: change.places };
  }

  private async concerned(
    event: EventView,
    change: CapacityChange,
    { participants, busSeats, wheelchairPlaces, then, shortages }: Shortfall,
  ): Promise<RegistrationView[]> {
    const everybody = await this.reader.participants(event.id);
    const isConcerned = (one: RegistrationView): boolean =>
      tooMany(participants) > 0 ||
      isConcernedBy(shortages, then.division, one) ||
      (change.type === 'group' && one.tourGroupId === change.tourGroupId) ||
      (one.transport === 'bus' &&
        ((tooMany(busSeats) > 0 && one.busSeats > 0) || (tooMany(wheelchairPlaces) > 0 && one.wheelchairPlaces > 0)));
    return everybody.filter(isConcerned).reverse();
  }

  private async offers(event: EventView, then: CapacityParts): Promise<RegistrationView[]> {
    if (!isActive(event)) return [];
    const division = then.division.saysMoreThanSums ? then.division : null;
    const capacity = { ...event, ...capacityFrom(then), division };
    const { offers } = reviewWaitingList(capacity, await this.registrations.waiters(event.id));
    const people = await this.reader.byIds(offers);
    return offers.flatMap((id) => people.filter((person) => person.id === id));
  }
}

const stepsOf = (event: EventView, then: Capacity) => ({
  participants: { taken: event.participantsTaken, before: event.participantLimit, after: then.participantLimit },
  busSeats: { taken: event.busSeatsTaken, before: event.busSeats, after: then.busSeats },
  wheelchairPlaces: {
    taken: event.wheelchairPlacesTaken,
    before: event.wheelchairPlaces,
    after: then.wheelchairPlaces,
  },
});
