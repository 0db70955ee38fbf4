import { routeSheetTexts as t } from '../../../../texts/route-sheet';
import type { RouteHalt, RouteSheet } from '../../ride/route-sheet';

/** From so many minutes on a stay counts as a part of a driver's break (Regulation 561/2006). */
const PART_OF_BREAK = 15;

/** What one halt asks of a driver, in sentences. */
export function haltWords(halt: RouteHalt): string[] {
  const { planned, waits, stands } = halt;
  return [
    whatHappens(halt),
    ...(stands >= PART_OF_BREAK ? [t.stands(stands), t.rest] : []),
    ...(waits > 1 ? [t.waits(waits), ...(waits >= PART_OF_BREAK ? [t.rest] : [])] : []),
    ...(planned === undefined ? [] : [t.late(planned.arrive, planned.leave)]),
  ];
}

function whatHappens({ kind, arrive, leave, on, off }: RouteHalt): string {
  if (kind === 'depot') return arrive === null ? t.leavesDepot : t.backAtDepot;
  if (kind === 'pickup' || kind === 'collect') return t.getOn(on);
  return kind === 'host' && on.people > 0 ? t.everybodyOff(off, leave) : t.getOff(off);
}

/** The rows of a vehicle's timetable: hour, place, and what happens there. */
export const sheetRows = ({ halts }: RouteSheet): string[][] =>
  halts.map((halt) => [
    t.hours(halt.arrive, halt.leave),
    t.place(halt.name, halt.address, halt.landmark),
    haltWords(halt).join(' '),
  ]);

export const sheetColumns: readonly string[] = Object.values(t.columns);

/** What a vehicle must hold; the escorts are among it only where they can be on no other one. */
export function neededSeats({ riders }: RouteSheet, escorts: number): string | undefined {
  if (riders === null) return undefined;
  return t.seats(riders.people - riders.wheelchairs + escorts, riders.wheelchairs);
}
