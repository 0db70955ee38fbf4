import type { EventInput, VehicleInput, VisitTerms } from '../../modules/events';

/** A visit of the demo's event, with its tours (group names) and the window that is cut into interview slots. */
export interface DemoVisit {
  /** Code of the host company; a lunch has a place of its own instead. */
  readonly host?: 'C1' | 'C2' | 'C3';
  readonly lunch?: { readonly name: string; readonly latitude: number; readonly longitude: number };
  readonly terms: VisitTerms;
  readonly tours: readonly { readonly startsAt: string; readonly endsAt: string; readonly groups: readonly string[] }[];
  readonly slots?: { readonly from: string; readonly until: string };
}

export const DEMO_EVENT_CODE = 'HNJ-2027-01';

export const demoEvent: EventInput = {
  title: 'Productie en logistiek in Aalst',
  date: '2027-03-11',
  shape: 'whole-group',
  ownLimit: 36,
  staffSeats: 3,
  lunch: 'een broodje en drinken',
  referralClosesOn: null,
};

export const demoVehicle: VehicleInput = {
  name: 'Bus 1',
  coachOperator: 'Autocars Denderstreek (fictief)',
  depotName: 'Aalst station',
  depotLatitude: 50.94281,
  depotLongitude: 4.03965,
  dutyFrom: '06:40',
  dutyUntil: '17:30',
  configurations: [{ seats: 50, wheelchairPlaces: 0 }],
};

/** Code of the pick-up point, and the time before which no bus comes. */
export const demoStops: readonly { readonly code: string; readonly earliest: string | null }[] = [
  { code: 'herzele-station', earliest: '07:00' },
  { code: 'slh-marktplein', earliest: null },
  { code: 'erpe-dorp', earliest: null },
  { code: 'lede-station', earliest: null },
  { code: 'aalst-station', earliest: '08:25' },
];

export const demoTourGroups: readonly { readonly name: string; readonly places: number }[] = ['A', 'B', 'C'].map(
  (name) => ({ name, places: 12 }),
);

/** Minutes of one interview. */
export const DEMO_SLOT_MINUTES = 15;

const terms = (
  visitMinutes: number,
  [arriveFrom, arriveUntil]: readonly [string, string],
  interviewers: number,
  receptionListDays: number | null,
): VisitTerms => ({ visitMinutes, arriveFrom, arriveUntil, maxVehicles: null, interviewers, receptionListDays });

export const demoVisits: readonly DemoVisit[] = [
  {
    host: 'C1',
    terms: terms(118, ['08:30', '08:55'], 2, 2),
    tours: [
      { startsAt: '09:10', endsAt: '09:40', groups: ['A', 'B'] },
      { startsAt: '09:45', endsAt: '10:15', groups: ['C'] },
    ],
    slots: { from: '09:15', until: '10:45' },
  },
  {
    host: 'C2',
    terms: terms(94, ['10:50', '11:05'], 3, 1),
    tours: [
      { startsAt: '11:10', endsAt: '11:35', groups: ['A', 'B'] },
      { startsAt: '11:45', endsAt: '12:10', groups: ['C'] },
    ],
    slots: { from: '11:15', until: '12:30' },
  },
  {
    lunch: { name: 'Lunch in De Gendarmerie', latitude: 50.9355, longitude: 4.0425 },
    terms: terms(45, ['12:30', '13:00'], 0, null),
    tours: [],
  },
  {
    host: 'C3',
    terms: terms(95, ['13:30', '13:50'], 2, null),
    tours: [
      { startsAt: '13:55', endsAt: '14:20', groups: ['A', 'B'] },
      { startsAt: '14:25', endsAt: '14:50', groups: ['C'] },
    ],
    slots: { from: '13:55', until: '15:10' },
  },
];
