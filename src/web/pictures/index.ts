export { RoutePictures } from './route-pictures';
