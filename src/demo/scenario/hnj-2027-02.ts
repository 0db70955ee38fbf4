import type { VisitTerms } from '../../modules/events';
import type { DemoEventScenario, DemoVehicle } from './event-scenario';
import { vacancy, type DemoHost } from './hosts';
import { neighbours, type DemoPerson } from './person';

const hosts: readonly DemoHost[] = [
  {
    code: 'C4',
    name: 'Bakkerij Osbroek (fictief)',
    socialEconomy: false,
    sites: [
      {
        name: 'Broodbakkerij Zuid',
        address: 'Industrielaan, 9320 Erembodegem',
        ...{ latitude: 50.911, longitude: 4.044, accuracyMetres: 800 },
        ...{ tourStepFree: true, interviewStepFree: true },
        dressCode: 'Doe gesloten schoenen aan. Laat ringen en horloge thuis. Je krijgt een haarnet.',
        bringList: 'Je identiteitskaart.',
      },
    ],
    contacts: [
      { firstName: 'Hilde', lastName: 'Schelfhout', email: 'hilde@bakkerij-osbroek.example', phone: '053 00 00 34' },
    ],
    vacancies: [vacancy('V10', 'bakker in ploegen', 3, 'A2'), vacancy('V11', 'inpakker brood', 4, 'A1')],
  },
  {
    code: 'C5',
    name: 'Woonzorghuis Molenkouter (fictief)',
    socialEconomy: false,
    sites: [
      {
        name: 'Woonzorghuis',
        address: 'Molenkouter, 9470 Denderleeuw',
        ...{ latitude: 50.889, longitude: 4.065, accuracyMetres: 700 },
        ...{ tourStepFree: false, interviewStepFree: true },
        dressCode: 'Gewone kleren zijn goed.',
        bringList: 'Je identiteitskaart.',
      },
    ],
    contacts: [{ firstName: 'Anja', lastName: 'Van Wilder', email: 'anja@molenkouter.example', phone: '053 00 00 35' }],
    vacancies: [
      vacancy('V12', 'logistiek medewerker zorg', 3, 'B1'),
      vacancy('V13', 'keukenhulp', 3, 'A1'),
      vacancy('V14', 'onderhoudstechnicus', 1, 'B1'),
    ],
  },
];

const midibus = (name: string, [seats, wheelchairPlaces]: readonly [number, number], cents: number): DemoVehicle => ({
  name,
  coachOperator: 'Autocars Denderstreek (fictief)',
  depotName: 'Aalst station',
  ...{ depotLatitude: 50.94281, depotLongitude: 4.03965, dutyFrom: '07:00', dutyUntil: '13:00' },
  configurations: [{ seats, wheelchairPlaces }],
  hire: { cents, hours: 6, extraHourCents: 5_000 },
});

/** A company has room for one bus: the other one is at the other company meanwhile. */
const terms: VisitTerms = {
  ...{ visitMinutes: 85, arriveFrom: '08:30', arriveUntil: '10:25', maxVehicles: 1 },
  ...{ interviewers: 2, receptionListDays: 1 },
};

/** Of the first bus, and of the second. */
const slots = [
  { from: '09:00', until: '10:15' },
  { from: '10:30', until: '11:45' },
];

const phones = '0470 00 01';

const north: readonly DemoPerson[] = [
  ...neighbours({ stop: 'lede-station', referrer: 'sara@ocmw-lede.example', postcode: '9340', phones }, [
    { code: 'Q01', name: ['Hanne', 'De Backer'], dutchLevel: 'native', channel: 'mail', preferences: ['V12', 'V13'] },
    { code: 'Q02', name: ['Yusuf', 'Demir'], dutchLevel: 'A2', channel: 'sms', preferences: ['V10', 'V11'] },
    { code: 'Q03', name: ['Greta', 'Baeyens'], dutchLevel: 'native', channel: 'telefoon', preferences: ['V13'] },
    { code: 'Q04', name: ['Bilal', 'Chaoui'], dutchLevel: 'B1', channel: 'sms', preferences: ['V14', 'V10'] },
  ]),
  ...neighbours({ stop: 'aalst-station', referrer: 'tom@vdab.example', postcode: '9300', phones }, [
    { code: 'Q05', name: ['Ellen', 'Roels'], dutchLevel: 'native', channel: 'mail', preferences: ['V12'] },
    { code: 'Q06', name: ['Samuel', 'Okafor'], dutchLevel: 'A1', channel: 'sms', preferences: ['V11', 'V13'] },
    {
      ...{ code: 'Q07', name: ['Jan', 'Wauters'], dutchLevel: 'native', channel: 'mail', preferences: ['V14', 'V12'] },
      needs: ['wheelchair-place', 'no-stairs'],
    },
    { code: 'Q08', name: ['Marta', 'Lewandowska'], dutchLevel: 'A2', channel: 'sms', preferences: ['V11', 'V10'] },
    {
      ...{ code: 'Q09', name: ['Tim', 'Redant'], dutchLevel: 'native', channel: 'sms', preferences: ['V10', 'V14'] },
      transport: 'own',
    },
    {
      ...{ code: 'Q10', name: ['Nasrin', 'Haidari'], dutchLevel: 'A1', channel: 'sms', preferences: ['V13', 'V11'] },
      ...{ interpreterLanguage: 'Dari', needs: ['interpreter', 'long-interview'] },
    },
  ]),
];

const south: readonly DemoPerson[] = [
  ...neighbours({ stop: 'ninove-station', referrer: 'bram@ocmw-ninove.example', postcode: '9400', phones }, [
    { code: 'Q11', name: ['Kim', 'Van Lierde'], dutchLevel: 'native', channel: 'mail', preferences: ['V12', 'V13'] },
    { code: 'Q12', name: ['Ahmed', 'Saidi'], dutchLevel: 'A2', channel: 'sms', preferences: ['V10', 'V11'] },
    {
      code: 'Q13',
      name: ['Patrick', 'Merckx'],
      dutchLevel: 'native',
      channel: 'post',
      preferences: ['V14'],
      phone: null,
    },
    { code: 'Q14', name: ['Ivana', 'Petrova'], dutchLevel: 'A1', channel: 'sms', preferences: ['V11'] },
    {
      ...{ code: 'Q15', name: ['Stefanie', 'Bogaert'], dutchLevel: 'native', channel: 'mail', preferences: ['V13'] },
      latestReturn: '13:00',
    },
  ]),
  ...neighbours({ stop: 'denderleeuw-station', referrer: 'nadia@ocmw-denderleeuw.example', postcode: '9470', phones }, [
    { code: 'Q16', name: ['Wouter', 'Buyle'], dutchLevel: 'native', channel: 'sms', preferences: ['V10'] },
    { code: 'Q17', name: ['Grace', 'Mbemba'], dutchLevel: 'B1', channel: 'mail', preferences: ['V12', 'V10'] },
    {
      ...{ code: 'Q18', name: ['Rudi', 'De Cock'], dutchLevel: 'native', channel: 'sms', preferences: ['V11', 'V13'] },
      sharedPhone: true,
    },
    { code: 'Q19', name: ['Laila', 'Mansouri'], dutchLevel: 'A2', channel: 'mail', preferences: ['V13', 'V11'] },
    { code: 'Q20', name: ['Brecht', 'Saeys'], dutchLevel: 'native', channel: 'sms', preferences: ['V14', 'V10'] },
  ]),
];

/** A half day with two buses that swap two companies. */
export const hnj202702: DemoEventScenario = {
  eventCode: 'HNJ-2027-02',
  event: {
    title: 'Brood en zorg, een voormiddag',
    ...{ date: '2027-03-25', shape: 'split-swap', ownLimit: 20, staffSeats: 2, lunch: '', referralClosesOn: null },
  },
  hosts,
  vehicles: [midibus('Bus 1', [15, 1], 48_000), midibus('Bus 2', [16, 0], 42_000)],
  stops: ['lede-station', 'aalst-station', 'ninove-station', 'denderleeuw-station'].map((code) => ({
    code,
    earliest: null,
  })),
  tourGroups: [
    { name: 'Noord', places: 10 },
    { name: 'Zuid', places: 10 },
  ],
  visits: [
    {
      ...{ host: 'C4', terms, slots },
      tours: [
        { startsAt: '09:00', endsAt: '09:25', groups: ['Noord'] },
        { startsAt: '10:30', endsAt: '10:55', groups: ['Zuid'] },
      ],
    },
    {
      ...{ host: 'C5', terms, slots },
      tours: [
        { startsAt: '09:00', endsAt: '09:25', groups: ['Zuid'] },
        { startsAt: '10:30', endsAt: '10:55', groups: ['Noord'] },
      ],
    },
  ],
  people: [...north, ...south],
};
