import type { PlanFigures, PlannedInterview } from '../problem/interview-plan';
import { firstStart, type ProblemIndex } from '../problem/possible-interviews';

/** The figures of a set of interviews. */
export function planFigures(index: ProblemIndex, interviews: readonly PlannedInterview[]): PlanFigures {
  const waits = interviews.map(({ person, host, slot }) => {
    return index.slot(slot).start - firstStart(index.host(host), index.person(person).group);
  });
  return {
    withInterview: new Set(interviews.map(({ person }) => person)).size,
    firstChoices: interviews.filter(({ person, vacancy }) => index.person(person).preferences[0] === vacancy).length,
    interviews: interviews.length,
    waitingMinutes: waits.reduce((sum, minutes) => sum + minutes, 0),
  };
}
