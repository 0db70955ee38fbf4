import type { VisitTerms } from '../../modules/events';
import type { DemoEventScenario } from './event-scenario';
import { vacancy, type DemoHost } from './hosts';
import { neighbours, type DemoPerson } from './person';

const hosts: readonly DemoHost[] = [
  {
    code: 'C6',
    name: 'Drukkerij Pupillen (fictief)',
    socialEconomy: false,
    sites: [
      {
        name: 'Drukkerij',
        address: 'Pupillenlaan, 9300 Aalst',
        ...{ latitude: 50.949, longitude: 4.049, accuracyMetres: 700 },
        ...{ tourStepFree: true, interviewStepFree: true },
        dressCode: 'Doe gesloten schoenen aan. Je krijgt oordopjes.',
        bringList: 'Je identiteitskaart.',
      },
    ],
    contacts: [
      { firstName: 'Johan', lastName: 'Piens', email: 'johan@drukkerij-pupillen.example', phone: '053 00 00 36' },
    ],
    vacancies: [vacancy('V15', 'afwerker drukwerk', 3, 'A2'), vacancy('V16', 'drukker', 1, 'B1')],
  },
  {
    code: 'C7',
    name: 'Groenwerk Kwalebeek (fictief)',
    socialEconomy: true,
    sites: [
      {
        name: 'Serre en loods',
        address: 'Kwalebeek, 9320 Nieuwerkerken',
        ...{ latitude: 50.921, longitude: 4.006, accuracyMetres: 900 },
        ...{ tourStepFree: true, interviewStepFree: true },
        dressCode: 'Doe warme kleren en stevige schoenen aan. We zijn ook buiten.',
        bringList: '',
      },
    ],
    contacts: [
      { firstName: 'Ann', lastName: 'Impens', email: 'ann@groenwerk-kwalebeek.example', phone: '053 00 00 37' },
    ],
    vacancies: [vacancy('V17', 'groenarbeider', 4, 'A1'), vacancy('V18', 'chauffeur groendienst', 1, 'A2')],
  },
  {
    code: 'C8',
    name: 'Metaalwerken Joos (fictief)',
    socialEconomy: false,
    sites: [
      {
        name: 'Atelier',
        address: 'Industriezone, 9420 Erpe-Mere',
        ...{ latitude: 50.933, longitude: 3.985, accuracyMetres: 900 },
        ...{ tourStepFree: false, interviewStepFree: true },
        dressCode: 'Doe een lange broek aan. Je krijgt veiligheidsschoenen en een bril.',
        bringList: 'Je identiteitskaart. Zeg ook je schoenmaat.',
      },
    ],
    contacts: [{ firstName: 'Kris', lastName: 'Joos', email: 'kris@metaalwerken-joos.example', phone: '053 00 00 38' }],
    vacancies: [
      vacancy('V19', 'lasser', 2, 'A2'),
      vacancy('V20', 'plooier', 2, 'A2'),
      vacancy('V21', 'magazijnier', 1, 'B1'),
    ],
  },
];

/** Everybody is left at one company for the morning. */
const terms: VisitTerms = {
  ...{ visitMinutes: 120, arriveFrom: '08:30', arriveUntil: '09:30', maxVehicles: null },
  ...{ interviewers: 2, receptionListDays: 2 },
};

const morning = {
  terms,
  tours: [{ startsAt: '09:35', endsAt: '10:00', groups: ['Iedereen'] }],
  slots: [{ from: '10:00', until: '11:15' }],
};

const phones = '0470 00 02';

const people: readonly DemoPerson[] = [
  ...neighbours({ stop: 'herzele-station', referrer: 'dries@ocmw-herzele.example', postcode: '9550', phones }, [
    { code: 'R01', name: ['Joke', 'Matthys'], dutchLevel: 'native', channel: 'mail', preferences: ['V15', 'V17'] },
    { code: 'R02', name: ['Omar', 'Jallow'], dutchLevel: 'A1', channel: 'sms', preferences: ['V17'] },
    {
      code: 'R03',
      name: ['Danny', 'Roelandt'],
      dutchLevel: 'native',
      channel: 'telefoon',
      preferences: ['V19', 'V20'],
    },
    { code: 'R04', name: ['Anke', 'Hutsebaut'], dutchLevel: 'native', channel: 'sms', preferences: ['V21', 'V16'] },
  ]),
  ...neighbours({ stop: 'haaltert-station', referrer: 'leen@ocmw-haaltert.example', postcode: '9450', phones }, [
    { code: 'R05', name: ['Petar', 'Ivanov'], dutchLevel: 'A2', channel: 'sms', preferences: ['V19'] },
    { code: 'R06', name: ['Nele', 'Arijs'], dutchLevel: 'native', channel: 'mail', preferences: ['V16', 'V15'] },
    { code: 'R07', name: ['Hassan', 'Nouri'], dutchLevel: 'B1', channel: 'sms', preferences: ['V21', 'V20'] },
    {
      ...{ code: 'R08', name: ['Ludo', 'Coppens'], dutchLevel: 'native', channel: 'post', preferences: ['V17'] },
      ...{ phone: null, email: null, needs: ['large-print', 'no-stairs'] },
    },
  ]),
  ...neighbours({ stop: 'denderleeuw-station', referrer: 'fatima@vdab.example', postcode: '9470', phones }, [
    { code: 'R09', name: ['Kelly', 'Van Damme'], dutchLevel: 'native', channel: 'mail', preferences: ['V15'] },
    { code: 'R10', name: ['Adam', 'Nowak'], dutchLevel: 'A2', channel: 'sms', preferences: ['V20', 'V19'] },
    {
      ...{ code: 'R11', name: ['Fatou', 'Camara'], dutchLevel: 'A1', channel: 'sms', preferences: ['V17'] },
      ...{ interpreterLanguage: 'Frans', needs: ['interpreter', 'long-interview'] },
    },
    {
      ...{
        code: 'R12',
        name: ['Steve', 'Blommaert'],
        dutchLevel: 'native',
        channel: 'sms',
        preferences: ['V18', 'V21'],
      },
      latestReturn: '12:30',
    },
  ]),
  ...neighbours({ stop: 'aalst-station', referrer: 'els@vdab.example', postcode: '9300', phones }, [
    { code: 'R13', name: ['Lien', 'De Wolf'], dutchLevel: 'native', channel: 'mail', preferences: ['V16'] },
    { code: 'R14', name: ['Mehdi', 'Tahiri'], dutchLevel: 'A2', channel: 'sms', preferences: ['V15', 'V17'] },
    {
      ...{ code: 'R15', name: ['Carla', 'Souffriau'], dutchLevel: 'native', channel: 'mail', preferences: ['V21'] },
      transport: 'own',
    },
    { code: 'R16', name: ['Robbe', 'Van Nuffel'], dutchLevel: 'native', channel: 'sms', preferences: ['V19', 'V18'] },
    { code: 'R17', name: ['Zahra', 'Karimi'], dutchLevel: 'A2', channel: 'sms', preferences: ['V17', 'V15'] },
    {
      ...{ code: 'R18', name: ['Guido', 'Moens'], dutchLevel: 'native', channel: 'sms', preferences: ['V18'] },
      transport: 'taxi',
    },
  ]),
];

/** A morning on which the bus leaves everybody at a company of the own choice, and fetches them at noon. */
export const hnj202703: DemoEventScenario = {
  eventCode: 'HNJ-2027-03',
  event: {
    title: 'Een voormiddag meelopen',
    ...{ date: '2027-04-15', shape: 'drop-off', ownLimit: 20, staffSeats: 2, lunch: '', referralClosesOn: null },
  },
  hosts,
  vehicles: [
    {
      name: 'Bus 1',
      coachOperator: 'Autocars Denderstreek (fictief)',
      depotName: 'Aalst station',
      ...{ depotLatitude: 50.94281, depotLongitude: 4.03965, dutyFrom: '06:40', dutyUntil: '14:00' },
      configurations: [{ seats: 30, wheelchairPlaces: 0 }],
      hire: { cents: 61_000, hours: 8, extraHourCents: 5_500 },
    },
  ],
  stops: ['herzele-station', 'haaltert-station', 'denderleeuw-station', 'aalst-station'].map((code) => ({
    code,
    earliest: null,
  })),
  tourGroups: [{ name: 'Iedereen', places: 20 }],
  visits: [
    { host: 'C6', ...morning },
    { host: 'C7', ...morning },
    { host: 'C8', ...morning },
  ],
  people,
};
