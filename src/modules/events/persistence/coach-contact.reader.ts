import { Injectable } from '@nestjs/common';
import { sql, UnitOfWork } from '../../../platform/database';

/** A vehicle of an event with whom its coach operator wants to hear from us. */
export interface CoachContact {
  readonly vehicleId: string;
  readonly vehicle: string;
  readonly coachOperator: string;
  readonly plate: string;
  readonly depotName: string;
  readonly contactName: string;
  /** Empty where nobody filled it in. */
  readonly contactEmail: string;
  readonly contactPhone: string;
  /** Not ordered for this day. */
  readonly staysHome: boolean;
}

type ContactRow = Omit<CoachContact, 'staysHome'> & { readonly staysHome: number };

const OF_EVENT = sql<ContactRow>`SELECT id AS vehicleId, name AS vehicle, coach_operator AS coachOperator, plate,
    depot_name AS depotName, contact_name AS contactName, contact_email AS contactEmail, contact_phone AS contactPhone,
    stays_home AS staysHome
  FROM event_vehicle WHERE event_id = ? ORDER BY name, id`;

/** Answers who at the coach operators is written to or called about the vehicles of an event. */
@Injectable()
export class CoachContactReader {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async ofEvent(eventId: string): Promise<CoachContact[]> {
    const rows = await this.unitOfWork.query(OF_EVENT, [eventId]);
    return rows.map((row) => ({ ...row, staysHome: row.staysHome === 1 }));
  }
}
