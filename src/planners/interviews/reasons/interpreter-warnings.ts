import { interviewWarningTexts } from '../../../texts/planners/interview-reasons';
import type { PlannedInterview, PlanWarning } from '../problem/interview-plan';
import type { ProblemIndex } from '../problem/possible-interviews';

/** Warns of an interpreter who goes from one person's interview straight to another's. */
export function interpreterWarnings(index: ProblemIndex, interviews: readonly PlannedInterview[]): PlanWarning[] {
  return index.problem.interpreters.flatMap(({ id }) => {
    const own = interviews
      .filter(({ person }) => index.person(person).interpreter === id)
      .map(({ person, slot }) => ({ person, slot: index.moment(index.person(person), slot) }))
      .sort((one, other) => one.slot.start - other.slot.start);
    return own.flatMap((interview, at): PlanWarning[] => {
      const next = own[at + 1];
      if (!next || next.slot.start > interview.slot.end) return [];
      const text = interviewWarningTexts.interpreterWithoutBreak(
        id,
        { person: interview.person, start: interview.slot.start },
        { person: next.person, start: next.slot.start },
      );
      return [{ code: 'INTERPRETER_WITHOUT_BREAK', text }];
    });
  });
}
