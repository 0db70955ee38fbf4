import type { ItineraryProblem } from '../problem/itinerary-problem';

/** A repeatable stream of numbers from 0 to 1 (mulberry32). */
export function seededNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** How large a made-up day is, and whether its hosts take one bus at a time. */
export interface DaySize {
  readonly stops: number;
  readonly vehicles: number;
  readonly hosts: number;
  readonly shared?: boolean;
  readonly rideLimit?: boolean;
}

/** A plausible day around Aalst: stops within 20 km, windows of half an hour to two hours, seats just enough. */
export function madeUpDay(size: DaySize, seed: number): ItineraryProblem {
  const next = seededNumbers(seed);
  const between = (low: number, high: number): number => low + (high - low) * next();
  const place = (spread: number): { lat: number; lon: number } => ({
    lat: 50.94 + between(-spread, spread),
    lon: 4.04 + between(-spread, spread) * 1.5,
  });
  const stops = Array.from({ length: size.stops }, (_, index) => ({
    id: `S${index}`,
    place: place(0.1),
    boarding: 1 + Math.floor(next() * 8),
    wheelchairs: index === 1 ? 1 : 0,
    ...(next() < 0.3 && { earliest: Math.round(between(400, 470)) }),
    ...(size.rideLimit === true && { maxRideMinutes: Math.round(between(50, 90)) }),
  }));
  const people = stops.reduce((sum, stop) => sum + stop.boarding, 0);
  const step = size.shared === true ? 30 : 100;
  return {
    version: 1,
    rules: {
      speedKmh: 40,
      detourFactor: 1.3,
      dwellMinutes: 3,
      wheelchairDwellMinutes: 6,
      drivingMinuteWeight: 10,
    },
    vehicles: Array.from({ length: size.vehicles }, (_, index) => ({
      id: `B${index}`,
      seats: Math.ceil((people / size.vehicles) * (1.15 + 0.25 * index)),
      wheelchairPlaces: index === 0 ? 2 : 0,
      depot: place(0.08),
      dutyFrom: 360 + 10 * index,
      dutyUntil: 1080 + (size.shared === true ? 120 : 0),
    })),
    stops,
    hosts: Array.from({ length: size.hosts }, (_, index) => ({
      id: `C${index}`,
      place: place(0.03),
      visitMinutes: size.shared === true ? 60 : 80,
      arriveFrom: 510 + (size.shared === true ? 0 : step * index),
      arriveUntil: size.shared === true ? 900 : 510 + step * index + 60,
      ...(size.shared === true && { maxVehicles: 1 }),
    })),
    travelMinutes: new Map(),
  };
}
