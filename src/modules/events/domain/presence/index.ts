export { draftRoute, noRoute, type DayRoute, type RouteCall } from './day-route';
export { presencesOf, type Presence, type PresenceDay, type Traveller } from './presence';
