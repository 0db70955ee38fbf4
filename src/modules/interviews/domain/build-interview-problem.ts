import { formatClockTime, parseClockTime } from '../../../kernel';
import { interpreterFor } from './interpreters';
import type { PlanningInput, PlanningInterview, PlanningPerson, PlanningPresence } from './planning-input';
import { slotsTaken } from './slots-taken';

/** Defaults of the planner: two interviews a day, one per host, five minutes to walk from tour to interview. */
export const interviewRules = {
  maxInterviewsPerPerson: 2,
  maxInterviewsPerHost: 1,
  minutesAfterTour: 5,
  minutesBetweenInterviews: 0,
  candidatesPerPost: 3,
} as const;

/** Nobody in a tour group: no tour to wait for. */
const NO_GROUP = '-';

const choice = (interview: PlanningInterview): object => ({
  person: interview.registrationId,
  vacancy: interview.vacancyId,
  slot: interview.slotId,
});

/** Where a person is by the route, and where they were: an interview that took place tells more than a route. */
function presencesOf(
  { id, presences, noInterviewAt }: PlanningPerson,
  { pins, visits }: PlanningInput,
): PlanningPresence[] {
  const held = pins.filter(({ registrationId, state }) => registrationId === id && state === 'held');
  const were = visits.flatMap((visit) =>
    held
      .flatMap((interview) => slotsTaken([visit], interview))
      .map(({ startsAt, endsAt }) => ({
        visitId: visit.id,
        from: parseClockTime(startsAt),
        until: parseClockTime(endsAt),
      })),
  );
  const reached = presences.filter(({ visitId }) => !noInterviewAt.includes(visitId));
  const at = visits.map((visit) => [...reached, ...were].filter(({ visitId }) => visitId === visit.id));
  return at.flatMap(([first, ...others]) => (first === undefined ? [] : [others.reduce(spanning, first)]));
}

const spanning = (one: PlanningPresence, other: PlanningPresence): PlanningPresence => ({
  visitId: one.visitId,
  from: Math.min(one.from, other.from),
  until: Math.max(one.until, other.until),
});

const presenceTable = (presences: readonly PlanningPresence[]): Record<string, readonly [string, string]> =>
  Object.fromEntries(
    presences.map(({ visitId, from, until }) => [visitId, [formatClockTime(from), formatClockTime(until)]]),
  );

const toursNotTaken = ({ noTourAt }: PlanningPerson, { visits }: PlanningInput): string[] =>
  visits.map(({ id }) => id).filter((id) => noTourAt.includes(id));

function planningPerson(person: PlanningPerson, input: PlanningInput, whereabouts: object): object {
  const interpreter = interpreterFor(person.interpreterLanguage, input.interpreters);
  const offered = new Set(input.vacancies.map((vacancy) => vacancy.id));
  return {
    id: person.id,
    group: person.tourGroupId ?? NO_GROUP,
    dutch: person.dutchLevel,
    certificates: person.certificates,
    preferences: person.preferences.filter((vacancy) => offered.has(vacancy)),
    ...(person.absent === true && { absent: true }),
    ...whereabouts,
    ...(person.noTourAt.length === 0 ? {} : { noTourAt: toursNotTaken(person, input) }),
    ...(person.interviewMinutes === undefined ? {} : { interviewMinutes: person.interviewMinutes }),
    ...(interpreter === undefined ? {} : { interpreter: interpreter.id }),
  };
}

/** The problem of the planner's own form (version 1) for an event as it stands. */
export const buildInterviewProblem = (input: PlanningInput): object =>
  problemOf(input, (person) => ({ presence: presenceTable(presencesOf(person, input)) }));

/** The same for an event of which nobody knows yet who is where: everybody may come wherever interviews are possible for them. */
export const buildOpenProblem = (input: PlanningInput): object =>
  problemOf(input, ({ noInterviewAt }) => ({
    hosts: input.visits.map(({ id }) => id).filter((id) => !noInterviewAt.includes(id)),
  }));

function problemOf(input: PlanningInput, whereabouts: (person: PlanningPerson) => object): object {
  const present = new Set(input.people.map((person) => person.id));
  const known = (interview: PlanningInterview): boolean => present.has(interview.registrationId);
  return {
    version: 1,
    rules: interviewRules,
    hosts: input.visits.map((visit) => ({
      id: visit.id,
      slots: visit.slots.map((slot) => ({ id: slot.id, start: slot.startsAt, end: slot.endsAt, places: slot.places })),
      tours: visit.tours.map((tour) => ({ groups: tour.groupIds, start: tour.startsAt, end: tour.endsAt })),
      vacancies: input.vacancies
        .filter((vacancy) => vacancy.hostCompanyId === visit.hostCompanyId)
        .map((vacancy) => ({
          id: vacancy.id,
          posts: vacancy.posts,
          dutch: vacancy.dutchLevel,
          certificates: vacancy.certificates,
        })),
    })),
    people: input.people.map((person) => planningPerson(person, input, whereabouts(person))),
    ...(input.interpreters.length === 0 ? {} : { interpreters: input.interpreters.map(({ id }) => ({ id })) }),
    ...(input.tourGroups.length === 0 ? {} : { groups: input.tourGroups.map(({ id, places }) => ({ id, places })) }),
    pins: input.pins.filter(known).map(choice),
    ...(input.published === null ? {} : { published: input.published.filter(known).map(choice) }),
  };
}
