import { formatClockTime } from '../../../kernel/clock-time';
import type { InterviewProblem, InterviewSlot, PlanHost } from '../problem/interview-problem';
import type { OfferedSlot, WhatIfChange } from './what-if-change';

type ShorterSlots = Extract<WhatIfChange, { kind: 'shorter-slots' }>;

/** Candidates find a shorter interview too short to show who they are. */
const LEAST_MINUTES = 10;
const STEP_MINUTES = 5;

/**
 * A host's interviews made shorter in steps of five minutes, longest first, where that gives more of them in the same
 * time. Not where somebody is pinned or was told a time: these would lose it.
 */
export function shorterSlots({ pins, published }: InterviewProblem, host: PlanHost): ShorterSlots[] {
  const known = new Set([...pins, ...(published ?? [])].map(({ slot }) => slot));
  if (host.slots.some(({ id }) => known.has(id))) return [];
  const longest = Math.max(0, ...host.slots.map(minutesOf));
  const lengths: number[] = [];
  for (let minutes = longest - STEP_MINUTES; minutes >= LEAST_MINUTES; minutes -= STEP_MINUTES) lengths.push(minutes);
  return lengths
    .map((minutes): ShorterSlots => ({
      kind: 'shorter-slots',
      host: host.id,
      minutes,
      slots: cut(host.slots, minutes),
    }))
    .filter(({ slots }) => slots.length > host.slots.length);
}

const minutesOf = ({ start, end }: InterviewSlot): number => end - start;

/** Slots that are short enough stay; the others are joined where they touch, and cut again. */
function cut(slots: readonly InterviewSlot[], minutes: number): OfferedSlot[] {
  const staying = slots.filter((slot) => minutesOf(slot) <= minutes);
  const windows = joined(slots.filter((slot) => minutesOf(slot) > minutes));
  const pieces = windows.flatMap((window) =>
    Array.from({ length: Math.floor(minutesOf(window) / minutes) }, (_, at) => {
      const start = window.start + at * minutes;
      return { ...window, start, end: start + minutes };
    }),
  );
  return [...staying, ...pieces].sort((one, other) => one.start - other.start).map(asOffered);
}

function joined(slots: readonly InterviewSlot[]): InterviewSlot[] {
  const windows: InterviewSlot[] = [];
  for (const slot of [...slots].sort((one, other) => one.start - other.start)) {
    const at = windows.findIndex((window) => window.end === slot.start && isAlike(window, slot));
    const before = windows[at];
    if (before) windows[at] = { ...before, end: slot.end };
    else windows.push(slot);
  }
  return windows;
}

const isAlike = (one: InterviewSlot, other: InterviewSlot): boolean =>
  one.places === other.places && one.groups?.join() === other.groups?.join();

const asOffered = ({ start, end, places, groups }: InterviewSlot): OfferedSlot => ({
  start: formatClockTime(start),
  end: formatClockTime(end),
  places,
  ...(groups && { groups }),
});
