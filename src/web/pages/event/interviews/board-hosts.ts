import { fullName } from '../../../../kernel';
import type { EventProgramme } from '../../../../modules/events';
import type { InterviewView } from '../../../../modules/interviews';
import type { RegistrationView } from '../../../../modules/registrations';
import type { BoardHost, BoardInterview, PhoneInterview } from './board-view';

type Person = Pick<RegistrationView, 'firstName' | 'lastName' | 'interpreterLanguage'>;

/** What the tables say of the people in them. */
export interface PeopleOnBoard<Known extends Person = RegistrationView> {
  readonly byId: ReadonlyMap<string, Known>;
  /** Registrations of those who do not take part. */
  readonly absent: ReadonlySet<string>;
}

/** One host's table: what happens at its moments, and beside it what is by phone. */
export function boardOf<Known extends Person>(
  visit: Pick<EventProgramme['visits'][number], 'id' | 'name' | 'slots'>,
  interviews: readonly InterviewView[],
  people: PeopleOnBoard<Known>,
): BoardHost {
  const own = interviews.filter(({ visitId }) => visitId === visit.id);
  const onTheDay = own.filter(({ phoneUntil }) => phoneUntil === null);
  // Somebody keeps the own interviewer when one of them falls out.
  const places = Math.max(0, ...visit.slots.map((slot) => slot.places), ...onTheDay.map(({ place }) => place));
  return {
    hostName: visit.name,
    places,
    slots: visit.slots.map((slot) => {
      const shown = Array.from({ length: places }, (_, index) => {
        const there = onTheDay.filter(({ place }) => place === index + 1);
        const begins = there.find(({ slotId }) => slotId === slot.id);
        if (begins) return boardInterview(begins, people);
        const before = there.find((interview) => goesOnIn(interview, slot));
        return before && { ...boardInterview(before, people), goesOn: true };
      });
      return { id: slot.id, startsAt: slot.startsAt, interviews: shown, closed: closedIn(slot.places, shown) };
    }),
    byPhone: own.flatMap((interview) => phoneInterview(interview, people)),
  };
}

/** Empty columns that no interviewer is left for: one fell out, or the moment has no time any more. */
function closedIn(interviewers: number, shown: readonly (BoardInterview | undefined)[]): number[] {
  const busy = shown.filter((one) => one !== undefined && !one.fellAway).length;
  const empty = shown.flatMap((one, index) => (one === undefined ? [index] : []));
  return empty.slice(Math.max(0, interviewers - busy));
}

const goesOnIn = ({ startsAt, endsAt, state }: InterviewView, slot: { readonly startsAt: string }): boolean =>
  state !== 'not-held' && startsAt < slot.startsAt && slot.startsAt < endsAt;

const nameIn = ({ byId }: PeopleOnBoard<Person>, id: string): string => {
  const person = byId.get(id);
  return person === undefined ? '' : fullName(person);
};

function phoneInterview(interview: InterviewView, people: PeopleOnBoard<Person>): PhoneInterview[] {
  const { id: interviewId, registrationId, vacancyTitle, phoneUntil: until } = interview;
  return until === null ? [] : [{ interviewId, personName: nameIn(people, registrationId), vacancyTitle, until }];
}

const boardInterview = (interview: InterviewView, people: PeopleOnBoard<Person>): BoardInterview => ({
  interviewId: interview.id,
  registrationId: interview.registrationId,
  personName: nameIn(people, interview.registrationId),
  vacancyId: interview.vacancyId,
  vacancyTitle: interview.vacancyTitle,
  interpreterLanguage: people.byId.get(interview.registrationId)?.interpreterLanguage ?? null,
  pinned: interview.pinned,
  fellAway: interview.state === 'not-held',
  goesOn: false,
  isAbsent: people.absent.has(interview.registrationId),
});
