export { draftRoute, noRoute, type DayRoute, type RouteCall } from './day-route';
export { mustLeaveTooEarly, presencesOf, type Presence, type PresenceDay, type Traveller } from './presence';
