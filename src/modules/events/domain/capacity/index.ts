/** The rules of seats, pure: the domain of a module that uses events sees this file beside its own domain. */
export { afterChange, capacityFrom, type CapacityChange, type CapacityParts } from './capacity-change';
export { fleetShortages } from './fleet-shortages';
export { demandOf, type SeatDemand } from './demand';
export { refuseOverfull } from './division/refuse-overfull';
export { StopDivision, vehicleOfStop, type DividedStop, type DivisionShortage } from './division/stop-division';
export { refuseBelowTaken, type Capacity } from './limits';
export { afterClaim, afterRelease, shortageFor, type SeatCapacity, type SeatShortage } from './shortage';
