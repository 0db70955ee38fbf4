import type { VNode } from 'preact';
import { pictureTexts } from '../../texts/pictures';
import { boxAround, type Box, type Point } from './box';
import { LiveMap, type MapTiles } from './live-map';
import {
  BADGE_SIZE,
  drawRouteMap,
  PLACE_RADIUS,
  type DrawnLeg,
  type DrawnPlace,
  type MapPlace,
  type MapVehicle,
  type RouteMapDrawing,
} from './route-map-drawing';

const t = pictureTexts.map;

/** Ways to tell vehicles apart: each has its own colour, its own line and its own shape of number. */
const VEHICLE_LOOKS = 4;

/** A map of the route: where the bus goes, in which order. */
export function RouteMap(props: {
  readonly vehicles: readonly MapVehicle[];
  readonly places: readonly MapPlace[];
  /** Null where no map is configured: the drawing is all there is. */
  readonly tiles: MapTiles | null;
}): VNode {
  const drawing = drawRouteMap(props.vehicles, props.places);
  const { width, height } = drawing;
  return (
    <figure class="picture">
      <div class="picture-scroll" role="region" aria-label={t.title} tabIndex={0}>
        <svg
          class="picture-drawing route-map"
          viewBox={`0 0 ${width} ${height}`}
          role="img"
          aria-labelledby="route-map-title route-map-words"
        >
          <title id="route-map-title">{t.title}</title>
          <desc id="route-map-words">{inWords(props.vehicles, props.places)}</desc>
          <rect class="picture-ground" x="0" y="0" width={width} height={height} rx="8" />
          {drawing.legs.map((leg) => (
            <Leg key={`${leg.vehicle}-${leg.number}`} leg={leg} />
          ))}
          {drawing.places.map((place) => (
            <Mark key={place.place.id} place={place} />
          ))}
          {drawing.legs.map((leg) => (
            <LegNumber key={`${leg.vehicle}-${leg.number}`} leg={leg} />
          ))}
          {drawing.places.map((place) => (
            <Name key={place.place.id} place={place} />
          ))}
          <ScaleBar drawing={drawing} />
          <North x={width - 24} />
        </svg>
      </div>
      {props.tiles ? <LiveMap {...props} tiles={props.tiles} lookOf={look} /> : null}
      <figcaption class="picture-caption">
        <Legend vehicles={props.vehicles} places={props.places} />
        <p class="muted small">{t.straight}</p>
      </figcaption>
    </figure>
  );
}

function inWords(vehicles: readonly MapVehicle[], places: readonly MapPlace[]): string {
  const names = new Map(places.map(({ id, name }) => [id, name]));
  return vehicles
    .map(({ name, calls }) => t.order(name, calls.map(({ at }) => names.get(at) ?? '').join(', ')))
    .join(' ');
}

const look = (vehicle: number): number => (vehicle % VEHICLE_LOOKS) + 1;

const round = (value: number): string => value.toFixed(1);

function Leg({ leg: { vehicle, from, to } }: { readonly leg: DrawnLeg }): VNode {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  return (
    <g class={`route-${look(vehicle)}`}>
      <line class="route-line" x1={round(from.x)} y1={round(from.y)} x2={round(to.x)} y2={round(to.y)} />
      {length > 3 * PLACE_RADIUS ? <path class="route-arrow" d={arrowInto(from, to, length)} /> : null}
    </g>
  );
}

/** A small triangle just before the mark where the leg ends. */
function arrowInto(from: Point, to: Point, length: number): string {
  const along = { x: (to.x - from.x) / length, y: (to.y - from.y) / length };
  const at = (back: number, aside: number): string =>
    `${round(to.x - along.x * back - along.y * aside)} ${round(to.y - along.y * back + along.x * aside)}`;
  return `M${at(PLACE_RADIUS + 1, 0)}L${at(PLACE_RADIUS + 10, 4.5)}L${at(PLACE_RADIUS + 10, -4.5)}Z`;
}

function LegNumber({ leg: { vehicle, number, badge } }: { readonly leg: DrawnLeg }): VNode {
  return (
    <g class={`route-${look(vehicle)}`}>
      <BadgeShape vehicle={vehicle} at={badge} />
      <text class="route-number" x={round(badge.x)} y={round(badge.y + 4)} text-anchor="middle">
        {number}
      </text>
    </g>
  );
}

/** A circle for the first vehicle, a square for the second, and so on. */
function BadgeShape({ vehicle, at }: { readonly vehicle: number; readonly at: Point }): VNode {
  const corner = [BADGE_SIZE / 2, 0, 6, 3][vehicle % VEHICLE_LOOKS] ?? 0;
  const box = boxAround(at, BADGE_SIZE);
  return (
    <rect class="route-badge" x={round(box.x)} y={round(box.y)} width={BADGE_SIZE} height={BADGE_SIZE} rx={corner} />
  );
}

function Mark({ place: { x, y, place, isDepotToo, label, needsLine } }: { readonly place: DrawnPlace }): VNode {
  const nearest = {
    x: Math.min(Math.max(x, label.x), label.x + label.width),
    y: Math.min(Math.max(y, label.y), label.y + label.height),
  };
  return (
    <g>
      {needsLine ? (
        <line class="place-line" x1={round(x)} y1={round(y)} x2={round(nearest.x)} y2={round(nearest.y)} />
      ) : null}
      {isDepotToo ? <PlaceShape kind="depot" x={x} y={y} size={1.9} /> : null}
      <PlaceShape kind={place.kind} x={x} y={y} />
    </g>
  );
}

/** A circle to get on, a square to visit, a diamond for lunch, a triangle where the bus lives. */
function PlaceShape({
  kind,
  x,
  y,
  size = 1,
}: Point & { readonly kind: MapPlace['kind']; readonly size?: number }): VNode {
  const r = PLACE_RADIUS * size;
  if (kind === 'stop') return <circle class="place place-stop" cx={round(x)} cy={round(y)} r={r - 1} />;
  const corners: Readonly<Record<Exclude<MapPlace['kind'], 'stop'>, readonly (readonly [number, number])[]>> = {
    host: [
      [-r, -r],
      [r, -r],
      [r, r],
      [-r, r],
    ],
    lunch: [
      [0, -r - 2],
      [r + 2, 0],
      [0, r + 2],
      [-r - 2, 0],
    ],
    depot: [
      [0, -r - 1],
      [r + 1, r - 1],
      [-r - 1, r - 1],
    ],
  };
  const points = corners[kind].map(([right, down]) => `${round(x + right)},${round(y + down)}`).join(' ');
  return <polygon class={`place place-${kind}`} points={points} />;
}

function Name({ place: { x, place, text, label } }: { readonly place: DrawnPlace }): VNode {
  const anchor = anchorOf(x, label);
  const at = { start: label.x, middle: label.x + label.width / 2, end: label.x + label.width }[anchor];
  return (
    <text
      class={place.kind === 'host' ? 'place-name place-name-host' : 'place-name'}
      x={round(at)}
      y={round(label.y + label.height * 0.76)}
      text-anchor={anchor}
    >
      {text}
    </text>
  );
}

/** A name beside its place begins or ends at that side: how wide it really is, only the browser knows. */
function anchorOf(x: number, label: Box): 'start' | 'middle' | 'end' {
  if (label.x > x) return 'start';
  return label.x + label.width < x ? 'end' : 'middle';
}

function ScaleBar({ drawing: { height, scale } }: { readonly drawing: RouteMapDrawing }): VNode {
  const [left, bottom] = [20, height - 18];
  const right = round(left + scale.units);
  return (
    <g>
      <path class="scale-bar" d={`M${left} ${bottom - 6}V${bottom}H${right}V${bottom - 6}`} />
      <text class="picture-text" x={left} y={bottom - 11}>
        {t.kilometres(scale.km)}
      </text>
    </g>
  );
}

function North({ x }: { readonly x: number }): VNode {
  return (
    <g>
      <path class="north-arrow" d={`M${x} 14l7 20l-7 -5l-7 5Z`} />
      <text class="picture-text" x={x} y={50} text-anchor="middle">
        {t.north}
      </text>
    </g>
  );
}

const KINDS = ['stop', 'host', 'lunch', 'depot'] as const;

function Legend({ vehicles, places }: { vehicles: readonly MapVehicle[]; places: readonly MapPlace[] }): VNode {
  const kinds = KINDS.filter((kind) => places.some((place) => place.kind === kind));
  return (
    <ul class="picture-legend">
      {vehicles.map(({ name, calls }, vehicle) =>
        calls.length === 0 ? null : (
          <li key={name}>
            <svg class={`legend-mark route-${look(vehicle)}`} viewBox="0 0 44 22" aria-hidden="true">
              <line class="route-line" x1="0" y1="11" x2="44" y2="11" />
              <BadgeShape vehicle={vehicle} at={{ x: 22, y: 11 }} />
              <text class="route-number" x="22" y="15" text-anchor="middle">
                {1}
              </text>
            </svg>
            {t.drives(name)}
          </li>
        ),
      )}
      {kinds.map((kind) => (
        <li key={kind}>
          <svg class="legend-mark legend-mark-small" viewBox="0 0 22 22" aria-hidden="true">
            <PlaceShape kind={kind} x={11} y={11} />
          </svg>
          {t.kinds[kind]}
        </li>
      ))}
    </ul>
  );
}
