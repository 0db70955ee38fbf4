import { interviewProblemTexts as texts } from '../../../texts/planners/interview-problem';
import { refuse } from './json-fields';
import type { InterviewMoment } from './interview-moments';
import { assignPlaces } from './interview-places';
import type { InterviewChoice, InterviewProblem, PlanPerson, PlanVacancy } from './interview-problem';
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
    slot: index.moment(index.person(choice.person), choice.slot),
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
  readonly slot: InterviewMoment;
}

const words = texts.why;

const WHY: Readonly<Record<VacancyBlocker | SlotBlocker, (pin: Pin) => string>> = {
  dutch: ({ person, vacancy }) => words.dutch(vacancy.id, vacancy.dutch, person.id, person.dutch),
  certificates: ({ person, vacancy }) => words.certificates(person.id, vacancy.id),
  reach: ({ person, vacancy }) => words.reach(person.id, vacancy.host),
  group: ({ person, slot }) => words.group(slot.id, person.group),
  tour: ({ person, slot }) => words.tour(slot.id, person.group),
  availability: ({ person, slot }) => words.availability(person.id, slot.id),
  presence: ({ person, slot }) => words.presence(person.id, slot.id, slot.host),
  length: ({ person, slot }) => words.length(slot.id, person.id, person.interviewMinutes ?? 0),
  places: ({ slot }) => words.places(slot.id),
};

const named = ({ choice }: Pin): string => texts.pin(asText(choice));

function refuseImpossiblePin(problem: InterviewProblem, pin: Pin): void {
  const { person, vacancy, slot } = pin;
  if (vacancy.host !== slot.host) {
    refuse(texts.impossible(named(pin), words.otherHost(vacancy.id, vacancy.host, slot.id, slot.host)));
  }
  if (!person.preferences.includes(vacancy.id))
    refuse(texts.impossible(named(pin), words.notChosen(person.id, vacancy.id)));
  const [blocker] = [
    ...vacancyBlockers(person, vacancy),
    ...slotBlockers(person, slot, toursOf(problem, person), problem.rules.minutesAfterTour),
  ];
  if (blocker) refuse(texts.impossible(named(pin), WHY[blocker](pin)));
}

function refuseClashes({ rules }: InterviewProblem, pins: readonly Pin[]): void {
  pins.forEach((pin, at) => {
    for (const other of pins.slice(at + 1).filter((later) => later.person === pin.person)) {
      if (pin.slot.id === other.slot.id) refuse(texts.pinnedTwiceAt(pin.person.id, pin.slot.id));
      if (pin.vacancy === other.vacancy) refuse(texts.pinnedTwiceFor(pin.person.id, pin.vacancy.id));
      if (clash(pin.slot, other.slot, rules.minutesBetweenInterviews)) {
        refuse(texts.pinsClash(pin.person.id, pin.slot.id, other.slot.id));
      }
    }
  });
}

function refuseTooManyOfPerson({ rules }: InterviewProblem, pins: readonly Pin[]): void {
  for (const [person, count] of counted(pins, (pin) => pin.person.id)) {
    if (count > rules.maxInterviewsPerPerson) {
      refuse(texts.tooManyPins(person, count, rules.maxInterviewsPerPerson));
    }
  }
  for (const pin of pins) {
    const atHost = pins.filter((other) => other.person === pin.person && other.slot.host === pin.slot.host).length;
    if (atHost > rules.maxInterviewsPerHost) {
      refuse(texts.tooManyPinsAtHost(pin.person.id, pin.slot.host, atHost, rules.maxInterviewsPerHost));
    }
  }
}

function refuseBusyInterpreters(pins: readonly Pin[]): void {
  pins.forEach((pin, at) => {
    const other = pins
      .slice(0, at)
      .find((one) => shareInterpreter(one.person, pin.person) && clash(one.slot, pin.slot, 0));
    if (other && other.person !== pin.person) {
      refuse(texts.interpreterTwice(pin.person.interpreter ?? '', slotAndPerson(other), slotAndPerson(pin)));
    }
  });
}

const slotAndPerson = ({ slot, person }: Pin): { slot: string; person: string } => ({
  slot: slot.id,
  person: person.id,
});

function refuseTooFull(index: ProblemIndex, pins: readonly Pin[]): void {
  const taken = pins.flatMap(({ slot }) => slot.run);
  for (const [slot, count] of counted(taken, ({ id }) => id)) {
    const { places } = index.slot(slot);
    if (count > places) refuse(texts.slotTooFull(slot, count, places));
  }
  for (const host of index.hosts.keys()) {
    const runs = pins.filter(({ slot }) => slot.host === host).map(({ slot }) => slot.run);
    if (!assignPlaces(runs)) refuse(texts.noPlaceThroughout(host));
  }
  for (const [vacancy, count] of counted(pins, (pin) => pin.vacancy.id)) {
    const places = index.candidatePlaces(index.vacancy(vacancy));
    if (count > places) refuse(texts.vacancyTooFull(vacancy, count, places));
  }
}

function counted<T>(list: readonly T[], key: (item: T) => string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const item of list) counts.set(key(item), (counts.get(key(item)) ?? 0) + 1);
  return counts;
}
