import { formatClockTime, parseClockTime, type ClockMinutes } from '../../kernel';
import type { DrivenBetween, ItineraryCall } from '../../modules/events';

/** What somebody is doing for a while. */
export type SpanKind = 'drive' | 'stand' | 'visit' | 'lunch' | 'tour' | 'slot';

/** A stretch of the day; `text` says in a few words what it is. */
export interface Span {
  readonly kind: SpanKind;
  readonly from: ClockMinutes;
  readonly until: ClockMinutes;
  readonly text: string;
  /** The same for where there is little room; the beginning of `text` when left out. */
  readonly short?: string;
}

/** A host or lunch, with what happens there. */
export interface DayVisit {
  readonly id: string;
  readonly kind: 'host' | 'lunch';
  readonly name: string;
  readonly tours: readonly Span[];
  readonly slots: readonly Span[];
}

export interface DayVehicle {
  readonly name: string;
  readonly calls: readonly Pick<ItineraryCall, 'at' | 'kind' | 'arrive' | 'leave'>[];
}

/** One line of the picture; spans of one row never overlap. */
export interface DayRow {
  /** Empty for a row that belongs to the one above it. */
  readonly name: string;
  readonly spans: readonly Span[];
}

/** All rows of the picture, and the whole hours between which the day lies. */
export interface DayDrawing {
  readonly fromHour: number;
  readonly untilHour: number;
  readonly vehicles: readonly DayRow[];
  readonly hosts: readonly { readonly name: string; readonly rows: readonly DayRow[] }[];
}

interface DayInput {
  readonly vehicles: readonly DayVehicle[];
  readonly visits: readonly DayVisit[];
  /** Names of stops by id. */
  readonly names: ReadonlyMap<string, string>;
  readonly driven: DrivenBetween;
}

/** What every vehicle and every host does, hour by hour. */
export function drawDay({ vehicles, visits, names, driven: drivenBetween }: DayInput): DayDrawing {
  const visitOf = new Map(visits.map((visit) => [visit.id, visit]));
  const driven = vehicles.map(({ name, calls }) => ({ name, spans: spansOfDay(calls, visitOf, names, drivenBetween) }));
  const hosts = visits
    .filter(({ kind, tours, slots }) => kind === 'host' && tours.length + slots.length > 0)
    .map(({ name, tours, slots }) => ({ name, rows: [...inLanes(tours), ...inLanes(slots)] }));
  const all = [...driven, ...hosts.flatMap(({ rows }) => rows)].flatMap(({ spans }) => spans);
  const fromHour = Math.floor(Math.min(...all.map(({ from }) => from)) / 60);
  const untilHour = Math.ceil(Math.max(...all.map(({ until }) => until)) / 60);
  return all.length === 0
    ? { fromHour: 8, untilHour: 17, vehicles: driven, hosts }
    : { fromHour, untilHour: Math.max(untilHour, fromHour + 1), vehicles: driven, hosts };
}

function spansOfDay(
  calls: DayVehicle['calls'],
  visitOf: ReadonlyMap<string, DayVisit>,
  names: ReadonlyMap<string, string>,
  drivenBetween: DrivenBetween,
): Span[] {
  const nameOf = (at: string): string => visitOf.get(at)?.name ?? names.get(at) ?? '';
  return calls.flatMap((call, index) => {
    const halt = spanBetween(call.arrive, call.leave, haltKind(visitOf.get(call.at)), nameOf(call.at));
    const next = calls[index + 1];
    if (!next || call.leave === null) return halt;
    const there = formatClockTime(parseClockTime(call.leave) + drivenBetween(call, next));
    const drive = spanBetween(call.leave, there, 'drive', nameOf(next.at));
    return [...halt, ...drive, ...spanBetween(there, next.arrive, 'stand', nameOf(next.at))];
  });
}

function haltKind(visit: DayVisit | undefined): SpanKind {
  if (!visit) return 'stand';
  return visit.kind === 'lunch' ? 'lunch' : 'visit';
}

/** No span when the vehicle is at its depot, or passes through within the minute. */
function spanBetween(from: string | null, until: string | null, kind: SpanKind, text: string): Span[] {
  if (from === null || until === null || until <= from) return [];
  return [{ kind, from: parseClockTime(from), until: parseClockTime(until), text }];
}

/** The spans over as few rows as are needed to keep them apart, each in the first row that is free. */
export function inLanes(spans: readonly Span[]): DayRow[] {
  const lanes: Span[][] = [];
  for (const span of [...spans].sort((one, other) => one.from - other.from || one.until - other.until)) {
    const free = lanes.find((lane) => (lane.at(-1)?.until ?? 0) <= span.from);
    if (free) free.push(span);
    else lanes.push([span]);
  }
  return lanes.map((lane) => ({ name: '', spans: lane }));
}
