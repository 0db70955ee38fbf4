import type { VNode } from 'preact';
import {
  concernsOf,
  driverDuties,
  drivenBetween,
  type DriverDuty,
  type DutyConcern,
  type ItineraryView,
} from '../../../../modules/events';
import { driverDutyTexts as t } from '../../../../texts/driver-duty';
import { Notice } from '../../../components';

const inWords = (concern: DutyConcern, { duty, drivingWithoutBreak }: DriverDuty, vehicle: string): string =>
  t.concerns[concern](vehicle, concern === 'driving-without-break' ? drivingWithoutBreak : duty);

/** What a coordinator should know of the working days of the drivers; nothing when all is well. */
export function DriverDutyNotice(props: {
  readonly itinerary: Pick<ItineraryView, 'plan' | 'problem'>;
  readonly names: ReadonlyMap<string, string>;
}): VNode | null {
  const { plan, problem } = props.itinerary;
  const lines = driverDuties(plan.vehicles, drivenBetween(problem)).flatMap((duty) =>
    concernsOf(duty).map((concern) => inWords(concern, duty, props.names.get(duty.vehicleId) ?? '')),
  );
  if (lines.length === 0) return null;
  return (
    <Notice tone="warn" title={t.title}>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Notice>
  );
}
