import type { PlanPerson } from '../problem/interview-problem';
import type { PersonOptions } from './person-options';
import type { Interview, InterviewTable } from './interview-table';

/** What must happen so that one more person has an interview: first all that goes, then all that comes. */
export interface Chain {
  readonly dropped: readonly Interview[];
  readonly added: readonly Interview[];
}

interface Link {
  readonly person: PlanPerson;
  /** What this person gives up for the one before; undefined for the first. */
  readonly gives: Interview | undefined;
  /** What the one before gets for it. */
  readonly before: { readonly link: Link; readonly gets: Interview } | undefined;
}

/** Whose interview may go so that somebody else gets its place. */
export type MayMove = (interview: Interview) => boolean;

/**
 * Looks for the shortest chain of people who each take the place of the next, until somebody finds a free one or can
 * spare an interview: breadth first, so that as few people as possible move.
 * @param visited people who need not be looked at any more; grows by those who were
 */
export function findChain(
  table: InterviewTable,
  options: PersonOptions,
  person: PlanPerson,
  mayMove: MayMove,
  visited: Set<string>,
): Chain | undefined {
  const links: Link[] = [{ person, gives: undefined, before: undefined }];
  visited.add(person.id);
  // The list grows while it is walked through.
  for (const link of links) {
    const chain = chainOf(link);
    if (canSpare(table, link)) return chain;
    carryOut(table, chain);
    const last = options.of(link.person).find((interview) => table.suitsPerson(interview) && table.isFree(interview));
    if (!last) links.push(...nextLinks(table, options, link, mayMove, visited));
    undo(table, chain);
    if (last) return { ...chain, added: [...chain.added, last] };
  }
  return undefined;
}

/** Whether this person keeps an interview without the one that is given up. */
const canSpare = (table: InterviewTable, { person, gives }: Link): boolean =>
  gives !== undefined && table.of(person).length > 1;

function nextLinks(
  table: InterviewTable,
  options: PersonOptions,
  link: Link,
  mayMove: MayMove,
  visited: Set<string>,
): Link[] {
  const next: Link[] = [];
  for (const gets of options.of(link.person)) {
    if (!table.suitsPerson(gets)) continue;
    for (const gives of table.inTheWayOf(gets)) {
      if (visited.has(gives.person.id) || !mayMove(gives)) continue;
      visited.add(gives.person.id);
      next.push({ person: gives.person, gives, before: { link, gets } });
    }
  }
  return next;
}

function chainOf(link: Link): Chain {
  const dropped: Interview[] = [];
  const added: Interview[] = [];
  for (let at: Link | undefined = link; at; at = at.before?.link) {
    if (at.gives) dropped.push(at.gives);
    if (at.before) added.push(at.before.gets);
  }
  return { dropped, added };
}

/** Makes a chain part of the plan. */
export function carryOut(table: InterviewTable, { dropped, added }: Chain): void {
  for (const interview of dropped) table.remove(interview);
  for (const interview of added) table.add(interview);
}

const undo = (table: InterviewTable, { dropped, added }: Chain): void =>
  carryOut(table, { dropped: added, added: dropped });
