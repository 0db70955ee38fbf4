import { interviewProblemTexts as texts } from '../../../texts/planners/interview-problem';
import { refuse } from './json-fields';
import type { InterviewChoice, InterviewProblem, PlanPerson } from './interview-problem';

/** Refuses a problem in which two hosts, slots, vacancies or people have the same id, or a list names one twice. */
export function refuseRepeatedIds({ hosts, people, interpreters, groups, pins, published }: InterviewProblem): void {
  const words = texts.repeated;
  refuseRepeated(ids(hosts), words.host);
  refuseRepeated(ids(hosts.flatMap((host) => host.slots)), words.slot);
  refuseRepeated(ids(hosts.flatMap((host) => host.vacancies)), words.vacancy);
  refuseRepeated(ids(people), words.person);
  refuseRepeated(ids(interpreters), words.interpreter);
  refuseRepeated(ids(groups), words.group);
  for (const person of people) {
    refuseRepeated(person.preferences, (id) => words.preference(person.id, id));
  }
  refuseRepeated(pins.map(asText), (text) => words.interview(texts.pin(text)));
  refuseRepeated((published ?? []).map(asText), (text) => words.interview(texts.published(text)));
}

/** Refuses a problem that names a host, slot, vacancy or person that is not in it. */
export function refuseUnknownIds({ hosts, people, interpreters, pins, published }: InterviewProblem): void {
  const known: KnownIds = {
    hosts: new Set(ids(hosts)),
    vacancies: new Set(ids(hosts.flatMap((host) => host.vacancies))),
    slots: new Set(ids(hosts.flatMap((host) => host.slots))),
    people: new Set(ids(people)),
    interpreters: new Set(ids(interpreters)),
  };
  for (const person of people) refuseUnknownOfPerson(person, known);
  for (const pin of pins) refuseUnknownChoice(pin, known, texts.pin(asText(pin)));
  for (const choice of published ?? []) refuseUnknownChoice(choice, known, texts.published(asText(choice)));
}

/** How an interview is named in a line of text. */
export const asText = ({ person, vacancy, slot }: InterviewChoice): string => texts.interview(person, vacancy, slot);

interface KnownIds {
  readonly hosts: ReadonlySet<string>;
  readonly vacancies: ReadonlySet<string>;
  readonly slots: ReadonlySet<string>;
  readonly people: ReadonlySet<string>;
  readonly interpreters: ReadonlySet<string>;
}

const ids = (list: readonly { readonly id: string }[]): string[] => list.map(({ id }) => id);

function refuseRepeated(list: readonly string[], message: (id: string) => string): void {
  const seen = new Set<string>();
  for (const id of list) {
    if (seen.has(id)) refuse(message(id));
    seen.add(id);
  }
}

function refuseUnknownOfPerson(person: PlanPerson, known: KnownIds): void {
  for (const vacancy of person.preferences) {
    if (!known.vacancies.has(vacancy)) refuse(texts.unknown.preference(person.id, vacancy));
  }
  for (const host of [...(person.hosts ?? []), ...person.noTourAt, ...hostsOf(person.presence)]) {
    if (!known.hosts.has(host)) refuse(texts.unknown.host(person.id, host));
  }
  if (person.interpreter !== undefined && !known.interpreters.has(person.interpreter)) {
    refuse(texts.unknown.interpreter(person.id, person.interpreter));
  }
}

const hostsOf = (presence: PlanPerson['presence']): string[] => (presence ?? []).map(({ host }) => host);

function refuseUnknownChoice(choice: InterviewChoice, known: KnownIds, named: string): void {
  if (!known.people.has(choice.person)) refuse(texts.unknown.person(named, choice.person));
  if (!known.vacancies.has(choice.vacancy)) refuse(texts.unknown.vacancy(named, choice.vacancy));
  if (!known.slots.has(choice.slot)) refuse(texts.unknown.slot(named, choice.slot));
}
