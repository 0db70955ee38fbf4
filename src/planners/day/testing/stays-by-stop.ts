import { parseClockTime } from '../../../kernel/clock-time';
import type { ItineraryHost } from '../../itinerary';
import type { JoinedPerson, Stay, StaysOf } from '../problem/joined-problem';

/** The plainest rule of where people are: with the vehicle that calls at their stop, and nowhere without one. */
export const staysByStop =
  (people: readonly JoinedPerson[], hosts: readonly ItineraryHost[]): StaysOf =>
  (vehicles, drops) =>
    new Map(
      people.map(({ id, stop }) => {
        const own = vehicles.find(({ calls }) => calls.some(({ kind, at }) => kind === 'pickup' && at === stop));
        const stays = (own?.calls ?? []).flatMap(({ kind, at, arrive, leave }): Stay[] => {
          const host = hosts.find((one) => one.id === at);
          if (kind !== 'host' || !host || arrive === null || leave === null) return [];
          if (drops.size > 0 && drops.get(id) !== at) return [];
          const fetched = own?.calls.find((call) => call.kind === 'collect' && call.at === at)?.arrive ?? leave;
          return [
            { host: at, from: Math.max(parseClockTime(arrive), host.arriveFrom), until: parseClockTime(fetched) },
          ];
        });
        return [id, stays];
      }),
    );
