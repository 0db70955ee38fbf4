import type { UnplacedCode } from '../problem/interview-plan';
import type { PlanPerson } from '../problem/interview-problem';
import type { ProblemIndex } from '../problem/possible-interviews';
import { enumerate, spokenTime } from './dutch-words';
import type { PersonalCause } from './personal-causes';

type CauseKind = PersonalCause['kind'];

const CODES: Readonly<Record<CauseKind, UnplacedCode>> = {
  dutch: 'DUTCH_TOO_LOW',
  certificates: 'CERTIFICATE_MISSING',
  reach: 'HOST_NOT_REACHED',
  group: 'NO_SLOT_FOR_GROUP',
  tour: 'TOUR_CLASH',
  availability: 'NOT_AVAILABLE',
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
  return `${person.id} kan geen gesprek krijgen: ${parts.join('; ')}.`;
}

interface CauseWords {
  readonly index: ProblemIndex;
  readonly person: PlanPerson;
  readonly cause: PersonalCause;
}

const CAUSE_TEXTS: Readonly<Record<CauseKind, (words: CauseWords) => string>> = {
  dutch: ({ index, person, cause }) =>
    `${cause.at} vraagt Nederlands ${levelText(index.vacancy(cause.at).dutch)}, ${person.id} heeft ${levelText(person.dutch)}`,
  certificates: ({ index, person, cause }) => {
    const missing = index.vacancy(cause.at).certificates.filter((one) => !person.certificates.includes(one));
    return `voor ${cause.at} is nodig: ${enumerate(missing)}`;
  },
  reach: ({ person, cause }) => `${person.id} komt niet bij ${cause.at}`,
  group: ({ person, ...words }) => `${timesAt(words)} is het gesprek niet voor groep ${person.group}`,
  tour: ({ person, ...words }) => `${timesAt(words)} botst het gesprek met een rondleiding van groep ${person.group}`,
  availability: ({ person, ...words }) => `${timesAt(words)} is ${person.id} niet beschikbaar`,
  places: (words) => `${timesAt(words)} is er geen plaats voor een gesprek`,
  candidates: ({ cause }) => `${cause.at} neemt geen kandidaten`,
  'pinned-places': (words) => `${timesAt(words)} zijn alle plaatsen vastgezet voor anderen`,
  'pinned-interpreter': ({ person, ...words }) =>
    `${timesAt(words)} staat tolk ${person.interpreter ?? ''} vast bij iemand anders`,
  'pinned-candidates': ({ cause }) => `alle plaatsen voor ${cause.at} zijn vastgezet voor anderen`,
};

const levelText = (level: string): string => (level === 'native' ? 'als moedertaal' : level);

function timesAt({ index, cause }: Pick<CauseWords, 'index' | 'cause'>): string {
  const times = cause.slots.map((slot) => spokenTime(index.slot(slot).start));
  return times.length === 0 ? `bij ${cause.at}` : `bij ${cause.at} om ${enumerate(times)}`;
}
