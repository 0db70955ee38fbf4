import { refuse } from './json-fields';
import type { InterviewChoice, InterviewProblem, InterviewSlot, PlanPerson, PlanVacancy } from './interview-problem';
import { asText } from './known-ids';
import { clash, ProblemIndex, shareInterpreter, slotBlockers, toursOf, vacancyBlockers } from './possible-interviews';
import type { SlotBlocker, VacancyBlocker } from './possible-interviews';

/** Refuses pins that break a rule by themselves or together. */
export function refuseBrokenPins(problem: InterviewProblem): void {
  const index = new ProblemIndex(problem);
  const pins = problem.pins.map((choice): Pin => ({
    choice,
    person: index.person(choice.person),
    vacancy: index.vacancy(choice.vacancy),
    slot: index.slot(choice.slot),
  }));
  for (const pin of pins) refuseImpossiblePin(problem, pin);
  refuseClashes(problem, pins);
  refuseTooManyOfPerson(problem, pins);
  refuseBusyInterpreters(pins);
  refuseTooFull(index, pins);
}

interface Pin {
  readonly choice: InterviewChoice;
  readonly person: PlanPerson;
  readonly vacancy: PlanVacancy;
  readonly slot: InterviewSlot;
}

const WHY: Readonly<Record<VacancyBlocker | SlotBlocker, (pin: Pin) => string>> = {
  dutch: ({ person, vacancy }) =>
    `${vacancy.id} vraagt Nederlands ${vacancy.dutch} en ${person.id} heeft ${person.dutch}`,
  certificates: ({ person, vacancy }) => `${person.id} heeft niet elk attest van ${vacancy.id}`,
  reach: ({ person, vacancy }) => `${person.id} komt niet bij ${vacancy.host}`,
  group: ({ person, slot }) => `${slot.id} is niet voor groep ${person.group}`,
  tour: ({ person, slot }) => `${slot.id} botst met een rondleiding van groep ${person.group}`,
  availability: ({ person, slot }) => `${person.id} is niet beschikbaar op ${slot.id}`,
  places: ({ slot }) => `${slot.id} heeft geen plaatsen`,
};

const named = ({ choice }: Pin): string => `De vastgezette afspraak ${asText(choice)}`;

function refuseImpossiblePin(problem: InterviewProblem, pin: Pin): void {
  const { person, vacancy, slot } = pin;
  if (vacancy.host !== slot.host) {
    refuse(`${named(pin)} kan niet: ${vacancy.id} is bij ${vacancy.host} en ${slot.id} bij ${slot.host}.`);
  }
  if (!person.preferences.includes(vacancy.id)) refuse(`${named(pin)} kan niet: ${person.id} koos ${vacancy.id} niet.`);
  const [blocker] = [
    ...vacancyBlockers(person, vacancy),
    ...slotBlockers(person, slot, toursOf(problem, person), problem.rules.minutesAfterTour),
  ];
  if (blocker) refuse(`${named(pin)} kan niet: ${WHY[blocker](pin)}.`);
}

function refuseClashes({ rules }: InterviewProblem, pins: readonly Pin[]): void {
  pins.forEach((pin, at) => {
    for (const other of pins.slice(at + 1).filter((later) => later.person === pin.person)) {
      const both = `${pin.slot.id} en ${other.slot.id}`;
      if (pin.slot === other.slot) refuse(`${pin.person.id} is twee keer vastgezet op ${pin.slot.id}.`);
      if (pin.vacancy === other.vacancy) refuse(`${pin.person.id} is twee keer vastgezet voor ${pin.vacancy.id}.`);
      if (clash(pin.slot, other.slot, rules.minutesBetweenInterviews)) {
        refuse(`De vastgezette afspraken van ${pin.person.id} botsen: ${both} liggen te dicht bij elkaar.`);
      }
    }
  });
}

function refuseTooManyOfPerson({ rules }: InterviewProblem, pins: readonly Pin[]): void {
  for (const [person, count] of counted(pins, (pin) => pin.person.id)) {
    if (count > rules.maxInterviewsPerPerson) {
      refuse(`${person} heeft ${count} vastgezette afspraken: meer dan ${rules.maxInterviewsPerPerson} kan niet.`);
    }
  }
  for (const pin of pins) {
    const atHost = pins.filter((other) => other.person === pin.person && other.slot.host === pin.slot.host).length;
    if (atHost > rules.maxInterviewsPerHost) {
      refuse(
        `${pin.person.id} heeft ${atHost} vastgezette afspraken bij ${pin.slot.host}: ` +
          `meer dan ${rules.maxInterviewsPerHost} kan niet.`,
      );
    }
  }
}

function refuseBusyInterpreters(pins: readonly Pin[]): void {
  pins.forEach((pin, at) => {
    const other = pins
      .slice(0, at)
      .find((one) => shareInterpreter(one.person, pin.person) && clash(one.slot, pin.slot, 0));
    if (other && other.person !== pin.person) {
      refuse(
        `Tolk ${pin.person.interpreter ?? ''} kan niet op ${other.slot.id} bij ${other.person.id} en op ${pin.slot.id} bij ${pin.person.id} zijn.`,
      );
    }
  });
}

function refuseTooFull(index: ProblemIndex, pins: readonly Pin[]): void {
  for (const [slot, count] of counted(pins, (pin) => pin.slot.id)) {
    const { places } = index.slot(slot);
    if (count > places) refuse(`Op ${slot} zijn ${count} afspraken vastgezet: er is plaats voor ${places}.`);
  }
  for (const [vacancy, count] of counted(pins, (pin) => pin.vacancy.id)) {
    const places = index.candidatePlaces(index.vacancy(vacancy));
    if (count > places) refuse(`Voor ${vacancy} zijn ${count} kandidaten vastgezet: er is plaats voor ${places}.`);
  }
}

function counted(pins: readonly Pin[], key: (pin: Pin) => string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const pin of pins) counts.set(key(pin), (counts.get(key(pin)) ?? 0) + 1);
  return counts;
}
