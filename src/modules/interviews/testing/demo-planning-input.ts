import { readFileSync } from 'node:fs';
import { parseClockTime, type DutchLevel } from '../../../kernel';
import type { PlanningInput, PlanningPerson } from '../domain/planning-input';

interface Fixture {
  readonly hosts: readonly {
    readonly id: string;
    readonly slots: readonly {
      readonly id: string;
      readonly start: string;
      readonly end: string;
      readonly places: number;
    }[];
    readonly tours: readonly { readonly groups: readonly string[]; readonly start: string; readonly end: string }[];
    readonly vacancies: readonly {
      readonly id: string;
      readonly posts: number;
      readonly dutch: DutchLevel;
      readonly certificates: readonly string[];
    }[];
  }[];
  readonly people: readonly {
    readonly id: string;
    readonly group: string;
    readonly dutch: DutchLevel;
    readonly certificates: readonly string[];
    readonly preferences: readonly string[];
  }[];
  readonly published?: readonly { readonly person: string; readonly vacancy: string; readonly slot: string }[];
}

/** When the bus reaches and leaves each host. */
const STAYS: ReadonlyMap<string, readonly [string, string]> = new Map([
  ['C1', ['08:50', '10:48']],
  ['C2', ['11:01', '12:35']],
  ['C3', ['13:40', '15:15']],
]);
/** P05 goes home after lunch. */
const GOES_HOME = 'P05';

/** The demo event as the interview planner's module sees it, from a file of its scenarios. */
export function demoPlanningInput(scenario: string): PlanningInput {
  const day = JSON.parse(readFileSync(`test/fixtures/scenarios/${scenario}.json`, 'utf8')) as Fixture;
  return {
    visits: day.hosts.map(visitOf),
    vacancies: day.hosts.flatMap(({ id: hostCompanyId, vacancies }) =>
      vacancies.map(({ dutch: dutchLevel, ...vacancy }) => ({ ...vacancy, hostCompanyId, dutchLevel })),
    ),
    people: day.people.map(personOf),
    ...{ interpreters: [], tourGroups: [], pins: [] },
    published:
      day.published?.map(({ person, vacancy, slot }) => ({
        registrationId: person,
        vacancyId: vacancy,
        slotId: slot,
      })) ?? null,
  };
}

const visitOf = ({ id, slots, tours }: Fixture['hosts'][number]): PlanningInput['visits'][number] => ({
  ...{ id, hostCompanyId: id, endsAt: parseClockTime(STAYS.get(id)?.[1] ?? '') },
  slots: slots.map((slot) => ({ id: slot.id, startsAt: slot.start, endsAt: slot.end, places: slot.places })),
  tours: tours.map((tour) => ({
    id: `${id}@${tour.start}`,
    startsAt: tour.start,
    endsAt: tour.end,
    groupIds: tour.groups,
  })),
});

const personOf = ({ id, group, dutch, certificates, preferences }: Fixture['people'][number]): PlanningPerson => ({
  ...{ id, tourGroupId: group, dutchLevel: dutch, certificates, preferences },
  interpreterLanguage: null,
  ...{ interviewMinutes: undefined, noTourAt: [], noInterviewAt: [] },
  presences: [...STAYS]
    .filter(([host]) => host !== 'C3' || id !== GOES_HOME)
    .map(([visitId, [from, until]]) => ({ visitId, from: parseClockTime(from), until: parseClockTime(until) })),
});
