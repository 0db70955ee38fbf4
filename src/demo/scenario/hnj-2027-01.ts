import type { EventInput, VisitTerms } from '../../modules/events';
import { demoHosts } from './hosts';
import type { DemoEventScenario, DemoVehicle, DemoVisit } from './event-scenario';
import { peopleP01ToP15 } from './people-p01-p15';
import { peopleP24ToP48 } from './people-p24-p48';
import { peopleOnTheWaitingList } from './people-waiting';

const event: EventInput = {
  title: 'Productie en logistiek in Aalst',
  date: '2027-03-11',
  shape: 'whole-group',
  ownLimit: 36,
  staffSeats: 3,
  lunch: 'een broodje en drinken',
  referralClosesOn: null,
};

const vehicle: DemoVehicle = {
  name: 'Bus 1',
  coachOperator: 'Autocars Denderstreek (fictief)',
  depotName: 'Aalst station',
  depotLatitude: 50.94281,
  depotLongitude: 4.03965,
  dutyFrom: '06:40',
  dutyUntil: '17:30',
  configurations: [{ seats: 50, wheelchairPlaces: 0 }],
  hire: null,
};

const stops: DemoEventScenario['stops'] = [
  { code: 'herzele-station', earliest: '07:00' },
  { code: 'slh-marktplein', earliest: null },
  { code: 'erpe-dorp', earliest: null },
  { code: 'lede-station', earliest: null },
  { code: 'aalst-station', earliest: '08:25' },
];

const tourGroups = ['A', 'B', 'C'].map((name) => ({ name, places: 12 }));

const terms = (
  visitMinutes: number,
  [arriveFrom, arriveUntil]: readonly [string, string],
  interviewers: number,
  receptionListDays: number | null,
): VisitTerms => ({ visitMinutes, arriveFrom, arriveUntil, maxVehicles: null, interviewers, receptionListDays });

const visits: readonly DemoVisit[] = [
  {
    host: 'C1',
    terms: terms(118, ['08:30', '08:55'], 2, 2),
    tours: [
      { startsAt: '09:10', endsAt: '09:40', groups: ['A', 'B'] },
      { startsAt: '09:45', endsAt: '10:15', groups: ['C'] },
    ],
    slots: [{ from: '09:15', until: '10:45' }],
  },
  {
    host: 'C2',
    terms: terms(94, ['10:50', '11:05'], 3, 1),
    tours: [
      { startsAt: '11:10', endsAt: '11:35', groups: ['A', 'B'] },
      { startsAt: '11:45', endsAt: '12:10', groups: ['C'] },
    ],
    slots: [{ from: '11:15', until: '12:30' }],
  },
  {
    lunch: { name: 'Lunch in De Gendarmerie', latitude: 50.9355, longitude: 4.0425 },
    terms: terms(45, ['12:30', '13:00'], 0, null),
    tours: [],
    slots: [],
  },
  {
    host: 'C3',
    terms: terms(95, ['13:30', '13:50'], 2, null),
    tours: [
      { startsAt: '13:55', endsAt: '14:20', groups: ['A', 'B'] },
      { startsAt: '14:25', endsAt: '14:50', groups: ['C'] },
    ],
    slots: [{ from: '13:55', until: '15:10' }],
  },
];

/** One complete day out: everybody visits all three companies. People stand in the order of their referral. */
export const hnj202701: DemoEventScenario = {
  eventCode: 'HNJ-2027-01',
  event,
  hosts: demoHosts,
  vehicles: [vehicle],
  stops,
  tourGroups,
  visits,
  people: [...peopleP01ToP15, ...peopleP24ToP48, ...peopleOnTheWaitingList],
};
