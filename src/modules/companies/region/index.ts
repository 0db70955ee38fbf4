import { centreStops } from './centre-stops';
import { stationStops } from './station-stops';
import type { PickupStop } from './region';

export { municipalities } from './municipalities';
export { villages } from './villages';
export type { Municipality, PickupStop, Village } from './region';

/** The 35 pick-up points that every association of this region starts with. */
export const pickupStops: readonly PickupStop[] = [...stationStops, ...centreStops];
