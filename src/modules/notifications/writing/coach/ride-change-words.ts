import { coachMailTexts } from '../../../../texts/mails/coach';
import type { RideChange, SnapshotHalt } from '../../domain/ride-snapshot';

const t = coachMailTexts.changed;

/** More lines than these say less than the new sheet itself. */
const MOST_LINES = 10;

function place({ kind, place: name, arrive }: SnapshotHalt): string {
  if (kind === 'depot') return arrive === null ? t.fromDepot : t.toDepot;
  return kind === 'dropoff' ? t.back(name) : name;
}

const hours = ({ arrive, leave }: SnapshotHalt): string => coachMailTexts.sheet.hours(arrive, leave);

function line(change: RideChange): string {
  if ('halt' in change) return haltLine(change);
  switch (change.what) {
    case 'date':
      return t.date(change.from, change.to);
    case 'vehicle-added':
      return t.vehicleAdded(change.vehicle);
    case 'vehicle-removed':
      return t.vehicleRemoved(change.vehicle);
    case 'riders':
      return ridersLine(change);
    case 'together':
      return t.together(change.from, change.to);
    case 'escorts':
      return t.escorts(change.from, change.to);
  }
}

function ridersLine({ vehicle, from, to }: Extract<RideChange, { what: 'riders' }>): string {
  const isSameSize = from.people === to.people && from.wheelchairs === to.wheelchairs;
  return isSameSize ? t.companions(vehicle, from.companions, to.companions) : t.riders(vehicle, from, to);
}

function haltLine(change: Extract<RideChange, { halt: SnapshotHalt }>): string {
  const { vehicle, halt } = change;
  switch (change.what) {
    case 'halt-added':
      return t.haltAdded(vehicle, place(halt), halt.arrive ?? halt.leave ?? '');
    case 'halt-removed':
      return t.haltRemoved(vehicle, place(halt));
    case 'hours':
      return t.hours(vehicle, place(halt), hours(change.from), hours(halt));
    case 'people':
      return t.people(vehicle, place(halt), change.from.on, halt.on);
  }
}

/** What changed, a line for each; one line where there are too many. A move to another day is always said. */
export function changeLines(changes: readonly RideChange[]): string[] {
  const lines = [...new Set(changes.map(line))];
  if (lines.length <= MOST_LINES) return lines;
  return [...changes.filter(({ what }) => what === 'date').map(line), t.much(lines.length)];
}
