import type { ItineraryPlan } from '../../../planners/itinerary';
import { driverDuties, type DriverDuty } from './driver-duty';

/** What a coach operator asks for a vehicle; whole euro cents. */
export interface HirePrice {
  readonly cents: number;
  /** Of duty, garage to garage, that the price is for. */
  readonly hours: number;
  /** For each hour begun beyond those; null = not known. */
  readonly extraHourCents: number | null;
}

/** What the day of one vehicle costs. */
export interface VehicleHire {
  readonly vehicleId: string;
  /** Minutes of duty, garage to garage. */
  readonly duty: number;
  readonly extraHours: number;
  /** Euro cents; null = not known: no price was filled in, or none for the extra hours. */
  readonly cents: number | null;
}

/** What a day costs. */
export interface DayHire {
  readonly vehicles: readonly VehicleHire[];
  /** Euro cents of all vehicles together; null as long as the price of one is not known. */
  readonly cents: number | null;
}

/** What the vehicles of a route cost together: each by the band of its duty, and for every hour begun beyond it. */
export function dayHire(
  duties: readonly Pick<DriverDuty, 'vehicleId' | 'duty'>[],
  prices: ReadonlyMap<string, HirePrice>,
): DayHire {
  const vehicles = duties.map(({ vehicleId, duty }) => vehicleHire(vehicleId, duty, prices.get(vehicleId)));
  const cents = vehicles.reduce<number | null>(
    (sum, vehicle) => (sum === null || vehicle.cents === null ? null : sum + vehicle.cents),
    0,
  );
  return { vehicles, cents: vehicles.length === 0 ? null : cents };
}

/** What the vehicles of a planned route cost. */
export const routeHire = (
  { vehicles }: Pick<ItineraryPlan, 'vehicles'>,
  prices: ReadonlyMap<string, HirePrice>,
): DayHire => dayHire(driverDuties(vehicles), prices);

function vehicleHire(vehicleId: string, duty: number, price: HirePrice | undefined): VehicleHire {
  if (price === undefined) return { vehicleId, duty, extraHours: 0, cents: null };
  const extraHours = Math.max(0, Math.ceil((duty - price.hours * 60) / 60));
  if (extraHours === 0) return { vehicleId, duty, extraHours, cents: price.cents };
  const cents = price.extraHourCents === null ? null : price.cents + extraHours * price.extraHourCents;
  return { vehicleId, duty, extraHours, cents };
}
