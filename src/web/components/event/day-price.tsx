import type { VNode } from 'preact';
import type { DayHire, VehicleHire } from '../../../modules/events';
import { hireTexts as t } from '../../../texts/fleet';

/** What the buses of a route cost, each by its hours from garage to garage; nothing while no price is filled in. */
export function DayPrice(props: { readonly hire: DayHire; readonly names: ReadonlyMap<string, string> }): VNode | null {
  const { vehicles, cents } = props.hire;
  if (vehicles.every((vehicle) => vehicle.cents === null && vehicle.extraHours === 0)) return null;
  const lineOf = ({ vehicleId, ...hire }: VehicleHire): string => t.ofVehicle(props.names.get(vehicleId) ?? '', hire);
  return (
    <div class="day-price">
      <p>
        <strong>{t.title}</strong> {cents === null ? t.incomplete : t.euro(cents)}
      </p>
      <ul>
        {props.hire.vehicles.map((vehicle) => (
          <li key={vehicle.vehicleId}>{lineOf(vehicle)}</li>
        ))}
      </ul>
    </div>
  );
}
