import { interviewReasonTexts as texts, type MomentsAtHost } from '../../../texts/planners/interview-reasons';
import type { PlannedInterview, UnplacedPerson } from '../problem/interview-plan';
import { runSync } from '../steps/run-sync';
import type { PlanPerson } from '../problem/interview-problem';
import { openPeople, openPlaces, type OpenPerson, type OpenPlaces } from '../problem/open-options';
import type { ProblemIndex } from '../problem/possible-interviews';
import { codeOf, textOf } from './personal-cause-text';
import { personalCauses } from './personal-causes';
import { findShortage, placeHolders, type PlaceHolders, type ScarcePlaces, type Shortage } from './shortage';

/**
 * Names everyone present without an interview, with a reason that is true: first what blocks this person whatever
 * the others get, then a shortage that is proven by counting, then only what the proof of the plan itself says.
 * @param proven whether no plan gives more people an interview
 * @param scarce where to look for shortages first
 */
export const explainUnplaced = (...of: Parameters<typeof unplacedSteps>): UnplacedPerson[] =>
  runSync(unplacedSteps(...of));

/** The same in steps of a few milliseconds, so that whoever runs them can do other work in between. */
export function* unplacedSteps(
  index: ProblemIndex,
  interviews: readonly PlannedInterview[],
  proven: boolean,
  scarce?: ScarcePlaces,
): Generator<undefined, UnplacedPerson[]> {
  const placed = new Set(interviews.map(({ person }) => person));
  const places = openPlaces(index);
  const people: OpenPerson[] = [];
  for (const open of openPeople(index, places)) {
    people.push(open);
    yield;
  }
  const holders = placeHolders(people, places, interviews);
  yield;
  const explained: UnplacedPerson[] = [];
  const shortages: Shortage[] = [];
  for (const { person } of people.filter((open) => !placed.has(open.person.id))) {
    explained.push(explainOne({ index, places, holders, scarce, shortages, proven }, person));
    yield;
  }
  return explained;
}

interface Known {
  readonly index: ProblemIndex;
  readonly places: OpenPlaces;
  readonly holders: PlaceHolders;
  readonly scarce: ScarcePlaces | undefined;
  /** Found so far; grows. */
  readonly shortages: Shortage[];
  readonly proven: boolean;
}

function explainOne(known: Known, person: PlanPerson): UnplacedPerson {
  const { index, places, holders, scarce, shortages, proven } = known;
  if (person.preferences.length === 0) {
    return { person: person.id, code: 'NO_PREFERENCES', reason: texts.noPreferences(person.id) };
  }
  const causes = personalCauses(index, places, person);
  if (causes.length > 0) return { person: person.id, code: codeOf(causes), reason: textOf(index, person, causes) };
  const shortage = findShortage(holders, person.id, scarce, shortages);
  if (shortage) shortages.push(shortage);
  return explainByOthers(index, holders, person.id, shortage, proven);
}

function explainByOthers(
  index: ProblemIndex,
  holders: PlaceHolders,
  person: string,
  shortage: Shortage | undefined,
  proven: boolean,
): UnplacedPerson {
  if (shortage) {
    const code = shortage.slots.length > 0 ? 'TOO_FEW_PLACES' : 'TOO_FEW_CANDIDATE_PLACES';
    return { person, code, reason: shortageText(index, person, shortage) };
  }
  if (!proven) {
    const reason = texts.timeLimit(person);
    return { person, code: 'TIME_LIMIT', reason };
  }
  return { person, code: 'TAKEN_BY_OTHERS', reason: takenText(index, holders, person) };
}

function takenText(index: ProblemIndex, { ways }: PlaceHolders, person: string): string {
  const hosts = [...new Set((ways.get(person) ?? []).map(({ slot }) => index.slot(slot).host))];
  return texts.takenByOthers(person, hosts);
}

function shortageText(index: ProblemIndex, person: string, shortage: Shortage): string {
  const { people, places, slots, vacancies } = shortage;
  const where = [...slotsByHost(index, slots).map(texts.scarceMoments), ...vacancies.map(texts.scarceCandidates)];
  return texts.shortage(person, people.length, places, where) + remedyText(index, person, shortage);
}

function slotsByHost(index: ProblemIndex, slots: readonly string[]): MomentsAtHost[] {
  const hosts = [...index.hosts.values()].map(({ id, slots: all }) => ({
    host: id,
    starts: all.filter((slot) => slots.includes(slot.id)).map((slot) => slot.start),
  }));
  return hosts.filter(({ starts }) => starts.length > 0);
}

function remedyText(index: ProblemIndex, person: string, { remedy }: Shortage): string {
  if (!remedy) return '';
  if ('vacancy' in remedy) return texts.oneCandidateMore(remedy.vacancy, person);
  const slot = index.slot(remedy.slot);
  return texts.onePlaceMore(slot.host, slot.start, person);
}
