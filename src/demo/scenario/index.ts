import { demoAssociation, demoOrganisations, demoUsers } from './association';
import type { DemoEventScenario } from './event-scenario';
import { hnj202701 } from './hnj-2027-01';
import { hnj202702 } from './hnj-2027-02';
import { hnj202703 } from './hnj-2027-03';

export { DEMO_COORDINATOR } from './association';
export { DEMO_SLOT_MINUTES, type DemoEventScenario, type DemoVehicle, type DemoVisit } from './event-scenario';
export type { DemoPerson } from './person';

/** The association of the demo, and event HNJ-2027-01 with all that surrounds it. */
export const demoScenario = {
  association: demoAssociation,
  organisations: demoOrganisations,
  users: demoUsers,
  ...hnj202701,
} as const;

/** An event of each shape, in the order of their dates. */
export const demoEvents: readonly DemoEventScenario[] = [hnj202701, hnj202702, hnj202703];
