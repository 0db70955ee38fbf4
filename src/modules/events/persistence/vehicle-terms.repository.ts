import { Injectable } from '@nestjs/common';
import { DomainError } from '../../../kernel';
import { fragment, sql, UnitOfWork } from '../../../platform/database';
import { eventTexts } from '../../../texts/events';
import type { HirePrice } from '../domain/hire-price';
import type { VehicleTerms } from '../domain/vehicle-terms';
import type { EventEntity } from './event.entity';

interface TermsRow extends Omit<VehicleTerms, 'hire'> {
  readonly id: string;
  readonly hireCents: number | null;
  readonly hireHours: number | null;
  readonly extraHourCents: number | null;
}

const TERMS = fragment`SELECT id, plate, contact_name AS contactName, contact_email AS contactEmail,
    contact_phone AS contactPhone, hire_cents AS hireCents, hire_hours AS hireHours, extra_hour_cents AS extraHourCents
  FROM event_vehicle`;
const OF_EVENT = sql<TermsRow>`${TERMS} WHERE event_id = ? ORDER BY name, id`;
const HAS_VEHICLE = sql<{ id: string }>`SELECT id FROM event_vehicle WHERE id = ? AND event_id = ?`;
const CHANGE = sql`
  UPDATE event_vehicle SET plate = ?, contact_name = ?, contact_email = ?, contact_phone = ?, hire_cents = ?,
    hire_hours = ?, extra_hour_cents = ? WHERE id = ?`;

/** Stores what was agreed with coach operators about the vehicles of an event. */
@Injectable()
export class VehicleTermsRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** By the id of the vehicle; every vehicle of the event is there. */
  async ofEvent(eventId: string): Promise<ReadonlyMap<string, VehicleTerms>> {
    const rows = await this.unitOfWork.query(OF_EVENT, [eventId]);
    return new Map(rows.map((row) => [row.id, termsOf(row)]));
  }

  /** What each vehicle costs, where that is known. */
  async prices(eventId: string): Promise<ReadonlyMap<string, HirePrice>> {
    const terms = await this.ofEvent(eventId);
    return new Map([...terms].flatMap(([id, { hire }]) => (hire === null ? [] : [[id, hire] as const])));
  }

  /** The event is locked. @throws DomainError not-found unless the vehicle belongs to it */
  async change(event: EventEntity, vehicleId: string, terms: VehicleTerms): Promise<void> {
    const [known] = await this.unitOfWork.query(HAS_VEHICLE, [vehicleId, event.id]);
    if (!known) throw new DomainError('EVENT.VEHICLE_NOT_FOUND', 'not-found', eventTexts.vehicleNotFound);
    const { plate, contactName, contactEmail, contactPhone, hire } = terms;
    await this.unitOfWork.execute(CHANGE, [
      plate,
      contactName,
      contactEmail,
      contactPhone,
      hire?.cents ?? null,
      hire?.hours ?? null,
      hire?.extraHourCents ?? null,
      vehicleId,
    ]);
  }
}

const termsOf = ({ plate, contactName, contactEmail, contactPhone, ...row }: TermsRow): VehicleTerms => ({
  ...{ plate, contactName, contactEmail, contactPhone },
  hire:
    row.hireCents === null || row.hireHours === null
      ? null
      : { cents: row.hireCents, hours: row.hireHours, extraHourCents: row.extraHourCents },
});
