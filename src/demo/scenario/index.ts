import { demoAssociation, demoOrganisations, demoUsers } from './association';
import { DEMO_EVENT_CODE, demoEvent, demoStops, demoTourGroups, demoVehicle, demoVisits } from './hnj-2027-01';
import { demoHosts } from './hosts';
import { peopleP01ToP15 } from './people-p01-p15';
import { peopleP24ToP48 } from './people-p24-p48';
import { peopleOnTheWaitingList } from './people-waiting';

export { DEMO_COORDINATOR } from './association';
export type { DemoPerson } from './person';

/** Event HNJ-2027-01: one complete day out with all that surrounds it. `people` stand in the order of their referral. */
export const demoScenario = {
  association: demoAssociation,
  organisations: demoOrganisations,
  users: demoUsers,
  hosts: demoHosts,
  eventCode: DEMO_EVENT_CODE,
  event: demoEvent,
  vehicle: demoVehicle,
  stops: demoStops,
  tourGroups: demoTourGroups,
  visits: demoVisits,
  people: [...peopleP01ToP15, ...peopleP24ToP48, ...peopleOnTheWaitingList],
} as const;
