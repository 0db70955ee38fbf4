export { RoutePictures } from './route-pictures';
export type { MapTiles } from './live-map';
