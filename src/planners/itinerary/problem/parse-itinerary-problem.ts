import { shownBetween } from '../../../kernel/clock-time';
import { itineraryProblemTexts as texts } from '../../../texts/planners/itinerary-problem';
import { invalidProblem, JsonFieldReader } from './json-field-reader';
import { refuseUnknownPins, refuseWrongDrops } from './refuse-wrong-pins';
import { unknownField, type ItineraryWarning } from './itinerary-warnings';
import type {
  ArrivalWindow,
  BreakRule,
  GeoPoint,
  ItineraryHost,
  ItineraryProblem,
  ItineraryRules,
  ItineraryStop,
  ItineraryVehicle,
} from './itinerary-problem';

const COUNT = { min: 0, whole: true } as const;
const MINUTES = { min: 0 } as const;
/** Above this the steps in which costs differ are lost in a double. */
const WEIGHT = { min: 0, max: 1e6 } as const;

/**
 * Reads a `plan-itinerary` problem (version 1) from parsed JSON.
 * @throws DomainError `ITINERARY.INVALID_PROBLEM` with one line that names what is wrong
 */
export const parseItineraryProblem = (input: unknown): ItineraryProblem => readItineraryProblem(input).problem;

/** A problem as it was read, and the fields that count for nothing, which may be a slip of the pen. */
export interface ReadItinerary {
  readonly problem: ItineraryProblem;
  readonly warnings: readonly ItineraryWarning[];
}

/** The same, with what is worth knowing about the input. */
export function readItineraryProblem(input: unknown): ReadItinerary {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) {
    throw invalidProblem(texts.inputIsNoObject);
  }
  const root = JsonFieldReader.of(input, '');
  if (root.number('version') !== 1) throw invalidProblem(texts.wrongVersion);
  const rules = readRules(root.object('rules'));
  const problem = {
    version: 1 as const,
    rules,
    vehicles: root.objects('vehicles').map((vehicle) => readVehicle(vehicle, rules)),
    stops: root.objects('stops').map(readStop),
    hosts: root.objects('hosts').map(readHost),
  };
  if (problem.hosts.length === 0) throw invalidProblem(texts.noHosts);
  const ids = uniqueIds([...problem.vehicles, ...problem.stops, ...problem.hosts]);
  refuseUnknownPins(problem);
  refuseWrongDrops(problem);
  const travelMinutes = root.has('travelMinutes')
    ? readTravelMinutes(root.object('travelMinutes'), ids)
    : new Map<string, Map<string, number>>();
  return { problem: { ...problem, travelMinutes }, warnings: root.unreadFields().map(unknownField) };
}

function readRules(reader: JsonFieldReader): ItineraryRules {
  return {
    speedKmh: reader.number('speedKmh', { above: 0 }),
    detourFactor: reader.number('detourFactor', { above: 0 }),
    dwellMinutes: reader.number('dwellMinutes', MINUTES),
    wheelchairDwellMinutes: reader.number('wheelchairDwellMinutes', MINUTES),
    drivingMinuteWeight: reader.has('drivingMinuteWeight') ? reader.number('drivingMinuteWeight', WEIGHT) : 10,
    ...(reader.has('homeMinuteWeight') && { homeMinuteWeight: reader.number('homeMinuteWeight', WEIGHT) }),
    ...(reader.has('bufferMinutes') && { bufferMinutes: reader.number('bufferMinutes', MINUTES) }),
    ...(reader.has('spareMinutes') && { spareMinutes: reader.flag('spareMinutes') }),
    ...(reader.has('shownArrivals') && { shownArrivals: reader.flag('shownArrivals') }),
    ...(reader.has('breaks') && { breaks: readBreaks(reader.object('breaks')) }),
  };
}

/** What is left out is as Regulation (EC) 561/2006 has it. */
function readBreaks(reader: JsonFieldReader): BreakRule {
  const minutes = (name: string, usual: number): number => (reader.has(name) ? reader.number(name, MINUTES) : usual);
  const rule = {
    afterDrivingMinutes: minutes('afterDrivingMinutes', 270),
    minutes: minutes('minutes', 45),
    shortestPart: minutes('shortestPart', 15),
    visitsCount: reader.has('visitsCount') && reader.flag('visitsCount'),
  };
  if (rule.shortestPart > rule.minutes) {
    throw invalidProblem(texts.partLongerThanBreak(reader.pathOf('shortestPart'), rule.minutes));
  }
  return rule;
}

function readVehicle(reader: JsonFieldReader, { shownArrivals = false }: ItineraryRules): ItineraryVehicle {
  const vehicle = {
    id: reader.text('id'),
    seats: reader.number('seats', COUNT),
    wheelchairPlaces: reader.has('wheelchairPlaces') ? reader.number('wheelchairPlaces', COUNT) : 0,
    depot: readPoint(reader.object('depot')),
    dutyFrom: reader.time('dutyFrom'),
    dutyUntil: reader.time('dutyUntil'),
    ...(reader.has('hostOrder') && { hostOrder: reader.texts('hostOrder') }),
    ...(reader.has('arrivals') && { arrivals: readWindows(reader.object('arrivals'), shownArrivals) }),
    ...(reader.has('collects') && { collects: readWindows(reader.object('collects'), shownArrivals) }),
  };
  refuseReversed(reader, 'dutyFrom', 'dutyUntil', vehicle.dutyFrom, vehicle.dutyUntil);
  return vehicle;
}

function readStop(reader: JsonFieldReader): ItineraryStop {
  const stop = {
    id: reader.text('id'),
    place: readPoint(reader),
    boarding: reader.number('boarding', COUNT),
    wheelchairs: reader.has('wheelchairs') ? reader.number('wheelchairs', COUNT) : 0,
    ...(reader.has('visit') && { visit: reader.flag('visit') }),
    ...(reader.has('earliest') && { earliest: reader.time('earliest') }),
    ...(reader.has('maxRideMinutes') && { maxRideMinutes: reader.number('maxRideMinutes', MINUTES) }),
    ...(reader.has('latestReturn') && { latestReturn: reader.time('latestReturn') }),
    ...(reader.has('vehicle') && { vehicle: reader.text('vehicle') }),
    ...(reader.has('after') && { after: reader.texts('after') }),
    ...(reader.has('drop') && { drop: readDrop(reader.object('drop')) }),
  };
  if (stop.wheelchairs > stop.boarding) {
    throw invalidProblem(
      texts.moreWheelchairsThanPeople(reader.pathOf('wheelchairs'), stop.wheelchairs, stop.boarding),
    );
  }
  return stop;
}

function readHost(reader: JsonFieldReader): ItineraryHost {
  const host = {
    id: reader.text('id'),
    place: readPoint(reader),
    visitMinutes: reader.number('visitMinutes', MINUTES),
    arriveFrom: reader.time('arriveFrom'),
    arriveUntil: reader.time('arriveUntil'),
    ...(reader.has('maxVehicles') && { maxVehicles: reader.number('maxVehicles', { min: 1, whole: true }) }),
    ...(reader.has('collectFrom') && { collectFrom: reader.time('collectFrom') }),
  };
  refuseReversed(reader, 'arriveFrom', 'arriveUntil', host.arriveFrom, host.arriveUntil);
  return host;
}

function readWindows(reader: JsonFieldReader, areShown: boolean): Map<string, ArrivalWindow> {
  return new Map(
    reader.names().map((host) => {
      const [from, until] = reader.period(host);
      if (until < from) throw invalidProblem(texts.windowReversed(reader.pathOf(host)));
      return [host, areShown ? shownBetween(from, until) : { from, until }];
    }),
  );
}

function readDrop(reader: JsonFieldReader): Map<string, number> {
  return new Map(reader.names().map((host) => [host, reader.number(host, COUNT)]));
}

function readPoint(reader: JsonFieldReader): GeoPoint {
  return {
    lat: reader.number('lat', { min: -90, max: 90 }),
    lon: reader.number('lon', { min: -180, max: 180 }),
  };
}

function refuseReversed(reader: JsonFieldReader, from: string, until: string, start: number, end: number): void {
  if (end < start) throw invalidProblem(texts.reversed(reader.path, from, until));
}

function uniqueIds(places: readonly { readonly id: string }[]): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const { id } of places) {
    if (ids.has(id)) throw invalidProblem(texts.repeatedId(id));
    ids.add(id);
  }
  return ids;
}

function readTravelMinutes(reader: JsonFieldReader, ids: ReadonlySet<string>): Map<string, Map<string, number>> {
  const rows = new Map<string, Map<string, number>>();
  for (const from of reader.names()) {
    refuseUnknown(from, ids);
    const row = reader.object(from);
    const minutes = new Map<string, number>();
    for (const to of row.names()) {
      refuseUnknown(to, ids);
      minutes.set(to, row.number(to, MINUTES));
    }
    rows.set(from, minutes);
  }
  return rows;
}

function refuseUnknown(id: string, ids: ReadonlySet<string>): void {
  if (!ids.has(id)) throw invalidProblem(texts.unknownId('travelMinutes', id));
}
