import { parseClockTime } from '../../../kernel/clock-time';
import { whatIfTexts as texts } from '../../../texts/planners/interview-reasons';
import type { PlanGain } from '../problem/interview-plan';
import type { ProblemIndex } from '../problem/possible-interviews';
import type { WhatIfChange } from './what-if-change';

/** Says in one Dutch sentence what the change is and what it brings. */
export function whatIfText(index: ProblemIndex, change: WhatIfChange, result: WhatIfResult): string {
  const { withInterview, gain, changedPeople } = result;
  const gained = gainText(index, withInterview, gain);
  return texts.sentence(changeText(index, change), changedPeople > 0 ? texts.changing(gained, changedPeople) : gained);
}

/** What a change brings. */
interface WhatIfResult {
  /** In all. */
  readonly withInterview: number;
  readonly gain: PlanGain;
  /** How many people's interviews change more than without it. */
  readonly changedPeople: number;
}

function changeText(index: ProblemIndex, change: WhatIfChange): string {
  switch (change.kind) {
    case 'extra-slot':
      return texts.extraSlot(change.host, parseClockTime(change.start));
    case 'extra-interviewer':
      return texts.extraInterviewer(change.host);
    case 'shorter-slots':
      return texts.shorterSlots(change.host, change.minutes);
    case 'other-wave':
      return texts.otherWave(change.group, change.with, change.host);
    case 'other-groups':
      return texts.otherGroups(change.moves, change.proven);
    case 'release-pin': {
      const slot = index.slot(change.slot);
      return texts.releasePin(change.person, change.vacancy, slot.host, slot.start);
    }
    case 'skip-tour':
      return texts.skipTour(change.person, change.host);
  }
}

function gainText(index: ProblemIndex, withInterview: number, gain: PlanGain): string {
  const present = [...index.people.values()].filter(({ absent }) => !absent).length;
  const people = texts.withInterview(withInterview, present);
  if (gain.withInterview > 0) {
    return gain.firstChoices < 0 ? texts.less(people, texts.firstChoices(-gain.firstChoices)) : people;
  }
  const won = gain.firstChoices > 0 ? texts.firstChoices(gain.firstChoices) : texts.interviews(gain.interviews);
  return texts.more(people, won);
}
