import { parseClockTime } from '../../../kernel';
import { interpreterFor } from './interpreters';
import type { PlanningInput, PlanningInterview, PlanningPerson } from './planning-input';

/** Defaults of the planner: two interviews a day, one per host, five minutes to walk from tour to interview. */
export const interviewRules = {
  maxInterviewsPerPerson: 2,
  maxInterviewsPerHost: 1,
  minutesAfterTour: 5,
  minutesBetweenInterviews: 0,
  candidatesPerPost: 3,
} as const;

/** Time to get from an interview room to the road. */
const LEAVING_MINUTES = 5;

/** Nobody in a tour group: no tour to wait for. */
const NO_GROUP = '-';

const choice = (interview: PlanningInterview): object => ({
  person: interview.registrationId,
  vacancy: interview.vacancyId,
  slot: interview.slotId,
});

/** Hosts a person can visit to the end and still be home in time; undefined = all. */
function hostsInReach(person: PlanningPerson, input: PlanningInput): string[] | undefined {
  if (person.latestReturn === null) return person.onlyAt && [...person.onlyAt];
  const latest = parseClockTime(person.latestReturn);
  return input.visits
    .filter(({ id }) => person.onlyAt?.includes(id) ?? true)
    .filter((visit) => {
      const home = person.home === null ? 0 : input.travelMinutes(visit, person.home);
      return visit.endsAt + LEAVING_MINUTES + home <= latest;
    })
    .map((visit) => visit.id);
}

function planningPerson(person: PlanningPerson, input: PlanningInput): object {
  const hosts = hostsInReach(person, input);
  const interpreter = interpreterFor(person.interpreterLanguage, input.interpreters);
  const offered = new Set(input.vacancies.map((vacancy) => vacancy.id));
  return {
    id: person.id,
    group: person.tourGroupId ?? NO_GROUP,
    dutch: person.dutchLevel,
    certificates: person.certificates,
    preferences: person.preferences.filter((vacancy) => offered.has(vacancy)),
    ...(person.absent === true && { absent: true }),
    ...(hosts === undefined ? {} : { hosts }),
    ...(interpreter === undefined ? {} : { interpreter: interpreter.id }),
  };
}

/** The problem of the planner's own form (version 1) for an event as it stands. */
export function buildInterviewProblem(input: PlanningInput): object {
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
    people: input.people.map((person) => planningPerson(person, input)),
    ...(input.interpreters.length === 0 ? {} : { interpreters: input.interpreters.map(({ id }) => ({ id })) }),
    ...(input.tourGroups.length === 0 ? {} : { groups: input.tourGroups.map(({ id, places }) => ({ id, places })) }),
    pins: input.pins.filter(known).map(choice),
    ...(input.published === null ? {} : { published: input.published.filter(known).map(choice) }),
  };
}
