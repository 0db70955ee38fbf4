import { refuse } from './json-fields';
import type { InterviewChoice, InterviewProblem, PlanPerson } from './interview-problem';

/** Refuses a problem in which two hosts, slots, vacancies or people have the same id, or a list names one twice. */
export function refuseRepeatedIds({ hosts, people, interpreters, groups, pins, published }: InterviewProblem): void {
  refuseRepeated(ids(hosts), (id) => `Het bedrijf ${id} staat twee keer in de lijst.`);
  refuseRepeated(ids(hosts.flatMap((host) => host.slots)), (id) => `Het gespreksmoment ${id} staat er twee keer.`);
  refuseRepeated(ids(hosts.flatMap((host) => host.vacancies)), (id) => `De vacature ${id} staat er twee keer.`);
  refuseRepeated(ids(people), (id) => `De persoon ${id} staat twee keer in de lijst.`);
  refuseRepeated(ids(interpreters), (id) => `De tolk ${id} staat twee keer in de lijst.`);
  refuseRepeated(ids(groups), (id) => `De groep ${id} staat twee keer in de lijst.`);
  for (const person of people) {
    refuseRepeated(person.preferences, (id) => `${person.id} kiest de vacature ${id} twee keer.`);
  }
  refuseRepeated(pins.map(asText), (text) => `De vastgezette afspraak ${text} staat er twee keer.`);
  refuseRepeated((published ?? []).map(asText), (text) => `De gepubliceerde afspraak ${text} staat er twee keer.`);
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
  for (const pin of pins) refuseUnknownChoice(pin, known, 'De vastgezette afspraak');
  for (const choice of published ?? []) refuseUnknownChoice(choice, known, 'De gepubliceerde afspraak');
}

/** How an interview is named in a line of text. */
export const asText = ({ person, vacancy, slot }: InterviewChoice): string => `${person} – ${vacancy} – ${slot}`;

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
    if (!known.vacancies.has(vacancy)) refuse(`${person.id} kiest een onbekende vacature: ${vacancy}.`);
  }
  for (const host of [...(person.hosts ?? []), ...person.noTourAt]) {
    if (!known.hosts.has(host)) refuse(`Bij ${person.id} staat een onbekend bedrijf: ${host}.`);
  }
  if (person.interpreter !== undefined && !known.interpreters.has(person.interpreter)) {
    refuse(`Bij ${person.id} staat een onbekende tolk: ${person.interpreter}.`);
  }
}

function refuseUnknownChoice(choice: InterviewChoice, known: KnownIds, what: string): void {
  const text = `${what} ${asText(choice)}`;
  if (!known.people.has(choice.person)) refuse(`${text} noemt een onbekende persoon: ${choice.person}.`);
  if (!known.vacancies.has(choice.vacancy)) refuse(`${text} noemt een onbekende vacature: ${choice.vacancy}.`);
  if (!known.slots.has(choice.slot)) refuse(`${text} noemt een onbekend gespreksmoment: ${choice.slot}.`);
}
