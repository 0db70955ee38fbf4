import { interviewProblemTexts as texts } from '../../../texts/planners/interview-problem';
import { JsonField, refuse } from './json-fields';
import {
  type HostTour,
  type InterviewChoice,
  type InterviewProblem,
  type InterviewRules,
  type InterviewSlot,
  type PlanGroup,
  type PlanHost,
  type PlanInterpreter,
  type PlanVacancy,
} from './interview-problem';
import { refuseUnknownIds, refuseRepeatedIds } from './known-ids';
import { refuseBrokenPins } from './pin-rules';
import { clock, readDutch, readPerson } from './read-person';

/**
 * Reads and checks a problem in the JSON form "plan-interviews, version 1".
 * Pins and published interviews of absent people are left out.
 * @throws DomainError INTERVIEWS.INVALID_PROBLEM, with one Dutch line that names what is wrong
 */
export const parseInterviewProblem = (input: unknown): InterviewProblem => readInterviewProblem(input).problem;

/** The same, and the fields that it does not know: they count for nothing, which may be a slip of the pen. */
export function readInterviewProblem(input: unknown): ReadProblem {
  const root = new JsonField(input, texts.input);
  const version = root.field('version');
  if (!version.isAbsent && version.wholeNumber(1) !== 1) refuse(texts.wrongVersion);
  const published = root.field('published');
  const problem: InterviewProblem = {
    rules: readRules(root.field('rules')),
    hosts: root.field('hosts').list().map(readHost),
    people: root.field('people').list().map(readPerson),
    interpreters: root.field('interpreters').listOrEmpty().map(readInterpreter),
    groups: root.field('groups').listOrEmpty().map(readGroup),
    pins: root.field('pins').listOrEmpty().map(readChoice),
    published: published.isAbsent ? undefined : published.list().map(readChoice),
  };
  refuseRepeatedIds(problem);
  refuseUnknownIds(problem);
  const forThosePresent = withoutChoicesOfAbsent(problem);
  refuseBrokenPins(forThosePresent);
  return { problem: forThosePresent, warnings: root.unreadFields().map(unknownField) };
}

export interface ReadProblem {
  readonly problem: InterviewProblem;
  readonly warnings: readonly InputWarning[];
}

/** Something about the input that is no reason to refuse it; `message` is Dutch. */
export interface InputWarning {
  readonly code: 'UNKNOWN_FIELD';
  /** The field, as `people[2].dutch`. */
  readonly path: string;
  readonly message: string;
}

const unknownField = (name: string): InputWarning => ({
  code: 'UNKNOWN_FIELD',
  path: name.slice(texts.input.length + 1),
  message: texts.unknownField(name),
});

function withoutChoicesOfAbsent(problem: InterviewProblem): InterviewProblem {
  const absent = new Set(problem.people.filter((person) => person.absent).map((person) => person.id));
  const ofThosePresent = (choice: InterviewChoice): boolean => !absent.has(choice.person);
  return {
    ...problem,
    pins: problem.pins.filter(ofThosePresent),
    published: problem.published?.filter(ofThosePresent),
  };
}

function readRules(field: JsonField): InterviewRules {
  return {
    maxInterviewsPerPerson: field.field('maxInterviewsPerPerson').wholeNumber(1),
    maxInterviewsPerHost: field.field('maxInterviewsPerHost').wholeNumber(1),
    minutesAfterTour: field.field('minutesAfterTour').wholeNumber(0),
    minutesBetweenInterviews: field.field('minutesBetweenInterviews').wholeNumber(0),
    candidatesPerPost: field.field('candidatesPerPost').wholeNumber(1),
  };
}

function readHost(field: JsonField): PlanHost {
  const id = field.field('id').text();
  return {
    id,
    slots: field
      .field('slots')
      .list()
      .map((slot) => readSlot(slot, id)),
    tours: field
      .field('tours')
      .listOrEmpty()
      .map((tour) => readTour(tour, id)),
    vacancies: field
      .field('vacancies')
      .list()
      .map((vacancy) => readVacancy(vacancy, id)),
  };
}

function readSlot(field: JsonField, host: string): InterviewSlot {
  const id = field.field('id').text();
  const groups = field.field('groups');
  return {
    id,
    host,
    ...readPeriod(field, texts.slot(id)),
    places: field.field('places').wholeNumber(0),
    groups: groups.isAbsent ? undefined : groups.texts(),
  };
}

function readTour(field: JsonField, host: string): HostTour {
  const groups = field
    .field('groups')
    .list()
    .map((group) => group.text());
  return { host, groups, ...readPeriod(field, texts.tour(groups, host)) };
}

function readPeriod(field: JsonField, what: string): { readonly start: number; readonly end: number } {
  const start = field.field('start').time();
  const end = field.field('end').time();
  if (end <= start) refuse(texts.endsBeforeItBegins(what, clock(field, 'start'), clock(field, 'end')));
  return { start, end };
}

function readVacancy(field: JsonField, host: string): PlanVacancy {
  return {
    id: field.field('id').text(),
    host,
    posts: field.field('posts').wholeNumber(0),
    dutch: readDutch(field.field('dutch')),
    certificates: field.field('certificates').texts(),
  };
}

const readInterpreter = (field: JsonField): PlanInterpreter => ({ id: field.field('id').text() });

const readGroup = (field: JsonField): PlanGroup => ({
  id: field.field('id').text(),
  places: field.field('places').wholeNumber(0),
});

function readChoice(field: JsonField): InterviewChoice {
  return {
    person: field.field('person').text(),
    vacancy: field.field('vacancy').text(),
    slot: field.field('slot').text(),
  };
}
