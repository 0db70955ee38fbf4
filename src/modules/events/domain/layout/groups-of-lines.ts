import type { TourGroupView } from '../event-view';
import {
  isSameLine,
  linesOf,
  staysOfLine,
  type Line,
  type TravellingDay,
  type TravellingPerson,
} from './travelling-day';

/** Groups in which everybody rides one vehicle, and who is in which. */
export interface GroupsOfDay {
  /** Those that are laid out; a new one has an id that begins with `new-`. */
  readonly groups: readonly TourGroupView[];
  /** By registration, of all who hold a seat. */
  readonly groupOf: ReadonlyMap<string, string | null>;
}

/**
 * The groups of a coordinator stay as they are, and then there are no others. Else each line gets as many groups as it needs.
 * Whoever is in a group of the own line stays in it; the others go where there are fewest, in no more groups than needed.
 */
export function groupsOfLines(day: TravellingDay): GroupsOfDay {
  const asNow = new Map(day.people.map(({ id, tourGroupId }) => [id, tourGroupId]));
  const hasTours = day.visits.some(({ wishes, tourTerms }) => wishes !== null && tourTerms !== null);
  if (!hasTours || day.groups.some(({ isLaidOut }) => !isLaidOut)) return { groups: [], groupOf: asNow };
  const taken = new Set<string>();
  const lines = linesOf(day).map(({ line, people }) => ({
    people,
    groups: groupsOfLine(day, line, people.length, taken),
  }));
  const groupOf = new Map<string, string | null>(asNow);
  for (const { people, groups } of lines) placePeople(people, groups, groupOf);
  return { groups: lines.flatMap(({ groups }) => groups), groupOf };
}

/** Groups that exist are used first; new names are letters that nobody uses. */
function groupsOfLine(day: TravellingDay, line: Line, people: number, taken: Set<string>): TourGroupView[] {
  const places = largestGroup(day, line);
  if (places === undefined) return [];
  const count = Math.max(1, Math.ceil(Math.max(people, day.expected.get(line.vehicleId) ?? 0) / places));
  const known = day.groups.filter((group) => isOfLine(group, line)).slice(0, count);
  const used = new Set([...day.groups.map(({ name }) => name), ...taken]);
  const names = letters().filter((name) => !used.has(name));
  const added = names
    .slice(0, count - known.length)
    .map((name) => ({ ...line, name, places, id: `new-${name}`, isLaidOut: true }));
  added.forEach(({ name }) => taken.add(name));
  return [...known.map((group) => ({ ...group, places })), ...added];
}

const isOfLine = ({ vehicleId, visitId }: TourGroupView, line: Line): boolean =>
  vehicleId !== null && isSameLine({ vehicleId, visitId }, line);

/** At whatever company of this line; undefined where none gives tours. */
function largestGroup(day: TravellingDay, line: Line): number | undefined {
  const sizes = staysOfLine(day, line).flatMap(({ visitId }) => {
    const visit = day.visits.find(({ id }) => id === visitId);
    return visit === undefined || visit.wishes === null || visit.tourTerms === null
      ? []
      : [visit.tourTerms.largestGroup];
  });
  return sizes.length === 0 ? undefined : Math.min(...sizes);
}

/** A to Z, then AA to ZZ. */
function letters(): string[] {
  const alphabet = Array.from({ length: 26 }, (_, at) => String.fromCharCode(65 + at));
  return [...alphabet, ...alphabet.flatMap((first) => alphabet.map((second) => first + second))];
}

function placePeople(
  people: readonly TravellingPerson[],
  groups: readonly TourGroupView[],
  groupOf: Map<string, string | null>,
): void {
  const sizes = new Map(groups.map(({ id }) => [id, 0]));
  const needed = new Set(groups.slice(0, Math.ceil(people.length / (groups[0]?.places ?? 1))).map(({ id }) => id));
  const join = (person: TravellingPerson, groupId: string): void => {
    groupOf.set(person.id, groupId);
    sizes.set(groupId, (sizes.get(groupId) ?? 0) + 1);
  };
  const open = (): TourGroupView[] => groups.filter(({ id, places }) => (sizes.get(id) ?? 0) < places);
  const inOrder = [...people].sort((one, other) => (one.id < other.id ? -1 : 1));
  const staying = inOrder.filter(({ tourGroupId }) => groups.some(({ id }) => id === tourGroupId));
  const homeless: TravellingPerson[] = inOrder.filter((person) => !staying.includes(person));
  for (const person of staying) {
    const own = open().find(({ id }) => id === person.tourGroupId);
    if (own === undefined) homeless.push(person);
    else join(person, own.id);
  }
  for (const person of homeless) {
    const roomy = open();
    const [emptiest] = (roomy.some(({ id }) => needed.has(id)) ? roomy.filter(({ id }) => needed.has(id)) : roomy).sort(
      (one, other) => (sizes.get(one.id) ?? 0) - (sizes.get(other.id) ?? 0),
    );
    if (emptiest === undefined) groupOf.set(person.id, null);
    else join(person, emptiest.id);
  }
}
