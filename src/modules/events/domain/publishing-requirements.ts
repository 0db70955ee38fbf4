import { DomainError } from '../../../kernel';
import { eventTexts } from '../../../texts/events';
import type { Capacity } from './capacity/limits';

/** A part without which nobody can be referred to an event. */
export type MissingPart = keyof typeof eventTexts.missing;

/** How much of the programme is there. */
export interface ProgrammeSize {
  readonly vehicles: number;
  readonly stops: number;
  readonly hostVisits: number;
}

/** What an event still lacks before it can be published, in the order in which a coordinator plans. */
export function missingForPublishing(size: ProgrammeSize, capacity: Pick<Capacity, 'participantLimit'>): MissingPart[] {
  const missing: MissingPart[] = [];
  if (size.vehicles === 0) missing.push('vehicle');
  if (size.stops === 0) missing.push('stop');
  if (size.hostVisits === 0) missing.push('visit');
  if (size.vehicles > 0 && capacity.participantLimit === 0) missing.push('places');
  return missing;
}

/** @throws DomainError `EVENT.INCOMPLETE` (conflict) that names what is missing */
export function requireComplete(size: ProgrammeSize, capacity: Pick<Capacity, 'participantLimit'>): void {
  const missing = missingForPublishing(size, capacity);
  if (missing.length === 0) return;
  const names = missing.map((part) => eventTexts.missing[part]);
  throw new DomainError('EVENT.INCOMPLETE', 'conflict', eventTexts.cannotPublish(names), { missing });
}
