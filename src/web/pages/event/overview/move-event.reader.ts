import { Injectable } from '@nestjs/common';
import { CoachContactReader, EventReader, type EventView } from '../../../../modules/events';
import { MoveEvent, type EventMove, type MovePreview } from '../../../../modules/notifications';
import { SeatOccupancyReader } from '../../../../modules/registrations';

/** What another day of an event would do, and what it leaves as it is. */
export interface MoveView {
  readonly event: EventView;
  readonly preview: MovePreview;
  readonly offers: { readonly count: number; readonly until: Date } | null;
  /** Whether people know a route, which keeps its hours. */
  readonly hasRoute: boolean;
  /** Names of the companies that are visited. */
  readonly companies: readonly string[];
  /** Names of the coach operators, or of the vehicles where none is named. */
  readonly operators: readonly string[];
}

/** Gathers what a coordinator reads before an event gets another day. */
@Injectable()
export class MoveEventReader {
  constructor(
    private readonly moveEvent: MoveEvent,
    private readonly events: EventReader,
    private readonly occupancy: SeatOccupancyReader,
    private readonly contacts: CoachContactReader,
  ) {}

  async ofMove(event: EventView, move: EventMove): Promise<MoveView> {
    const preview = await this.moveEvent.preview(move);
    const { visits, vehicles } = await this.events.programme(event.id);
    const { held, heldUntil } = await this.occupancy.ofEvent(event.id);
    const contacts = await this.contacts.ofEvent(event.id);
    const driving = vehicles.filter(({ staysHome }) => !staysHome);
    return {
      event,
      preview,
      offers: heldUntil === null ? null : { count: held.participants, until: heldUntil.last },
      hasRoute: (await this.events.itinerary(event.id, 'published')) !== undefined,
      companies: visits.filter(({ kind }) => kind === 'host').map(({ name }) => name),
      operators: [
        ...new Set(
          driving.map(({ id, name, coachOperator }) =>
            [coachOperator || name, contacts.find(({ vehicleId }) => vehicleId === id)?.contactPhone ?? '']
              .filter((part) => part !== '')
              .join(', '),
          ),
        ),
      ],
    };
  }
}
