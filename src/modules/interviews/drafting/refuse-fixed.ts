import { DomainError } from '../../../kernel';
import { tourTexts } from '../../../texts/tours';
import { isProgrammeOpen, type EventView } from '../../events';

/** @throws DomainError `TOURS.FIXED` (conflict) once the programme of an event cannot change any more */
export function refuseFixed({ state }: Pick<EventView, 'state'>): void {
  if (!isProgrammeOpen(state)) throw new DomainError('TOURS.FIXED', 'conflict', tourTexts.fixed);
}
