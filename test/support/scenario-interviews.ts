import { HostCompanyReader } from '../../src/modules/companies';
import { EventReader } from '../../src/modules/events';
import {
  ChangeInterviewDraft,
  DraftInterviewPlan,
  InterviewPlanReader,
  InterviewReader,
  type DraftChange,
  type InterviewView,
} from '../../src/modules/interviews';
import { demoScenario } from '../../src/demo/scenario';
import type { ScenarioPeople } from './scenario-people';
import type { TestApp } from './test-app';

/** The plan that the scenario publishes on 10 March at 16.00: host and time, who, about which vacancy. */
const PUBLISHED = `
C1 09:15 P40 V1, P47 V1
C1 09:30 P41 V3, P43 V1
C1 09:45 P29 V1, P34 V1
C1 10:00 P04 V1, P28 V3
C1 10:15 P02 V1, P05 V1
C1 10:30 P03 V2, P14 V3
C2 11:15 P36 V4, P44 V6, P46 V4
C2 11:30 P39 V4, P42 V5, P45 V4
C2 11:45 P13 V6, P25 V4, P33 V4
C2 12:00 P06 V6, P08 V5, P30 V4
C2 12:15 P01 V4, P10 V4, P26 V4
C3 13:55 P47 V7, P48 V9
C3 14:10 P38 V9, P39 V8
C3 14:25 P27 V7, P32 V7
C3 14:40 P09 V8, P15 V7
C3 14:55 P07 V7, P31 V8`;

/** The interviews of the scenario's published plan, as `C1 09:15 P40 V1`. */
export const scenarioInterviews: readonly string[] = PUBLISHED.trim()
  .split('\n')
  .flatMap((line) => {
    const [host, time] = line.split(' ');
    return line
      .slice(9)
      .split(', ')
      .map((interview) => `${host ?? ''} ${time ?? ''} ${interview}`);
  });

/** Interviews in the words of the scenario, and changes of the draft by hand. */
export interface ScenarioBoard {
  readonly visitOf: (host: string) => string;
  readonly interviews: (views: readonly InterviewView[]) => string[];
  readonly change: (change: DraftChange) => Promise<void>;
  readonly add: (interview: string) => Promise<void>;
}

export async function scenarioBoard(app: TestApp, people: ScenarioPeople): Promise<ScenarioBoard> {
  const { event, coordinator: user, idOf, codeOf } = people;
  const { visits } = await app.get(EventReader).programme(event.id);
  const vacancies = await app.get(HostCompanyReader).vacancies(event.associationId);
  const nameOf = (host: string): string => demoScenario.hosts.find(({ code }) => code === host)!.name;
  const visitOf = (host: string) => visits.find(({ name }) => name.startsWith(nameOf(host)))!;
  const vacancyOf = (code: string): string => vacancies.find((vacancy) => vacancy.code === code)!.id;
  const codeOfVacancy = (id: string): string => vacancies.find((vacancy) => vacancy.id === id)!.code;
  const hostOf = (visitId: string): string => ['C1', 'C2', 'C3'].find((host) => visitOf(host).id === visitId)!;
  const change = async (wanted: DraftChange): Promise<void> => {
    const version = (await app.get(InterviewPlanReader).ofEvent(event.id, 'draft'))!.version;
    await app.run(() => app.get(ChangeInterviewDraft).execute({ user, eventId: event.id, version, change: wanted }));
  };
  return {
    visitOf: (host) => visitOf(host).id,
    interviews: (views) =>
      views
        .map((interview) =>
          [
            hostOf(interview.visitId),
            interview.startsAt,
            codeOf(interview.registrationId),
            codeOfVacancy(interview.vacancyId),
          ].join(' '),
        )
        .sort(),
    change,
    add: (interview) => {
      const [host, time, person, vacancy] = interview.split(' ') as [string, string, string, string];
      const slotId = visitOf(host).slots.find(({ startsAt }) => startsAt === time)!.id;
      return change({ kind: 'add', registrationId: idOf(person), vacancyId: vacancyOf(vacancy), slotId });
    },
  };
}

/** Puts the scenario's own plan in the draft, one change by hand after the other. */
export async function draftScenarioInterviews(
  app: TestApp,
  { event, coordinator: user }: ScenarioPeople,
  board: ScenarioBoard,
): Promise<void> {
  await app.run(() => app.get(DraftInterviewPlan).execute({ user, eventId: event.id }));
  for (const { id } of await app.get(InterviewReader).draft(event.id)) {
    await board.change({ kind: 'remove', interviewId: id });
  }
  for (const interview of scenarioInterviews) await board.add(interview);
}
