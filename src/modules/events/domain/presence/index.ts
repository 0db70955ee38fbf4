export { draftRoute, noRoute, type DayRoute, type RouteCall } from './day-route';
export {
  followedVehicle,
  mustLeaveTooEarly,
  presencesOf,
  staysOfVehicle,
  vehiclesOf,
  type Presence,
  type PresenceDay,
  type Traveller,
} from './presence';
