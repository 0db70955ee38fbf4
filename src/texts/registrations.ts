import { clockText } from './dates';

const fieldNames: Readonly<Record<string, string>> = {
  firstName: 'voornaam',
  lastName: 'familienaam',
  phone: 'telefoon',
  email: 'e-mail',
  channel: 'kanaal',
  smsAllowed: 'mag sms',
  sharedPhone: 'gedeelde telefoon',
  postcode: 'postcode',
  dutchLevel: 'Nederlands',
  interpreterLanguage: 'tolk',
  preferences: 'wensen',
  certificates: 'attesten',
  needs: 'noden',
  latestReturn: 'uur van terugkeer',
  note: 'opmerking',
};

/** What users read about registrations: states, reasons, refusals. Counsellors and coordinators are addressed with "je". */
export const registrationTexts = {
  states: {
    referred: 'doorverwezen',
    seated: 'heeft een plaats',
    waiting: 'op de wachtlijst',
    offered: 'plaats aangeboden',
    confirmed: 'komt zeker',
    lapsed: 'aanbod verlopen',
    cancelled: 'komt niet',
  },
  waitingReasons: {
    'event-full': 'Alle plaatsen zijn bezet.',
    'no-bus-seat': 'De bus is vol.',
    'no-wheelchair-place': 'De bus heeft geen vrije rolstoelplaats. Regel een taxi.',
    'vehicle-full': 'De bus van deze halte is vol. In een andere bus is er nog plaats.',
    'stop-full': 'Aan deze halte kan niemand meer bij.',
    'behind-others': 'Er wachten al anderen.',
    'cancelled-by-mistake': 'De afzegging was een vergissing, maar de plaats was al weg. Staat vooraan.',
    'offer-lapsed': 'Er kwam geen antwoord op het aanbod. Staat nu achteraan.',
  },
  cancelReasons: {
    'by-participant': 'de deelnemer zegt af',
    'by-organiser': 'wij zeggen af',
    'hired-elsewhere': 'heeft intussen werk',
    substituted: 'dubbel doorverwezen of vervangen',
    'not-confirmed': 'niet op tijd bevestigd',
  },
  overtaken: (reason: string) => `Iemand anders ging voor: ${reason}`,
  otherStop: (stop: string) => `Nieuwe halte: ${stop}`,
  /** Which facts somebody corrected: never what stood there. */
  corrected: (fields: readonly string[]) =>
    `Verbeterd: ${fields.map((field) => fieldNames[field] ?? field).join(', ')}`,
  smsWithdrawn: 'Wil geen sms meer.',
  undone: 'De afzegging was een vergissing.',
  cancellationPlanned: (reason: string, until: string) => `Afgezegd: ${reason}. Gaat in om ${until}.`,
  cancellationCarriedOut: 'De afzegging ging in.',
  transports: { bus: 'met de bus', taxi: 'met een taxi', own: 'op eigen kracht' },
  channels: { sms: 'sms', mail: 'e-mail', telefoon: 'telefoon', post: 'brief' },
  dutchLevels: { A1: 'A1', A2: 'A2', B1: 'B1', B2: 'B2', C1: 'C1', native: 'moedertaal' },
  needs: {
    'wheelchair-place': 'rolstoelplaats in de bus',
    'no-stairs': 'geen trappen',
    'front-seat': 'zit vooraan',
    companion: 'begeleider gaat mee',
    'long-interview': 'gesprek van 20 minuten',
    'large-print': 'brief in grote letters',
    interpreter: 'tolk',
  },
  refusals: {
    transition: (state: string) => `Dat kan nu niet. De status van deze persoon is: ${state}.`,
    notFound: 'Deze doorverwijzing bestaat niet, of je mag ze niet zien.',
    eventNotFound: 'Dit evenement bestaat niet.',
    eventNotOpen: 'Voor dit evenement kan je nu niet doorverwijzen.',
    referralClosed: (lastDay: string) => `Doorverwijzen kon tot en met ${lastDay}.`,
    perhapsKnown:
      'Je organisatie verwees al iemand door naar dit evenement die erg op deze persoon lijkt. Is dit dezelfde persoon? Dan hoef je niets te doen. Is dit iemand anders? Vink dat dan aan.',
    alreadyReferred: 'Je organisatie verwees deze persoon al door naar dit evenement.',
    hired:
      'Deze persoon heeft intussen werk. Zoekt de persoon opnieuw werk? Vink dan "Deze persoon zoekt opnieuw werk" aan.',
    noOpenOffer: 'Dit aanbod is niet meer open.',
    offerExpired: 'Dit aanbod is verlopen. De plaats gaat naar iemand anders.',
    eventOver: 'Dit evenement is voorbij of afgelast. Je kan niets meer veranderen.',
    noRoomForTransport: 'Met dit vervoer is er geen plaats: de bus heeft niet genoeg vrije plaatsen.',
    noRoomAtStop: 'Aan die halte is er geen plaats meer: de bus die er stopt is vol, of er kan niemand meer bij.',
    noStop: 'Deze persoon heeft geen halte en kan dus niet met de bus mee.',
    frozen: 'Het plan ligt vast sinds de dag ervoor om 16.00 u. Bel de regisseur.',
    correctedMeanwhile:
      'Iemand anders verbeterde dit intussen. Bovenaan staat wat er nu staat. Kijk na wat je invulde en bewaar opnieuw.',
    samePerson: 'Je organisatie kent al iemand met deze naam en dit contact. Gebruik het dossier van die persoon.',
    noRoomForNeeds: 'Met deze noden is er niet genoeg plaats in de bus. Bel de regisseur.',
    noSeatToGive: 'Deze persoon heeft geen plaats die iemand anders kan krijgen.',
    noRoomForSubstitute: 'De andere persoon heeft meer plaats nodig dan er vrijkomt.',
    notWaiting: 'Deze persoon staat niet (meer) op de wachtlijst.',
    noPlaceFits: 'Er is nu geen plaats die past voor deze persoon.',
    listClosed: 'De wachtlijst is gesloten: er is geen tijd meer om te antwoorden. Bel de persoon.',
    notUndoable: 'Je kan deze afzegging niet (meer) terugdraaien.',
    coordinatorOnlyOffer: 'Alleen de regisseur kiest wie een aanbod krijgt.',
    coordinatorOnly: 'Alleen de regisseur regelt een taxi.',
    coordinatorOnlyMerge: 'Alleen de regisseur beslist of twee doorverwijzingen dezelfde persoon zijn.',
    linkGone: 'Deze link werkt niet meer.',
  },
  warnings: {
    noWishes: 'Er is geen vacature gekozen.',
    notReached: (vacancy: string) => `${vacancy}: op deze dag komt de persoon niet bij dit bedrijf`,
    missingCertificate: (vacancy: string, certificate: string) => `${vacancy}: ${certificate} ontbreekt`,
    backTooEarly: (latest: string) =>
      `De persoon moet terug zijn om ${clockText(latest)}. Zo kan deze persoon geen gesprek krijgen. Klopt dat uur?`,
    dutchTooLow: (vacancy: string, needed: string, has: string) =>
      `${vacancy}: vraagt Nederlands ${needed}, de persoon heeft ${has}`,
  },
  fields: {
    firstName: 'Vul de voornaam in.',
    lastName: 'Vul de familienaam in, of vink aan dat de persoon maar één naam heeft.',
    noMobile: 'Naar dit nummer kan je geen sms sturen. Vul een gsm-nummer in, of kies een ander kanaal.',
    tooLong: (max: number) => `Gebruik hoogstens ${max} tekens.`,
    phone: 'Vul een telefoonnummer in, zoals 0470 12 34 56.',
    email: 'Vul een e-mailadres in, zoals naam@voorbeeld.be.',
    phoneNeeded: 'Vul een telefoonnummer in, of kies een ander kanaal.',
    emailNeeded: 'Vul een e-mailadres in, of kies een ander kanaal.',
    yesOrNo: 'Schrijf ja of nee.',
    channel: 'Kies hoe de persoon berichten krijgt.',
    smsConsent: 'Mag deze persoon sms-berichten krijgen? Vul in dat het mag, of kies een ander kanaal.',
    postcode: 'Vul een postcode van 4 cijfers in.',
    transport: 'Kies het vervoer: bus, taxi of op eigen kracht.',
    stopNeeded: 'Kies een halte.',
    stopUnknown: 'Deze halte hoort niet bij dit evenement.',
    dutchLevel: 'Kies het niveau Nederlands.',
    preferencesMax: 'Kies hoogstens 3 vacatures.',
    preferencesTwice: 'Kies elke vacature maar één keer.',
    preferenceUnknown: 'Deze vacature hoort niet bij dit evenement.',
    needs: 'Kies uit de lijst.',
    needsMax: 'Kies elke nood maar één keer.',
    certificates: 'Vul de naam van het attest in.',
    certificatesMax: (most: number) => `Vul hoogstens ${most} attesten in.`,
    latestReturn: 'Vul een uur in, zoals 15.15.',
    unusualReturn: (typed: string) =>
      `${clockText(typed)} is een ongewoon uur om terug te zijn. Kijk het na. Klopt het? Vink dat dan aan.`,
    tooEarlyBack: (typed: string) => {
      const afternoon = Number(typed.slice(0, 2)) + 12;
      const question = `Bedoel je ${afternoon}.${typed.slice(3)} u?`;
      const asked = afternoon < 20 ? question : 'Vul een later uur in.';
      return `Om ${clockText(typed)} is er nog geen bezoek voorbij. ${asked}`;
    },
    note: 'Gebruik hoogstens 200 tekens.',
    reason: 'Kies een reden.',
    offerReason: 'Schrijf kort waarom deze persoon voorgaat. Hoogstens 150 tekens.',
    replacement: 'Kies wie er komt.',
  },
} as const;

/** Why a step was taken: one of the known reasons in words, or what somebody wrote. */
export const reasonLabel = (reason: string): string =>
  Object.entries(registrationTexts.cancelReasons).find(([code]) => code === reason)?.[1] ?? reason;
