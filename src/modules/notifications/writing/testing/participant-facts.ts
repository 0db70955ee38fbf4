import type { ParticipantFacts } from '../participant/participant-facts';

const interviewAt = (vacancyTitle: string, startsAt: string) => ({
  vacancyTitle,
  startsAt,
  hostName: 'Logistiek Zuid',
});

const interview = {
  vacancyTitle: 'orderpicker',
  hostName: 'Logistiek Zuid',
  startsAt: '12:15',
  minutes: 15,
  phoneUntil: null,
};

const tour = { hostName: 'Vriesgroente Tragel', startsAt: '09:15', minutes: 30 };

/** Everything is known. */
export const fullFacts: ParticipantFacts = {
  today: '2027-03-08',
  firstName: 'Amira',
  counsellorName: 'Els',
  contactName: 'Els',
  phone: '053 00 00 00',
  associationName: 'Streekvereniging',
  eventDate: '2027-03-11',
  hostNames: ['Vriesgroente Tragel', 'Logistiek Zuid', 'Kringloop Dender'],
  dropOff: null,
  lunch: true,
  transport: 'bus',
  stop: {
    name: 'Aalst station',
    address: 'Stationsplein',
    landmark: "aan de kant van de taxi's",
    latitude: 50.94281,
    longitude: 4.03965,
  },
  stopTimes: { arrive: '08:32', leave: '08:42', backAt: '15:18' },
  returnsEarly: false,
  meeting: null,
  busHasLeft: false,
  vehicleName: 'Bus 2',
  delay: null,
  wayHome: null,
  wasAbsent: false,
  hasTour: true,
  tours: [tour],
  changes: [
    { what: 'date', from: '2027-03-04', to: '2027-03-11' },
    { what: 'transport', from: 'taxi', to: 'bus' },
    { what: 'stop', from: 'Erpe kerk', to: 'Aalst station' },
    { what: 'leave', from: '08:40', to: '08:42' },
    { what: 'back', from: '15:10', to: null },
    { what: 'vehicle', from: 'Bus 1', to: 'Bus 2' },
    { what: 'host', from: 'Vriesgroente Tragel', to: null },
    { what: 'interview', from: interviewAt('chauffeur', '12:00'), to: interviewAt('orderpicker', '12:15') },
    { what: 'interview', from: interviewAt('chauffeur', '13:00'), to: interviewAt('orderpicker', '13:00') },
    { what: 'interview', from: null, to: interviewAt('orderpicker', '14:00') },
    { what: 'interview', from: interviewAt('chauffeur', '15:00'), to: null },
  ],
  interviews: [interview],
  wear: ['Draag gesloten schoenen', 'Laat ringen en oorbellen thuis'],
  bring: ['een warme trui'],
  neutral: false,
  offerExpiresAt: new Date('2027-03-10T11:00:00Z'),
  cancelReason: 'by-participant',
  eventCancelReason: 'de bus is stuk',
  myDayUrl: 'https://hop.example/mijn-dag/geheim',
};

const meeting = { hostName: 'Vriesgroente Tragel', address: 'Wijngaardveld, 9300 Aalst', at: '08:54' };

/** Little is known yet. */
export const bareFacts: ParticipantFacts = {
  ...fullFacts,
  hostNames: [],
  lunch: false,
  stop: null,
  stopTimes: null,
  vehicleName: null,
  changes: [],
  tours: [],
  interviews: null,
  wear: [],
  bring: [],
  offerExpiresAt: null,
  cancelReason: null,
  eventCancelReason: null,
};

const LONG = 'Maria-Magdalena Wilhelmina van den Broecke-Vandenbossche-Smet'.slice(0, 60).trim();
const LONG_HOST = 'Vennootschap voor Sociale en Circulaire Economie Erembodegem';
const LONG_JOB = 'medewerker onthaal, magazijn en onderhoud groenvoorziening';

/** Every name as long as people type them. */
export const longFacts: ParticipantFacts = {
  ...fullFacts,
  firstName: LONG,
  counsellorName: `Els ${LONG}`.slice(0, 60).trim(),
  contactName: `Els ${LONG}`.slice(0, 60).trim(),
  phone: '+32 470 00 00 00',
  hostNames: [LONG_HOST, LONG_HOST, LONG_HOST],
  vehicleName: 'Dubbeldekker van autocarbedrijf Vandermeulen-Van den Eynde',
  stop: {
    name: 'Sint-Lievens-Houtem centrum (Marktplein, aan de kerk en apotheek)',
    address: 'Burgemeester-Van-Rossem-De-Keyserlaan 123 bus 0045, 9520 Sint-Lievens-Houtem',
    landmark: 'achter het gemeentehuis, tussen de bushalte van De Lijn en de glascontainers',
    latitude: 50.92,
    longitude: 3.86,
  },
  tours: [{ ...tour, hostName: LONG_HOST }],
  interviews: ['12:15', '13:45'].map((startsAt) => ({
    ...interview,
    startsAt,
    vacancyTitle: LONG_JOB,
    hostName: LONG_HOST,
  })),
  wear: ['Draag stevige, gesloten schoenen en een lange broek'.padEnd(120, ' en niets loszittends')],
  eventCancelReason: 'de bus is stuk, en op zo korte tijd vinden we geen andere',
};

/** Nothing is known but who and when. */
export const emptyFacts: ParticipantFacts = {
  ...bareFacts,
  phone: '',
  stop: { name: 'Aalst station', address: '', landmark: '', latitude: 50.94281, longitude: 4.03965 },
  eventCancelReason: '',
};

/** What may be known, missing or different when a message is written. */
export const factVariants: Readonly<Record<string, ParticipantFacts>> = {
  full: fullFacts,
  bare: bareFacts,
  taxi: { ...bareFacts, transport: 'taxi' },
  'own with lunch': { ...fullFacts, transport: 'own', interviews: null, changes: [] },
  'plan not there yet': { ...fullFacts, interviews: null },
  'back early': { ...fullFacts, stopTimes: { arrive: '08:32', leave: '08:42', backAt: '14:30' }, returnsEarly: true },
  'let off': { ...fullFacts, dropOff: { hostName: 'Kringloop Dender' } },
  'let off, no interview': { ...fullFacts, dropOff: { hostName: 'Kringloop Dender' }, interviews: [] },
  'let off, company not known': { ...bareFacts, dropOff: { hostName: null }, transport: 'own' },
  own: { ...bareFacts, transport: 'own', changes: [{ what: 'transport', from: 'bus', to: 'own' }] },
  'own, hour known': { ...bareFacts, transport: 'own', meeting },
  'own, hour known, shared phone': {
    ...fullFacts,
    transport: 'own',
    stop: null,
    stopTimes: null,
    meeting,
    neutral: true,
  },
  'taxi, other hour': {
    ...bareFacts,
    transport: 'taxi',
    meeting,
    changes: [
      { what: 'meeting', from: { at: '08:40', host: meeting.hostName }, to: { at: '08:54', host: meeting.hostName } },
    ],
  },
  'own, company dropped, shared phone': {
    ...bareFacts,
    transport: 'own',
    neutral: true,
    changes: [{ what: 'meeting', from: { at: '08:40', host: meeting.hostName }, to: null }],
  },
  neutral: { ...fullFacts, neutral: true },
  'no interview': { ...fullFacts, interviews: [] },
  'two interviews': {
    ...fullFacts,
    interviews: [interview, { ...interview, startsAt: '14:10' }],
  },
  'not back by bus': {
    ...fullFacts,
    stopTimes: { arrive: '08:32', leave: '08:42', backAt: null },
    changes: [{ what: 'arrive', from: '08:30', to: '08:32' }],
  },
  'late bus': {
    ...fullFacts,
    delay: { standReady: '08:40', leave: '08:50', minutes: 8, backAt: '15:26', isBackLate: true },
  },
  'on time again': {
    ...fullFacts,
    delay: { standReady: '08:32', leave: '08:42', minutes: 0, backAt: '15:18', isBackLate: false },
  },
  'late home': {
    ...fullFacts,
    wayHome: { minutes: 20, backAt: '15:38', fetched: null, missed: null },
  },
  'too late home': {
    ...fullFacts,
    dropOff: { hostName: 'Kringloop Dender' },
    delay: { standReady: '08:40', leave: '08:50', minutes: 8, backAt: '15:38', isBackLate: true },
    wayHome: {
      ...{ minutes: 20, backAt: '15:38', missed: '15:30' },
      fetched: { at: '15:05', hostName: 'Kringloop Dender' },
    },
  },
  'home on time again': {
    ...emptyFacts,
    wayHome: { minutes: 0, backAt: '15:18', fetched: { at: '14:45', hostName: 'Kringloop Dender' }, missed: null },
  },
  'by phone': { ...fullFacts, changes: [], interviews: [{ ...interview, phoneUntil: '2027-03-14' }] },
  'the day before': { ...fullFacts, today: '2027-03-10' },
  'the day itself': { ...fullFacts, today: '2027-03-11' },
  'the bus has left': {
    ...fullFacts,
    today: '2027-03-11',
    busHasLeft: true,
    changes: [{ what: 'interview', from: interviewAt('orderpicker', '12:15'), to: null }],
    interviews: [],
  },
  'was not there': { ...fullFacts, wasAbsent: true },
  'two tours': { ...fullFacts, tours: [tour, { ...tour, hostName: 'Logistiek Zuid', startsAt: '11:20' }] },
  'stairs on all tours': { ...fullFacts, hasTour: false, tours: [], interviews: [] },
  hired: { ...fullFacts, cancelReason: 'hired-elsewhere' },
  'not confirmed': { ...fullFacts, cancelReason: 'not-confirmed' },
  'long names': longFacts,
  'nothing but a day': emptyFacts,
};
