import { formatClockTime, type ClockMinutes } from '../../kernel/clock-time';
import { joined } from '../joined';

/** A time as a reader of Dutch writes it: `9.15`, `14.00`. */
const time = (minutes: ClockMinutes): string => formatClockTime(minutes).replace(/^0/, '').replace(':', '.');

const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;
const freePlaces = (count: number): string => (count === 1 ? '1 vrije plaats' : `${count} vrije plaatsen`);
const levelText = (level: string): string => (level === 'native' ? 'als moedertaal' : level);

/** Slots of one host, by when they begin. */
export interface MomentsAtHost {
  readonly host: string;
  readonly starts: readonly ClockMinutes[];
}

const momentsAt = ({ host, starts }: MomentsAtHost): string =>
  starts.length === 0 ? `bij ${host}` : `bij ${host} om ${joined(starts.map(time))}`;

/** Why somebody has no interview. */
export const interviewReasonTexts = {
  noPreferences: (person: string) => `${person} koos geen vacature.`,
  timeLimit: (person: string) => `De planner had te weinig tijd en vond nog geen plaats voor ${person}.`,
  takenByOthers: (person: string, hosts: readonly string[]) =>
    `${person} kan alleen bij ${joined(hosts)} terecht. Krijgt ${person} daar een gesprek, ` +
    'dan heeft iemand anders er geen meer: geen enkel plan geeft meer mensen een gesprek.',
  personal: (person: string, causes: readonly string[]) => `${person} kan geen gesprek krijgen: ${causes.join('; ')}.`,
  causes: {
    dutch: (vacancy: string, needed: string, person: string, level: string) =>
      `${vacancy} vraagt Nederlands ${levelText(needed)}, ${person} heeft ${levelText(level)}`,
    certificates: (vacancy: string, missing: readonly string[]) => `voor ${vacancy} is nodig: ${joined(missing)}`,
    reach: (person: string, host: string) => `${person} is die dag niet bij ${host}`,
    group: (at: MomentsAtHost, group: string) => `${momentsAt(at)} is het gesprek niet voor groep ${group}`,
    tour: (at: MomentsAtHost, group: string) =>
      `${momentsAt(at)} botst het gesprek met een rondleiding van groep ${group}`,
    availability: (at: MomentsAtHost, person: string) => `${momentsAt(at)} is ${person} niet beschikbaar`,
    presence: ({ host, starts }: MomentsAtHost, person: string, from?: ClockMinutes, until?: ClockMinutes) =>
      `bij ${host} om ${joined(starts.map(time))}: ${person} is op dat uur niet bij ${host}` +
      (from === undefined || until === undefined ? '' : ` (wel van ${time(from)} tot ${time(until)})`),
    length: (at: MomentsAtHost, person: string, minutes: number) =>
      `${momentsAt(at)} is er geen ${minutes} minuten achter elkaar voor ${person}`,
    places: (at: MomentsAtHost) => `${momentsAt(at)} is er geen plaats voor een gesprek`,
    candidates: (vacancy: string) => `${vacancy} neemt geen kandidaten`,
    pinnedPlaces: (at: MomentsAtHost) => `${momentsAt(at)} zijn alle plaatsen vastgezet voor anderen`,
    pinnedInterpreter: (at: MomentsAtHost, interpreter: string) =>
      `${momentsAt(at)} staat tolk ${interpreter} vast bij iemand anders`,
    pinnedCandidates: (vacancy: string) => `alle plaatsen voor ${vacancy} zijn vastgezet voor anderen`,
  },
  shortage: (person: string, people: number, places: number, where: readonly string[]) => {
    const those =
      people === 1 ? `${person} kan alleen terecht` : `${people} mensen, ook ${person}, kunnen alleen terecht`;
    return `Te weinig plaatsen: ${those} op ${freePlaces(places)} (${where.join('; ')}).`;
  },
  scarceMoments: ({ host, starts }: MomentsAtHost) => `${host} om ${joined(starts.map(time))}`,
  scarceCandidates: (vacancy: string) => `kandidaten voor ${vacancy}`,
  oneCandidateMore: (vacancy: string, person: string) => ` Eén kandidaat meer voor ${vacancy} helpt ${person}.`,
  onePlaceMore: (host: string, start: ClockMinutes, person: string) =>
    ` Eén plaats meer bij ${host} om ${time(start)} helpt ${person}.`,
} as const;

/** What is allowed and yet worth knowing. */
export const interviewWarningTexts = {
  outOfTime: 'De tijd was op voor het zoeken klaar was: een volgende keer kan het plan anders zijn.',
  interpreterWithoutBreak: (interpreter: string, first: InterviewAt, second: InterviewAt) =>
    `Tolk ${interpreter} heeft geen pauze tussen ${time(first.start)} u (${first.person}) en ${time(second.start)} u (${second.person}).`,
} as const;

interface InterviewAt {
  readonly person: string;
  readonly start: ClockMinutes;
}

/** What would give a better plan, and what it brings. */
export const whatIfTexts = {
  sentence: (change: string, gain: string) => `${change}: ${gain}.`,
  extraSlot: (host: string, start: ClockMinutes) => `${host} voegt een gesprek toe om ${time(start)} u`,
  extraInterviewer: (host: string) => `${host} zet één gesprekspartner meer in`,
  shorterSlots: (host: string, minutes: number) => `${host} houdt gesprekken van ${minutes} minuten`,
  otherWave: (group: string, other: string, host: string) =>
    `Groep ${group} en groep ${other} wisselen van rondleiding bij ${host}`,
  otherGroups: (moves: readonly { readonly person: string; readonly group: string }[], proven: boolean) => {
    const list = moves.map(({ person, group }) => `${person} naar groep ${group}`).join(', ');
    return `${proven ? 'De beste rondleidingsgroepen' : 'Andere rondleidingsgroepen'} (${list})`;
  },
  releasePin: (person: string, vacancy: string, host: string, start: ClockMinutes) =>
    `${person} staat niet meer vast voor ${vacancy} bij ${host} om ${time(start)} u`,
  skipTour: (person: string, host: string) => `${person} slaat de rondleiding bij ${host} over`,
  withInterview: (people: number, present: number) => `${people} van ${present} mensen hebben een gesprek`,
  less: (people: string, lost: string) => `${people}, met ${lost} minder`,
  more: (people: string, won: string) => `${people}, met ${won} meer`,
  changing: (gained: string, people: number) =>
    `${gained}; daarvoor veranderen gesprekken van ${counted(people, 'persoon', 'mensen')} meer`,
  firstChoices: (count: number) => counted(count, 'eerste keuze', 'eerste keuzes'),
  interviews: (count: number) => counted(count, 'gesprek', 'gesprekken'),
} as const;
