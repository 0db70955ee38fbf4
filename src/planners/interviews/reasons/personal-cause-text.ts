import { interviewReasonTexts as texts, type MomentsAtHost } from '../../../texts/planners/interview-reasons';
import type { UnplacedCode } from '../problem/interview-plan';
import type { PlanPerson } from '../problem/interview-problem';
import { presenceAt, type ProblemIndex } from '../problem/possible-interviews';
import type { PersonalCause } from './personal-causes';

type CauseKind = PersonalCause['kind'];

const CODES: Readonly<Record<CauseKind, UnplacedCode>> = {
  dutch: 'DUTCH_TOO_LOW',
  certificates: 'CERTIFICATE_MISSING',
  reach: 'HOST_NOT_REACHED',
  group: 'NO_SLOT_FOR_GROUP',
  tour: 'TOUR_CLASH',
  availability: 'NOT_AVAILABLE',
  presence: 'NOT_PRESENT',
  length: 'SLOTS_TOO_SHORT',
  places: 'NO_PLACES',
  candidates: 'NO_PLACES',
  'pinned-places': 'PINS_IN_THE_WAY',
  'pinned-candidates': 'PINS_IN_THE_WAY',
  'pinned-interpreter': 'PINS_IN_THE_WAY',
};

/** The one code for all causes, or `MIXED`. */
export function codeOf(causes: readonly PersonalCause[]): UnplacedCode {
  const [first, ...others] = new Set(causes.map(({ kind }) => CODES[kind]));
  return first === undefined || others.length > 0 ? 'MIXED' : first;
}

/** One Dutch sentence that names every cause. */
export function textOf(index: ProblemIndex, person: PlanPerson, causes: readonly PersonalCause[]): string {
  const parts = causes.map((cause) => CAUSE_TEXTS[cause.kind]({ index, person, cause }));
  return texts.personal(person.id, parts);
}

interface CauseWords {
  readonly index: ProblemIndex;
  readonly person: PlanPerson;
  readonly cause: PersonalCause;
}

const CAUSE_TEXTS: Readonly<Record<CauseKind, (words: CauseWords) => string>> = {
  dutch: ({ index, person, cause }) =>
    texts.causes.dutch(cause.at, index.vacancy(cause.at).dutch, person.id, person.dutch),
  certificates: ({ index, person, cause }) => {
    const { certificates } = index.vacancy(cause.at);
    return texts.causes.certificates(
      cause.at,
      certificates.filter((one) => !person.certificates.includes(one)),
    );
  },
  reach: ({ person, cause }) => texts.causes.reach(person.id, cause.at),
  group: ({ person, ...words }) => texts.causes.group(momentsOf(words), person.group),
  tour: ({ person, ...words }) => texts.causes.tour(momentsOf(words), person.group),
  availability: ({ person, ...words }) => texts.causes.availability(momentsOf(words), person.id),
  presence: ({ person, ...words }) => {
    const { start, end } = presenceAt(person, words.cause.at) ?? { start: undefined, end: undefined };
    return texts.causes.presence(momentsOf(words), person.id, start, end);
  },
  length: ({ person, ...words }) => texts.causes.length(momentsOf(words), person.id, person.interviewMinutes ?? 0),
  places: (words) => texts.causes.places(momentsOf(words)),
  candidates: ({ cause }) => texts.causes.candidates(cause.at),
  'pinned-places': (words) => texts.causes.pinnedPlaces(momentsOf(words)),
  'pinned-interpreter': ({ person, ...words }) =>
    texts.causes.pinnedInterpreter(momentsOf(words), person.interpreter ?? ''),
  'pinned-candidates': ({ cause }) => texts.causes.pinnedCandidates(cause.at),
};

function momentsOf({ index, cause }: Pick<CauseWords, 'index' | 'cause'>): MomentsAtHost {
  return { host: cause.at, starts: cause.slots.map((slot) => index.slot(slot).start) };
}
