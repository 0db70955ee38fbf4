import type { Point } from './box';

/** A place on earth in degrees. */
export interface Place {
  readonly latitude: number;
  readonly longitude: number;
}

/** A flat map of a small region, north up. */
export interface Projection {
  readonly height: number;
  /** Picture units for one kilometre, the same in every direction. */
  readonly unitsPerKm: number;
  readonly toPicture: (place: Place) => Point;
}

const KM_PER_DEGREE = 111.195;
/** A single place, or places in one village, still get a piece of map around them. */
const SMALLEST_KM = 2;

/**
 * Equirectangular around the middle of the places: right within a thousandth at the size of a region. The height
 * follows from the places, between the limits; what is left over goes evenly around them.
 */
export function projectionOf(
  places: readonly Place[],
  frame: {
    readonly width: number;
    readonly marginX: number;
    readonly marginY: number;
    readonly minHeight: number;
    readonly maxHeight: number;
  },
): Projection {
  const latitudes = places.map(({ latitude }) => latitude);
  const longitudes = places.map(({ longitude }) => longitude);
  const middle = { latitude: middleOf(latitudes), longitude: middleOf(longitudes) };
  const kmPerLongitude = KM_PER_DEGREE * Math.cos((middle.latitude * Math.PI) / 180);
  const wide = Math.max(SMALLEST_KM, spanOf(longitudes) * kmPerLongitude);
  const high = Math.max(SMALLEST_KM, spanOf(latitudes) * KM_PER_DEGREE);
  const inner = frame.width - 2 * frame.marginX;
  const unitsPerKm = Math.min(inner / wide, (frame.maxHeight - 2 * frame.marginY) / high);
  const height = Math.max(frame.minHeight, Math.round(high * unitsPerKm + 2 * frame.marginY));
  return {
    height,
    unitsPerKm,
    toPicture: ({ latitude, longitude }) => ({
      x: frame.width / 2 + (longitude - middle.longitude) * kmPerLongitude * unitsPerKm,
      y: height / 2 - (latitude - middle.latitude) * KM_PER_DEGREE * unitsPerKm,
    }),
  };
}

const spanOf = (values: readonly number[]): number => Math.max(...values) - Math.min(...values);
const middleOf = (values: readonly number[]): number => (Math.max(...values) + Math.min(...values)) / 2;

const ROUND_KM = [0.2, 0.5, 1, 2, 5, 10, 20, 50];

/** The longest round distance (km) that is not longer than the given units on the map. */
export const scaleKm = (unitsPerKm: number, longest: number): number =>
  ROUND_KM.filter((km) => km * unitsPerKm <= longest).at(-1) ?? 0.2;
