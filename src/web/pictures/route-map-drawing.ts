import type { ItineraryCall } from '../../modules/events';
import { boxAround, shortened, textWidth, type Box, type Point } from './box';
import { bestSpot, coverCost, placeLabels, type Obstacle } from './place-labels';
import { projectionOf, scaleKm, type Place } from './projection';

/** Something with a place on the route map. */
export interface MapPlace extends Place {
  readonly id: string;
  readonly kind: 'depot' | 'stop' | 'host' | 'lunch';
  readonly name: string;
}

/** A vehicle with its halts in order; the ids in the calls are those of places. */
export interface MapVehicle {
  readonly name: string;
  readonly calls: readonly Pick<ItineraryCall, 'at'>[];
}

/** One drive from halt to halt, with its number in the vehicle's day. */
export interface DrawnLeg {
  readonly vehicle: number;
  readonly number: number;
  readonly from: Point;
  readonly to: Point;
  readonly badge: Point;
}

export interface DrawnPlace extends Point {
  readonly place: MapPlace;
  /** True when the bus also lives here. */
  readonly isDepotToo: boolean;
  readonly text: string;
  readonly label: Box;
  /** True when the label stands so far off that a line must join it to its place. */
  readonly needsLine: boolean;
}

export interface RouteMapDrawing {
  readonly width: number;
  readonly height: number;
  readonly legs: readonly DrawnLeg[];
  readonly places: readonly DrawnPlace[];
  readonly scale: { readonly km: number; readonly units: number };
}

const MAP_TEXT_SIZE = 14;
export const PLACE_RADIUS = 8;
export const BADGE_SIZE = 17;

const FRAME = { width: 1000, marginX: 140, marginY: 60, minHeight: 420, maxHeight: 720 };
const LONGEST_SCALE = 180;
const LONGEST_LABEL = 40;
const MARK_WEIGHT = 8;
const BADGE_WEIGHT = 8;
const LINE_WEIGHT = 0.8;
const FAR = PLACE_RADIUS + 14;

/** Where everything on the map of a route comes; places that lie on one spot are drawn once. */
export function drawRouteMap(vehicles: readonly MapVehicle[], allPlaces: readonly MapPlace[]): RouteMapDrawing {
  const projection = projectionOf(allPlaces, FRAME);
  const pointOf = new Map(allPlaces.map((place) => [place.id, projection.toPicture(place)]));
  const frame = { width: FRAME.width, height: projection.height };
  const places = onePerSpot(allPlaces, pointOf);
  const marks = places.map(({ point }) => ({ box: boxAround(point, 2 * PLACE_RADIUS), weight: MARK_WEIGHT }));
  const lines = vehicles.flatMap(({ calls }, vehicle) => legsOf(calls, vehicle, pointOf));
  const legs = withBadges(lines, marks, frame);
  const badges = legs.map(({ badge }) => ({ box: boxAround(badge, BADGE_SIZE), weight: BADGE_WEIGHT }));
  const km = scaleKm(projection.unitsPerKm, LONGEST_SCALE);
  const around = [...marks, ...badges, ...legs.flatMap(lineObstacles), ...furniture(frame)];
  return { ...frame, legs, places: labelled(places, around, frame), scale: { km, units: km * projection.unitsPerKm } };
}

interface PlacedPlace {
  readonly place: MapPlace;
  readonly isDepotToo: boolean;
  readonly point: Point;
}

/** One mark for all that lies on one spot: what is visited there gives it its name, and a depot is added to it. */
function onePerSpot(places: readonly MapPlace[], pointOf: ReadonlyMap<string, Point>): PlacedPlace[] {
  const spots = new Map<string, PlacedPlace>();
  for (const place of [...places].sort(depotsLast)) {
    const key = `${place.latitude} ${place.longitude}`;
    const known = spots.get(key);
    const point = pointOf.get(place.id);
    if (known) spots.set(key, { ...known, isDepotToo: known.place.kind !== 'depot' && place.kind === 'depot' });
    else if (point) spots.set(key, { place, isDepotToo: false, point });
  }
  return [...spots.values()];
}

const depotsLast = (one: MapPlace, other: MapPlace): number =>
  Number(one.kind === 'depot') - Number(other.kind === 'depot');

type Line = Omit<DrawnLeg, 'badge'>;

/** A leg of no length is not drawn. Legs keep a little to the right of the straight line, so that out and back, and two vehicles, stay apart. */
function legsOf(calls: MapVehicle['calls'], vehicle: number, pointOf: ReadonlyMap<string, Point>): Line[] {
  const points = calls.flatMap(({ at }) => pointOf.get(at) ?? []);
  const drives = points.slice(1).flatMap((end, index) => {
    const start = points[index] ?? end;
    const length = Math.hypot(end.x - start.x, end.y - start.y);
    return length < 1 ? [] : [{ start, end, length }];
  });
  return drives.map(({ start, end, length }, index) => {
    const aside = 2.5 + 4.5 * vehicle;
    const shift = { x: (-(end.y - start.y) / length) * aside, y: ((end.x - start.x) / length) * aside };
    const moved = ({ x, y }: Point): Point => ({ x: x + shift.x, y: y + shift.y });
    return { vehicle, number: index + 1, from: moved(start), to: moved(end) };
  });
}

const ALONG = [0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74];
const ASIDE = [0, 12, -12, 22, -22];

/** The number of each leg stands on its line, or beside it where the line is too short. */
function withBadges(
  lines: readonly Line[],
  marks: readonly Obstacle[],
  frame: Pick<Box, 'width' | 'height'>,
): DrawnLeg[] {
  const taken = [...marks];
  return lines.map((line) => {
    const box = bestSpot(badgeSpots(line), (spot) => coverCost(spot, taken, frame));
    taken.push({ box, weight: BADGE_WEIGHT });
    return { ...line, badge: { x: box.x + BADGE_SIZE / 2, y: box.y + BADGE_SIZE / 2 } };
  });
}

function badgeSpots({ from, to }: Line): { box: Box; cost: number }[] {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  const normal = { x: -(to.y - from.y) / length, y: (to.x - from.x) / length };
  return ASIDE.flatMap((aside) =>
    ALONG.map((part, preference) => {
      const x = from.x + (to.x - from.x) * part + normal.x * aside;
      const y = from.y + (to.y - from.y) * part + normal.y * aside;
      return { box: boxAround({ x, y }, BADGE_SIZE), cost: 10 * Math.abs(aside) + preference };
    }),
  );
}

const STEP = 10;

function lineObstacles({ from, to }: DrawnLeg): Obstacle[] {
  const steps = Math.ceil(Math.hypot(to.x - from.x, to.y - from.y) / STEP);
  return Array.from({ length: steps }, (_, step) => {
    const part = (step + 0.5) / steps;
    const point = { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part };
    return { box: boxAround(point, STEP), weight: LINE_WEIGHT };
  });
}

/** The scale bar below on the left and the north arrow above on the right. */
const furniture = ({ width, height }: Pick<Box, 'width' | 'height'>): Obstacle[] => [
  { box: { x: 0, y: height - 46, width: LONGEST_SCALE + 40, height: 46 }, weight: MARK_WEIGHT },
  { box: { x: width - 44, y: 0, width: 44, height: 56 }, weight: MARK_WEIGHT },
];

function labelled(
  places: readonly PlacedPlace[],
  obstacles: readonly Obstacle[],
  frame: Pick<Box, 'width' | 'height'>,
): DrawnPlace[] {
  const texts = places.map(({ place }) => shortened(place.name, LONGEST_LABEL));
  const wanted = places.map(({ point }, index) => ({
    ...point,
    radius: PLACE_RADIUS,
    width: textWidth(texts[index] ?? '', MAP_TEXT_SIZE) + 4,
    height: MAP_TEXT_SIZE * 1.3,
  }));
  const boxes = placeLabels(wanted, obstacles, frame);
  return places.flatMap(({ place, isDepotToo, point }, index) => {
    const label = boxes[index];
    if (!label) return [];
    return [
      { place, isDepotToo, ...point, text: texts[index] ?? '', label, needsLine: distanceTo(label, point) > FAR },
    ];
  });
}

/** From a point to the nearest edge of a box. */
function distanceTo(box: Box, { x, y }: Point): number {
  const away = (value: number, from: number, to: number): number => Math.max(from - value, 0, value - to);
  return Math.hypot(away(x, box.x, box.x + box.width), away(y, box.y, box.y + box.height));
}
