import type { LocalDate } from '../../../kernel';
import { isSameCount, type RiderCount } from './rider-count';

/** A halt as a coach operator knows it; published hours `HH:MM`, people in numbers. */
export interface SnapshotHalt {
  readonly kind: 'depot' | 'pickup' | 'host' | 'collect' | 'dropoff';
  readonly place: string;
  readonly arrive: string | null;
  readonly leave: string | null;
  readonly on: RiderCount;
  readonly off: RiderCount;
}

export interface SnapshotVehicle {
  readonly id: string;
  readonly name: string;
  readonly riders: RiderCount | null;
  /** Empty where the message told no route. */
  readonly halts: readonly SnapshotHalt[];
}

/** What a coach operator knows of a day from us, at one moment. */
export interface RideSnapshot {
  /** `date`: only the day; `numbers`: also how many ride along; `route`: the route sheets. */
  readonly knows: 'date' | 'numbers' | 'route';
  readonly date: LocalDate;
  /** Stands for the address that was written to: whoever has another one knows nothing yet. */
  readonly contact: string;
  /** None once the operator heard that nothing is needed. */
  readonly vehicles: readonly SnapshotVehicle[];
  /** Of all vehicles of the event. */
  readonly together: RiderCount;
  readonly staff: number;
  readonly interpreters: number;
}

/** One thing that is different from what an operator knows. */
export type RideChange =
  | { readonly what: 'date'; readonly from: LocalDate; readonly to: LocalDate }
  | { readonly what: 'vehicle-added' | 'vehicle-removed'; readonly vehicle: string }
  | { readonly what: 'riders'; readonly vehicle: string; readonly from: RiderCount; readonly to: RiderCount }
  | { readonly what: 'together'; readonly from: RiderCount; readonly to: RiderCount }
  | { readonly what: 'escorts'; readonly from: number; readonly to: number }
  | ({ readonly what: 'halt-added' | 'halt-removed' } & HaltOfVehicle)
  | ({ readonly what: 'hours' | 'people'; readonly from: SnapshotHalt } & HaltOfVehicle);

interface HaltOfVehicle {
  readonly vehicle: string;
  readonly halt: SnapshotHalt;
}

/** What differs, as far as the operator knew it. */
export function rideChanges(before: RideSnapshot, now: RideSnapshot): RideChange[] {
  const { knows, date } = before;
  return [
    ...(date === now.date ? [] : [{ what: 'date' as const, from: date, to: now.date }]),
    ...(knows === 'date' ? [] : numberChanges(before, now)),
    ...(knows === 'route' && now.knows === 'route' ? routeChanges(before, now) : []),
  ];
}

/** Whether an operator who knows `before` has to hear `now`: it says more, or something else. */
export function saysMore(before: RideSnapshot | undefined, now: RideSnapshot): boolean {
  if (before === undefined) return true;
  const order = ['date', 'numbers', 'route'] as const;
  return order.indexOf(before.knows) < order.indexOf(now.knows) || rideChanges(before, now).length > 0;
}

/** What an operator knows after a message: one that only tells numbers leaves the hours known that were told before. */
export function afterTelling(before: RideSnapshot | undefined, said: RideSnapshot): RideSnapshot {
  if (before?.knows !== 'route' || said.knows !== 'numbers' || before.date !== said.date) return said;
  const haltsOf = (id: string): readonly SnapshotHalt[] => before.vehicles.find((one) => one.id === id)?.halts ?? [];
  return { ...said, knows: 'route', vehicles: said.vehicles.map((one) => ({ ...one, halts: haltsOf(one.id) })) };
}

function numberChanges(before: RideSnapshot, now: RideSnapshot): RideChange[] {
  const escorts = ({ staff, interpreters }: RideSnapshot): number => staff + interpreters;
  return [
    ...vehicleChanges(before, now),
    ...(now.vehicles.some(({ riders }) => riders === null) && !isSameCount(before.together, now.together)
      ? [{ what: 'together' as const, from: before.together, to: now.together }]
      : []),
    ...(escorts(before) === escorts(now) || now.vehicles.length === 0
      ? []
      : [{ what: 'escorts' as const, from: escorts(before), to: escorts(now) }]),
  ];
}

function vehicleChanges(before: RideSnapshot, now: RideSnapshot): RideChange[] {
  const gone = before.vehicles.filter(({ id }) => !now.vehicles.some((vehicle) => vehicle.id === id));
  return [
    ...gone.map(({ name: vehicle }) => ({ what: 'vehicle-removed' as const, vehicle })),
    ...now.vehicles.flatMap(({ id, name: vehicle, riders }): RideChange[] => {
      const known = before.vehicles.find((one) => one.id === id);
      if (known === undefined) return [{ what: 'vehicle-added', vehicle }];
      if (riders === null || isSameCount(known.riders, riders)) return [];
      return [{ what: 'riders', vehicle, from: known.riders ?? before.together, to: riders }];
    }),
  ];
}

function routeChanges(before: RideSnapshot, now: RideSnapshot): RideChange[] {
  return now.vehicles.flatMap(({ id, name: vehicle, halts }) => {
    const known = before.vehicles.find((one) => one.id === id)?.halts ?? [];
    if (known.length === 0) return [];
    const gone = known.filter((halt) => !halts.some((other) => isSameHalt(halt, other)));
    return [
      ...gone.map((halt): RideChange => ({ what: 'halt-removed', vehicle, halt })),
      ...halts.flatMap((halt) =>
        haltChanges(
          vehicle,
          known.find((other) => isSameHalt(halt, other)),
          halt,
        ),
      ),
    ];
  });
}

const isSameHalt = (one: SnapshotHalt, other: SnapshotHalt): boolean =>
  one.kind === other.kind && one.place === other.place && (one.arrive === null) === (other.arrive === null);

function haltChanges(vehicle: string, before: SnapshotHalt | undefined, halt: SnapshotHalt): RideChange[] {
  if (before === undefined) return [{ what: 'halt-added', vehicle, halt }];
  const hours = before.arrive !== halt.arrive || before.leave !== halt.leave;
  // Who gets off at the end got on there, and at a host everybody does: a change is told once.
  const people = ['pickup', 'collect'].includes(halt.kind) && !isSameCount(before.on, halt.on);
  return [
    ...(hours ? [{ what: 'hours' as const, vehicle, halt, from: before }] : []),
    ...(people ? [{ what: 'people' as const, vehicle, halt, from: before }] : []),
  ];
}
