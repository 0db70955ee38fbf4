import type { LocalDate } from '../kernel';
import { clockText, longDate } from './dates';

const already = (count: number): string => (count === 1 ? 'Er is al 1 persoon' : `Er zijn al ${count} personen`);

/** Words around an event, its programme, its capacity and its route. */
export const eventTexts = {
  states: {
    draft: 'ontwerp',
    published: 'open voor doorverwijzing',
    closed: 'doorverwijzing gesloten',
    final: 'definitief',
    running: 'bezig',
    finished: 'afgelopen',
    anonymised: 'afgelopen, zonder persoonsgegevens',
    cancelled: 'afgelast',
  },
  shapes: {
    'whole-group': 'Iedereen samen naar alle bedrijven',
    'split-swap': 'Twee bussen, die halfweg wisselen',
    'drop-off': 'Iedereen een halve dag bij één bedrijf',
  },
  commands: {
    publish: 'Het evenement openstellen',
    close: 'De doorverwijzing sluiten',
    finalise: 'Het evenement definitief maken',
    start: 'Het evenement starten',
    finish: 'Het evenement afronden',
    reopen: 'De laatste stap terugdraaien',
    anonymise: 'De persoonsgegevens wissen',
    cancel: 'Het evenement afgelasten',
  },
  refusedCommand: (command: string, state: string) => `${command} kan nu niet. Het evenement is ${state}.`,
  startsFrom: (date: LocalDate, time: string) => `Dat kan vanaf ${longDate(date)}, ${clockText(time)}.`,
  notFound: 'Dit evenement bestaat niet, of niet meer.',
  codeTaken: (code: string) => `Er is al een evenement met de code ${code}.`,
  codeWrong: 'Gebruik voor de code 3 tot 40 letters, cijfers en streepjes, zoals HNJ-2027-01.',
  titleMissing: 'Geef het evenement een titel.',
  dateWrong: 'Kies een datum die bestaat, vanaf vandaag.',
  referralTooLate: 'De laatste dag van de doorverwijzing moet voor de dag van het evenement liggen.',
  ownLimitWrong: 'De grens is een geheel getal, 1 of meer. Laat het veld leeg als er geen eigen grens is.',
  staffSeatsWrong: 'Het aantal plaatsen voor begeleiders is een geheel getal, 0 of meer.',
  changedMeanwhile: 'Iemand anders heeft het evenement intussen gewijzigd. Kijk na wat er nu staat en probeer opnieuw.',
  programmeFixed: (state: string) => `Het programma kan niet meer veranderen. Het evenement is ${state}.`,
  draftOnly: 'Dit kan alleen zolang het evenement een ontwerp is: er kunnen al mensen voor doorverwezen zijn.',
  reasonMissing: 'Zeg kort waarom het evenement niet doorgaat.',
  missing: {
    vehicle: 'een bus',
    stop: 'een halte',
    visit: 'een bezoek aan een gastbedrijf',
    places: 'een plaats voor een deelnemer',
  },
  cannotPublish: (parts: readonly string[]) =>
    `Het evenement kan nog niet open. Er ontbreekt nog: ${parts.join(', ')}.`,
  noItineraryYet: 'Publiceer eerst een route. Zonder route weet niemand wanneer de bus komt.',
  tooFewParticipants: (taken: number, limit: number) =>
    `${already(taken)} met een plaats. Dan blijft er plaats voor ${limit}. Zeg eerst deelnames af of kies een hogere grens.`,
  tooFewBusSeats: (taken: number, seats: number) =>
    `${already(taken)} met een plaats op de bus. Dan blijven er ${seats} plaatsen. Kies een grotere bus of zeg eerst deelnames af.`,
  tooFewWheelchairPlaces: (taken: number, places: number) =>
    `${already(taken)} met een rolstoelplaats op de bus. Dan blijven er ${places} rolstoelplaatsen. Regel eerst ander vervoer.`,
  noPlaceLeft: 'Er is geen plaats meer.',
  nameMissing: 'Vul een naam in.',
  nameTaken: (name: string) => `De naam ${name} staat er al. Kies een andere naam.`,
  timesReversed: (from: string, until: string) => `Het einde (${until}) moet na het begin (${from}) liggen.`,
  timeWrong: 'Schrijf de tijd als uren en minuten, zoals 08:30.',
  placeWrong: 'De plaats op de kaart klopt niet: kijk de breedtegraad en de lengtegraad na.',
  countWrong: 'Vul een geheel getal in, 0 of meer.',
  minutesWrong: 'Vul een aantal minuten in, 1 of meer.',
  tourTermsWrong:
    'Een rondleiding duurt 10 tot 240 minuten, met 1 tot 20 groepen tegelijk en 1 tot 200 mensen in een groep.',
  configurationMissing: 'Geef minstens één opstelling van de bus: het aantal zitplaatsen en rolstoelplaatsen.',
  vehicleNotFound: 'Deze bus hoort niet bij het evenement.',
  stopNotFound: 'Deze halte bestaat niet, of hoort niet bij het evenement.',
  stopTwice: 'Deze halte staat al in het programma.',
  visitNotFound: 'Dit bezoek hoort niet bij het evenement.',
  hostNotFound: 'Kies een gastbedrijf en een bezoekadres uit de lijst.',
  hostStopped: (name: string, until: string) => `${name} doet niet meer mee na ${longDate(until)}.`,
  hostTwice: 'Dit gastbedrijf staat al in het programma.',
  lunchHasNoInterviews: 'Tijdens de lunch zijn er geen gesprekken en geen rondleidingen.',
  groupNotFound: 'Kies groepen van dit evenement.',
  groupMissing: 'Kies minstens één groep voor de rondleiding.',
  groupBusy: (group: string, from: string, until: string) =>
    `Groep ${group} heeft al een rondleiding van ${from} tot ${until}.`,
  slotNotFound: 'Dit gespreksmoment hoort niet bij het evenement.',
  slotClash: (from: string, until: string) => `Er is al een gespreksmoment van ${from} tot ${until}.`,
  noSlotFits: 'In die tijd past geen enkel gesprek.',
  interviewsPlanned: 'Op dat moment staan er gesprekken. Verplaats die eerst.',
  nothingToDrive: 'Voor een route is er een bus en een bezoek nodig.',
  noItinerary: 'Er is nog geen berekende route.',
  itineraryImpossible: 'Deze route kan niet. Los eerst de problemen op en bereken opnieuw.',
  itineraryOutdated: 'Het programma is veranderd na de berekening. Bereken de route opnieuw.',
} as const;
