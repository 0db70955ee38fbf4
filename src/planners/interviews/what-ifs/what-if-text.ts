import type { PlanGain } from '../problem/interview-plan';
import type { ProblemIndex } from '../problem/possible-interviews';
import { spokenTime } from '../reasons/dutch-words';
import type { WhatIfChange } from './what-if-change';

/** Says in one Dutch sentence what the change is and what it brings. */
export function whatIfText(index: ProblemIndex, change: WhatIfChange, withInterview: number, gain: PlanGain): string {
  return `${changeText(index, change)}: ${gainText(index, withInterview, gain)}.`;
}

function changeText(index: ProblemIndex, change: WhatIfChange): string {
  switch (change.kind) {
    case 'extra-slot':
      return `${change.host} opent een gesprek om ${change.start.replace(/^0/, '').replace(':', '.')} u`;
    case 'extra-interviewer':
      return `${change.host} zet één gesprekspartner meer in`;
    case 'shorter-slots':
      return `${change.host} houdt gesprekken van ${change.minutes} minuten`;
    case 'other-wave':
      return `Groep ${change.group} en groep ${change.with} wisselen van rondleiding bij ${change.host}`;
    case 'other-groups':
      return movesText(change);
    case 'release-pin': {
      const slot = index.slot(change.slot);
      return `${change.person} staat niet meer vast voor ${change.vacancy} bij ${slot.host} om ${spokenTime(slot.start)} u`;
    }
    case 'skip-tour':
      return `${change.person} slaat de rondleiding bij ${change.host} over`;
  }
}

function movesText({ moves, proven }: Extract<WhatIfChange, { kind: 'other-groups' }>): string {
  const list = moves.map(({ person, group }) => `${person} naar groep ${group}`).join(', ');
  return `${proven ? 'De beste rondleidingsgroepen' : 'Andere rondleidingsgroepen'} (${list})`;
}

function gainText(index: ProblemIndex, withInterview: number, gain: PlanGain): string {
  const present = [...index.people.values()].filter(({ absent }) => !absent).length;
  const all = `${withInterview} van ${present} mensen hebben een gesprek`;
  if (gain.withInterview > 0) {
    return gain.firstChoices < 0 ? `${all}, met ${firstChoices(-gain.firstChoices)} minder` : all;
  }
  const more =
    gain.firstChoices > 0 ? firstChoices(gain.firstChoices) : counted(gain.interviews, 'gesprek', 'gesprekken');
  return `${all}, met ${more} meer`;
}

const firstChoices = (count: number): string => counted(count, 'eerste keuze', 'eerste keuzes');

const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;
