import { Injectable } from '@nestjs/common';
import { sql, UnitOfWork } from '../../../platform/database';
import { Discloses, type DisclosedRow } from '../../../platform/disclosure';

const PERSON = sql<{
  firstName: string;
  lastName: string;
  phone: string | null;
  email: string | null;
  sharedPhone: number;
  postcode: string;
  dutchLevel: string;
  certificates: string;
  organisation: string;
  hiredAt: Date | null;
  createdAt: Date;
}>`
  SELECT j.first_name AS firstName, j.last_name AS lastName, j.phone, j.email, j.shared_phone AS sharedPhone, j.postcode,
    j.dutch_level AS dutchLevel, j.certificates, o.name AS organisation, j.hired_at AS hiredAt, j.created_at AS createdAt
  FROM jobseeker j JOIN organisation o ON o.id = j.organisation_id WHERE j.id = ?`;

const TRANSLATION = sql<{ language: string; why: string; by: string | null; at: Date }>`
  SELECT m.language, m.reason AS why, CONCAT(u.first_name, ' ', u.last_name) AS \`by\`, m.chosen_at AS at
  FROM message_translation m JOIN user_account u ON u.id = m.chosen_by WHERE m.jobseeker_id = ?`;

const REGISTRATIONS = sql<{
  event: string;
  counsellor: string | null;
  state: string;
  transport: string;
  stop: string | null;
  tourGroup: string | null;
  latestReturn: string | null;
  peopleOnBus: number;
  busSeats: number;
  wheelchairPlaces: number;
  waitingReason: string | null;
  waitingSince: Date | null;
  note: string;
  referredAt: Date;
  cancelledAt: Date | null;
  cancelReason: string | null;
  channel: string;
  smsAllowed: number;
  smsAllowedBy: string | null;
  smsAllowedAt: Date | null;
  interpreterLanguage: string | null;
}>`
  SELECT e.title AS event, CONCAT(u.first_name, ' ', u.last_name) AS counsellor, r.state, r.transport, p.name AS stop,
    g.name AS tourGroup, r.latest_return AS latestReturn, r.people_on_bus AS peopleOnBus, r.bus_seats AS busSeats,
    r.wheelchair_places AS wheelchairPlaces, r.waiting_reason AS waitingReason, r.waiting_since AS waitingSince, r.note,
    r.referred_at AS referredAt, r.cancelled_at AS cancelledAt, r.cancel_reason AS cancelReason, r.channel,
    r.sms_allowed AS smsAllowed, CONCAT(a.first_name, ' ', a.last_name) AS smsAllowedBy, r.sms_allowed_at AS smsAllowedAt,
    r.interpreter_language AS interpreterLanguage
  FROM registration r JOIN event e ON e.id = r.event_id LEFT JOIN user_account u ON u.id = r.counsellor_id
  LEFT JOIN user_account a ON a.id = r.sms_allowed_by LEFT JOIN event_stop s ON s.id = r.event_stop_id
  LEFT JOIN pickup_stop p ON p.id = s.pickup_stop_id LEFT JOIN tour_group g ON g.id = r.tour_group_id
  WHERE r.jobseeker_id = ? ORDER BY r.referred_at, r.id`;

const NEEDS = sql<{ event: string; need: string }>`
  SELECT e.title AS event, n.kind AS need FROM support_need n JOIN registration r ON r.id = n.registration_id
  JOIN event e ON e.id = r.event_id WHERE r.jobseeker_id = ? ORDER BY r.referred_at, n.kind`;

const WISHES = sql<{ event: string; rank: number; vacancy: string; company: string }>`
  SELECT e.title AS event, p.rank, v.title AS vacancy, h.name AS company
  FROM preference p JOIN registration r ON r.id = p.registration_id JOIN event e ON e.id = r.event_id
  JOIN vacancy v ON v.id = p.vacancy_id JOIN host_company h ON h.id = v.host_company_id
  WHERE r.jobseeker_id = ? ORDER BY r.referred_at, p.rank`;

/** Tells somebody who they are to us, and what they asked for. */
@Injectable()
export class PersonDisclosureReader {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  @Discloses('person')
  person(jobseekerId: string): Promise<readonly DisclosedRow[]> {
    return this.unitOfWork.query(PERSON, [jobseekerId]);
  }

  @Discloses('translation')
  translation(jobseekerId: string): Promise<readonly DisclosedRow[]> {
    return this.unitOfWork.query(TRANSLATION, [jobseekerId]);
  }

  @Discloses('registrations')
  registrations(jobseekerId: string): Promise<readonly DisclosedRow[]> {
    return this.unitOfWork.query(REGISTRATIONS, [jobseekerId]);
  }

  @Discloses('needs')
  needs(jobseekerId: string): Promise<readonly DisclosedRow[]> {
    return this.unitOfWork.query(NEEDS, [jobseekerId]);
  }

  @Discloses('wishes')
  wishes(jobseekerId: string): Promise<readonly DisclosedRow[]> {
    return this.unitOfWork.query(WISHES, [jobseekerId]);
  }
}
