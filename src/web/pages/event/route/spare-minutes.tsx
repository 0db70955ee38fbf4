import type { VNode } from 'preact';
import { leastSpares, type ItineraryPlan, type LeastSpare } from '../../../../modules/events';
import { spareTexts as t } from '../../../../texts/fleet';
import { Notice } from '../../../components';

interface SpareProps {
  readonly vehicles: ItineraryPlan['vehicles'];
  /** Names of vehicles, stops and visits by id. */
  readonly names: ReadonlyMap<string, string>;
}

/** By how much the buses of a route may be late: the least of the day, and where nothing is to spare. */
export function SpareMinutes({ vehicles, names }: SpareProps): VNode | null {
  const [least, ...others] = leastSpares(vehicles).sort((one, other) => one.minutes - other.minutes);
  if (least === undefined) return null;
  const placesOf = ({ calls }: LeastSpare): string[] => [
    ...new Set(calls.map(({ at, kind }) => (kind === 'depot' ? t.depot : (names.get(at) ?? '')))),
  ];
  const nameOf = ({ vehicleId }: LeastSpare): string => names.get(vehicleId) ?? '';
  if (least.minutes > 0) {
    return (
      <p>
        {t.least(least.minutes, nameOf(least), placesOf(least))} {t.meaning}
      </p>
    );
  }
  const tight = [least, ...others].filter(({ minutes }) => minutes === 0);
  return (
    <Notice tone="warn" title={t.noneTitle}>
      <ul>
        {tight.map((vehicle) => (
          <li key={vehicle.vehicleId}>{t.none(nameOf(vehicle), placesOf(vehicle))}</li>
        ))}
      </ul>
    </Notice>
  );
}
