import type { PlannedInterview } from '../../interviews';
import { NO_STOP, type DayFrame } from '../frame/day-frame';
import { isUsed, visitKey, type Design } from '../search/design';
import type { DayModel } from './day-model';
import type { PartyColumns } from './party-columns';

/** A day as a solution of its programme. */
export function startOf(
  frame: DayFrame,
  model: DayModel,
  design: Design,
  interviews: readonly PlannedInterview[],
): number[] {
  const values = new Array<number>(model.programme.columns.length).fill(0);
  for (const column of chosenColumns(frame, model, design)) values[column] = 1;
  for (const { column, stop, vehicle, host, counts } of model.route.hindered) {
    const cell = design.cells.get(visitKey(vehicle, host));
    if (design.stops.get(stop) === vehicle && cell !== undefined) values[column] = counts[cell] ?? 0;
  }
  addInterviews(model, design, interviews, values);
  return values;
}

function chosenColumns({ itinerary }: DayFrame, { route }: DayModel, design: Design): number[] {
  return [
    ...[...design.stops].map(([stop, vehicle]) => route.stops.get(stop)?.get(vehicle)),
    ...[...design.cells].map(([visit, cell]) => route.cells.get(visit)?.[cell]),
    ...itinerary.vehicles.map(({ id }) => (isUsed(design, id) ? route.used.get(id) : undefined)),
  ].filter((column) => column !== undefined);
}

/** Interviews of people who follow no vehicle in particular are left out. */
function addInterviews(
  { interviews: columns, index, programme }: DayModel,
  { stops }: Design,
  interviews: readonly PlannedInterview[],
  values: number[],
): void {
  const isPinned = ({ person, vacancy }: PlannedInterview): boolean =>
    index.problem.pins.some((pin) => pin.person === person && pin.vacancy === vacancy);
  const open = interviews.filter((planned) => !isPinned(planned));
  for (const column of open.flatMap((planned) => columnsOf(columns.parties, stops, planned))) {
    values[column] = (values[column] ?? 0) + 1;
  }
  for (const { column, choices } of columns.placedBy) {
    if (choices.some((choice) => values[choice] === 1)) values[column] = programme.columns[column]?.upper ?? 1;
  }
}

/** The columns that count an interview. */
function columnsOf(
  parties: readonly PartyColumns[],
  stops: Design['stops'],
  { person, vacancy, slot }: PlannedInterview,
): number[] {
  return parties.flatMap(({ members, vehicles, counts }) => {
    const member = members.find((one) => one.person === person && one.vacancies.has(vacancy));
    const vehicle = stops.get(member?.stop ?? NO_STOP);
    if (!member || vehicle === undefined) return [];
    const columns = [
      member.vacancies.get(vacancy),
      counts.get(member.stop)?.get(vehicle),
      vehicles.get(vehicle)?.get(slot),
    ];
    return columns.filter((column) => column !== undefined);
  });
}
