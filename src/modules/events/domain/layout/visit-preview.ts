import { parseClockTime } from '../../../../kernel';
import { layOutVisit, type Party, type WantedVisit } from '../../../../planners/interviews';
import type { VisitView } from '../event-view';

/** What fits in one stay, before there is a route. */
export interface VisitPreview {
  /** Of the stay. */
  readonly minutes: number;
  /** One after the other. */
  readonly tours: number;
  /** Interviews of each interviewer. */
  readonly slots: number;
  readonly interviewers: number;
  /** Groups that are not shown around. */
  readonly leftOut: number;
}

/** What is wanted laid out for one vehicle that comes as early as it may and stays as long as was agreed. */
export function previewOf(
  visit: Pick<VisitView, 'arriveFrom' | 'visitMinutes'>,
  wanted: WantedVisit,
  people: number,
): VisitPreview {
  const start = parseClockTime(visit.arriveFrom);
  const present = { start, end: start + visit.visitMinutes };
  const size = wanted.tours?.largestGroup ?? Math.max(1, people);
  const groups = Math.max(1, Math.ceil(people / size));
  const parties = Array.from({ length: groups }, (_, at): Party => ({
    group: String(at),
    people: Math.min(size, people),
    present,
    busy: [],
  }));
  const { tours, slots, leftOut } = layOutVisit({ wanted, parties, fixed: { tours: [], slots: [] } });
  return {
    minutes: visit.visitMinutes,
    tours: tours.length,
    slots: slots.length,
    interviewers: wanted.interviewers,
    leftOut: leftOut.length,
  };
}
