import { Injectable } from '@nestjs/common';
import { RegionReader } from '../../../companies';
import { requireRole, type Coordinator } from '../../../identity';
import type { HomeGroup, ReachRules } from '../../domain/stop-advice/reach';
import { reachModelOf } from '../../domain/stop-advice/reach-model';
import type { StopAdvice } from '../../domain/stop-advice/stop-advice';
import { AdviceDayReader } from '../../persistence/advice-day.reader';
import { RouteWishesRepository } from '../../persistence/route-wishes.repository';
import { adviseInThread } from '../../planning/advise-in-thread';
import { TravelTimes } from '../../travel/travel-times';

/** People with one postcode who are to be fetched, and where they board now. */
export interface HomeOfPeople extends HomeGroup {
  /** Stop of the event where they hold a place on the bus; null for people without a place. */
  readonly boardsAt: string | null;
}

export interface AdviseStopsQuery {
  readonly user: Coordinator;
  readonly eventId: string;
  readonly homes: readonly HomeOfPeople[];
  readonly rules: ReachRules;
}

/** Works out which stops would serve the people of an event, and what one more or one less means for the others. */
@Injectable()
export class AdviseStops {
  constructor(
    private readonly days: AdviceDayReader,
    private readonly region: RegionReader,
    private readonly travelTimes: TravelTimes,
    private readonly wishes: RouteWishesRepository,
  ) {}

  /** Changes nothing and asks no map service. @throws DomainError forbidden or not-found */
  async execute(query: AdviseStopsQuery): Promise<StopAdvice> {
    requireRole(query.user, 'coordinator');
    const { association, programme, places, travelPlaces } = await this.days.of(query);
    const wishes = await this.wishes.ofEvent(query.eventId);
    const groups = groupsOf(query.homes);
    const model = reachModelOf(groups, await this.region.villages(), places, query.rules);
    const { minutes, isComplete } = await this.travelTimes.asKnown(association, travelPlaces);
    const stopOf = new Map(programme.stops.map(({ id, pickupStopId }) => [id, pickupStopId]));
    const boarding = query.homes.map((home) => ({
      group: groups.findIndex((group) => isSameGroup(group, home)),
      stop: indexOf(places, stopOf.get(home.boardsAt ?? '')),
      aboard: home.aboard,
      wheelchairs: home.wheelchairs,
    }));
    const advice = await adviseInThread({
      model,
      boarding,
      day: { programme, places, speed: association, wishes, travelMinutes: minutes },
    });
    return { ...advice, knowsAllRoads: isComplete };
  }
}

const isSameGroup = (one: HomeGroup, other: HomeGroup): boolean =>
  one.postcode === other.postcode && one.wheelchairs > 0 === other.wheelchairs > 0;

function groupsOf(homes: readonly HomeGroup[]): HomeGroup[] {
  const groups: HomeGroup[] = [];
  for (const home of homes) {
    const index = groups.findIndex((group) => isSameGroup(group, home));
    const had = groups[index] ?? { postcode: home.postcode, people: 0, aboard: 0, wheelchairs: 0 };
    groups[index === -1 ? groups.length : index] = {
      postcode: home.postcode,
      people: had.people + home.people,
      aboard: had.aboard + home.aboard,
      wheelchairs: had.wheelchairs + home.wheelchairs,
    };
  }
  return groups;
}

function indexOf(places: readonly { readonly id: string }[], id: string | undefined): number | null {
  const index = places.findIndex((place) => place.id === id);
  return index === -1 ? null : index;
}
