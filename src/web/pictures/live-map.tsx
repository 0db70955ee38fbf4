import type { VNode } from 'preact';
import { pictureTexts } from '../../texts/pictures';
import type { MapPlace, MapVehicle } from './route-map-drawing';

const t = pictureTexts.map;

/** Where the pieces of a background map come from. */
export interface MapTiles {
  /** Address of a tile, with `{z}`, `{x}` and `{y}`. */
  readonly url: string;
  /** Whose map it is, in words. */
  readonly attribution: string;
}

interface LiveMapProps {
  readonly vehicles: readonly MapVehicle[];
  readonly places: readonly MapPlace[];
  readonly tiles: MapTiles;
  /** The number of a vehicle's looks: colour and kind of line. */
  readonly lookOf: (vehicle: number) => number;
}

/** What the script needs to draw the route on a map; without a script nothing of it is seen. */
export function LiveMap({ vehicles, places, tiles, lookOf }: LiveMapProps): VNode {
  const points = new Map(places.map(({ id, latitude, longitude }) => [id, [latitude, longitude] as const]));
  const data = {
    tiles: tiles.url,
    attribution: tiles.attribution,
    words: { title: t.live, zoomIn: t.zoomIn, zoomOut: t.zoomOut, showDrawing: t.showDrawing, showMap: t.showMap },
    places: places.map(({ id, name, kind }) => ({ name, kind, point: points.get(id) })),
    lines: vehicles.map(({ calls }, vehicle) => ({
      look: lookOf(vehicle),
      points: calls.flatMap(({ at }) => {
        const point = points.get(at);
        return point ? [point] : [];
      }),
    })),
  };
  return <div class="live-map" data-map={JSON.stringify(data)} hidden />;
}
