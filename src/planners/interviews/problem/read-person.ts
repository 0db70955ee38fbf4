import { dutchLevels, type DutchLevel } from '../../../kernel/dutch-level';
import { interviewProblemTexts as texts } from '../../../texts/planners/interview-problem';
import type { HostPresence, PlanPerson } from './interview-problem';
import { refuse, type JsonField } from './json-fields';

/** One person of the input, with what can be seen to be wrong without the rest of it. */
export function readPerson(field: JsonField): PlanPerson {
  const id = field.field('id').text();
  const hosts = field.field('hosts');
  const presence = field.field('presence');
  const minutes = field.field('interviewMinutes');
  const interpreter = field.field('interpreter');
  const availableFrom = field.field('availableFrom').timeIfGiven();
  const availableUntil = field.field('availableUntil').timeIfGiven();
  if (availableFrom !== undefined && availableUntil !== undefined && availableUntil <= availableFrom) {
    refuse(texts.neverAvailable(id, clock(field, 'availableFrom'), clock(field, 'availableUntil')));
  }
  return {
    id,
    group: field.field('group').text(),
    dutch: readDutch(field.field('dutch')),
    certificates: field.field('certificates').texts(),
    preferences: field
      .field('preferences')
      .list()
      .map((vacancy) => vacancy.text()),
    hosts: hosts.isAbsent ? undefined : hosts.texts(),
    noTourAt: field.field('noTourAt').texts(),
    availableFrom,
    availableUntil,
    presence: presence.isAbsent
      ? undefined
      : presence.entries().map(([host, period]) => readPresence(period, id, host)),
    interviewMinutes: minutes.isAbsent ? undefined : minutes.wholeNumber(1),
    interpreter: interpreter.isAbsent ? undefined : interpreter.text(),
    absent: field.field('absent').flag(),
  };
}

function readPresence(field: JsonField, person: string, host: string): HostPresence {
  const [from, until, ...more] = field.list();
  if (!from || !until || more.length > 0) return refuse(texts.noPeriod(field.name));
  const [start, end] = [from.time(), until.time()];
  if (end <= start) refuse(texts.neverPresent(person, host, from.text(), until.text()));
  return { host, start, end };
}

export function readDutch(field: JsonField): DutchLevel {
  const text = field.text();
  const level = dutchLevels.find((known) => known === text);
  return level ?? refuse(texts.noDutchLevel(field.name, text, dutchLevels));
}

/** A time as it was given, to name it in a refusal. */
export const clock = (field: JsonField, key: string): string => field.field(key).text();
