import { Injectable } from '@nestjs/common';
import { fragment, sql, UnitOfWork, type SqlParameter, type Statement } from '../../../platform/database';
import type { InterviewState, InterviewView, NotHeldReason } from '../domain/interview-view';

interface InterviewRow {
  readonly id: string;
  readonly event_id: string;
  readonly registration_id: string;
  readonly vacancy_id: string;
  readonly vacancy_title: string;
  readonly host_company_id: string;
  readonly host_name: string;
  readonly visit_id: string;
  readonly slot_id: string;
  readonly last_slot_id: string;
  readonly starts_at: string;
  readonly ends_at: string;
  readonly place: number;
  readonly pinned: number;
  readonly phone_until: string | null;
  readonly state: InterviewState;
  readonly not_held_reason: NotHeldReason | null;
}

const SELECT = fragment`
  SELECT i.id, i.event_id, i.registration_id, i.vacancy_id, v.title AS vacancy_title, v.host_company_id,
    h.name AS host_name, s.site_visit_id AS visit_id, s.id AS slot_id, i.last_slot_id, s.starts_at, l.ends_at, i.place,
    i.pinned, i.phone_until, i.state, i.not_held_reason
  FROM interview i
  JOIN interview_plan p ON p.id = i.interview_plan_id
  JOIN interview_slot s ON s.id = i.interview_slot_id
  JOIN interview_slot l ON l.id = i.last_slot_id
  JOIN vacancy v ON v.id = i.vacancy_id
  JOIN host_company h ON h.id = v.host_company_id`;

const ORDER = fragment`ORDER BY s.starts_at, h.name, i.place, i.id`;

const PUBLISHED = sql<InterviewRow>`${SELECT} WHERE i.event_id = ? AND p.state = 'published' ${ORDER}`;
const DRAFT = sql<InterviewRow>`${SELECT} WHERE i.event_id = ? AND p.state = 'draft' ${ORDER}`;
const OF_REGISTRATION = sql<InterviewRow>`
  ${SELECT} WHERE i.registration_id = ? AND p.state = 'published' AND i.state <> 'not-held' ${ORDER}`;
const BY_ID = sql<InterviewRow>`${SELECT} WHERE i.id = ? AND p.state = 'published' ${ORDER}`;

const view = (row: InterviewRow): InterviewView => ({
  id: row.id,
  eventId: row.event_id,
  registrationId: row.registration_id,
  vacancyId: row.vacancy_id,
  vacancyTitle: row.vacancy_title,
  hostCompanyId: row.host_company_id,
  hostName: row.host_name,
  visitId: row.visit_id,
  slotId: row.slot_id,
  lastSlotId: row.last_slot_id,
  startsAt: row.starts_at,
  endsAt: row.ends_at,
  place: row.place,
  pinned: row.pinned === 1,
  phoneUntil: row.phone_until,
  state: row.state,
  notHeldReason: row.not_held_reason,
});

/** Answers who meets whom, when. */
@Injectable()
export class InterviewReader {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** The plan people know; those that were not held (`not-held`) included. */
  published(eventId: string): Promise<InterviewView[]> {
    return this.interviews(PUBLISHED, [eventId]);
  }

  draft(eventId: string): Promise<InterviewView[]> {
    return this.interviews(DRAFT, [eventId]);
  }

  /** Published interviews of one participant that still stand. */
  ofRegistration(registrationId: string): Promise<InterviewView[]> {
    return this.interviews(OF_REGISTRATION, [registrationId]);
  }

  /** One published interview. */
  async byId(id: string): Promise<InterviewView | undefined> {
    return (await this.interviews(BY_ID, [id]))[0];
  }

  private async interviews(
    statement: Statement<InterviewRow>,
    parameters: readonly SqlParameter[],
  ): Promise<InterviewView[]> {
    return (await this.unitOfWork.query(statement, parameters)).map(view);
  }
}
