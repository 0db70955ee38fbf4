import { Injectable } from '@nestjs/common';
import { sql, UnitOfWork } from '../../../platform/database';
import { Discloses, type DisclosedRow } from '../../../platform/disclosure';

const HOURS = sql<{ event: string; company: string; hour: string }>`
  SELECT e.title AS event, v.name AS company, a.at AS hour FROM agreed_hour a JOIN registration r ON r.id = a.registration_id
  JOIN event e ON e.id = r.event_id JOIN site_visit v ON v.id = a.site_visit_id WHERE r.jobseeker_id = ? ORDER BY r.referred_at`;

const DROP_HOSTS = sql<{ event: string; company: string }>`
  SELECT e.title AS event, v.name AS company FROM drop_host d JOIN registration r ON r.id = d.registration_id
  JOIN event e ON e.id = r.event_id JOIN site_visit v ON v.id = d.site_visit_id WHERE r.jobseeker_id = ? ORDER BY r.referred_at`;

const HISTORY = sql<{ event: string; at: Date; before: string | null; after: string; why: string; by: string }>`
  SELECT e.title AS event, h.at, h.from_state AS \`before\`, h.to_state AS \`after\`, h.reason AS why,
    COALESCE(CONCAT(u.first_name, ' ', u.last_name), h.actor_type) AS \`by\`
  FROM registration_history h JOIN registration r ON r.id = h.registration_id JOIN event e ON e.id = r.event_id
  LEFT JOIN user_account u ON u.id = h.actor_id WHERE r.jobseeker_id = ? ORDER BY h.at, h.id`;

const OFFERS = sql<{ event: string; at: Date; state: string; expiresAt: Date; answeredAt: Date | null }>`
  SELECT e.title AS event, o.made_at AS at, o.state, o.expires_at AS expiresAt, o.answered_at AS answeredAt
  FROM waiting_list_offer o JOIN registration r ON r.id = o.registration_id JOIN event e ON e.id = r.event_id
  WHERE r.jobseeker_id = ? ORDER BY o.made_at, o.id`;

const PLANNED_CANCELLATIONS = sql<{
  event: string;
  at: Date;
  by: string | null;
  cancelReason: string;
  takesEffectAt: Date;
}>`
  SELECT e.title AS event, c.decided_at AS at, CONCAT(u.first_name, ' ', u.last_name) AS \`by\`, c.reason AS cancelReason,
    c.takes_effect_at AS takesEffectAt
  FROM planned_cancellation c JOIN registration r ON r.id = c.registration_id JOIN event e ON e.id = r.event_id
  LEFT JOIN user_account u ON u.id = c.user_id WHERE r.jobseeker_id = ? ORDER BY c.decided_at`;

const LINKS = sql<{ event: string; createdAt: Date; expiresAt: Date }>`
  SELECT e.title AS event, l.created_at AS createdAt, l.expires_at AS expiresAt FROM participant_link l
  JOIN registration r ON r.id = l.registration_id JOIN event e ON e.id = r.event_id
  WHERE r.jobseeker_id = ? ORDER BY l.created_at, l.id`;

/** Tells somebody what became of the referrals. */
@Injectable()
export class RegistrationDisclosureReader {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  @Discloses('hours')
  hours(jobseekerId: string): Promise<readonly DisclosedRow[]> {
    return this.unitOfWork.query(HOURS, [jobseekerId]);
  }

  @Discloses('dropHosts')
  dropHosts(jobseekerId: string): Promise<readonly DisclosedRow[]> {
    return this.unitOfWork.query(DROP_HOSTS, [jobseekerId]);
  }

  @Discloses('history')
  history(jobseekerId: string): Promise<readonly DisclosedRow[]> {
    return this.unitOfWork.query(HISTORY, [jobseekerId]);
  }

  @Discloses('offers')
  offers(jobseekerId: string): Promise<readonly DisclosedRow[]> {
    return this.unitOfWork.query(OFFERS, [jobseekerId]);
  }

  @Discloses('plannedCancellations')
  plannedCancellations(jobseekerId: string): Promise<readonly DisclosedRow[]> {
    return this.unitOfWork.query(PLANNED_CANCELLATIONS, [jobseekerId]);
  }

  @Discloses('links')
  links(jobseekerId: string): Promise<readonly DisclosedRow[]> {
    return this.unitOfWork.query(LINKS, [jobseekerId]);
  }
}
