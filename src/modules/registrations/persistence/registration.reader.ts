import { Injectable } from '@nestjs/common';
import type { DutchLevel } from '../../../kernel';
import { UnitOfWork, type SqlParameter } from '../../../platform/database';
import type {
  CancelReason,
  Channel,
  NeedKind,
  RegistrationState,
  Transport,
  WaitingReason,
} from '../domain/registration-state';
import type { OfferState } from './waiting-list-offer.entity';

/** One person in one event. Needs and the counsellor's note are not in it: they have readers of their own. */
export interface RegistrationView {
  readonly id: string;
  readonly associationId: string;
  readonly eventId: string;
  readonly jobseekerId: string;
  readonly organisationId: string;
  readonly counsellorId: string;
  readonly state: RegistrationState;
  readonly transport: Transport;
  readonly eventStopId: string | null;
  readonly tourGroupId: string | null;
  readonly latestReturn: string | null;
  readonly busSeats: number;
  readonly wheelchairPlaces: number;
  readonly waitingReason: WaitingReason | null;
  readonly waitingSince: Date | null;
  readonly referredAt: Date;
  readonly cancelReason: CancelReason | null;
  readonly icsSequence: number;
  readonly firstName: string;
  readonly lastName: string;
  readonly phone: string | null;
  readonly email: string | null;
  readonly channel: Channel;
  readonly smsAllowed: boolean;
  readonly sharedPhone: boolean;
  readonly postcode: string;
  readonly dutchLevel: DutchLevel;
  readonly interpreterLanguage: string | null;
  readonly certificates: readonly string[];
  readonly hiredAt: Date | null;
  /** Of the translation below the Dutch mails, BCP 47; null for Dutch only. */
  readonly messageLanguage: string | null;
}

type RegistrationRow = Omit<RegistrationView, 'smsAllowed' | 'sharedPhone' | 'certificates'> & {
  readonly smsAllowed: number;
  readonly sharedPhone: number;
  readonly certificates: string;
};

export interface OfferView {
  readonly id: string;
  readonly registrationId: string;
  readonly eventId: string;
  readonly state: OfferState;
  readonly madeAt: Date;
  readonly expiresAt: Date;
  readonly answeredAt: Date | null;
}

/** Two live registrations that may be one person, referred by two organisations. */
export interface MergeProposalView {
  readonly id: string;
  readonly firstRegistrationId: string;
  readonly secondRegistrationId: string;
}

/** How many get on at a stop; `boarding` counts companions and wheelchair users. */
export interface StopBoarding {
  readonly eventStopId: string;
  readonly boarding: number;
  readonly wheelchairs: number;
  /** The earliest of the moments at which these people must be back; null when nobody must. */
  readonly latestReturn: string | null;
}

const REGISTRATIONS = `SELECT r.id, r.association_id AS associationId, r.event_id AS eventId,
  r.jobseeker_id AS jobseekerId, r.organisation_id AS organisationId, r.counsellor_id AS counsellorId, r.state,
  r.transport, r.event_stop_id AS eventStopId, r.tour_group_id AS tourGroupId, r.latest_return AS latestReturn,
  r.bus_seats AS busSeats, r.wheelchair_places AS wheelchairPlaces, r.waiting_reason AS waitingReason,
  r.waiting_since AS waitingSince, r.referred_at AS referredAt, r.cancel_reason AS cancelReason,
  r.ics_sequence AS icsSequence, j.first_name AS firstName, j.last_name AS lastName, j.phone, j.email, j.channel,
  j.sms_allowed AS smsAllowed, j.shared_phone AS sharedPhone, j.postcode, j.dutch_level AS dutchLevel,
  j.interpreter_language AS interpreterLanguage, j.certificates, j.hired_at AS hiredAt,
  t.language AS messageLanguage FROM registration r JOIN jobseeker j ON j.id = r.jobseeker_id
  LEFT JOIN message_translation t ON t.jobseeker_id = j.id`;
const OFFERS = `SELECT id, registration_id AS registrationId, event_id AS eventId, state, made_at AS madeAt,
  expires_at AS expiresAt, answered_at AS answeredAt FROM waiting_list_offer`;
const BY_REFERRAL = 'ORDER BY r.referred_at, r.id';

/** Answers who takes part in an event, who waits, and how they travel. */
@Injectable()
export class RegistrationReader {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async byId(id: string): Promise<RegistrationView | undefined> {
    return (await this.registrations('WHERE r.id = ?', [id]))[0];
  }

  byIds(ids: readonly string[]): Promise<RegistrationView[]> {
    return ids.length === 0 ? Promise.resolve([]) : this.registrations(`WHERE r.id IN (?) ${BY_REFERRAL}`, [ids]);
  }

  /** All live registrations of an event, in the order in which they were referred. */
  ofEvent(eventId: string): Promise<RegistrationView[]> {
    return this.registrations(`WHERE r.event_id = ? AND r.live = 1 ${BY_REFERRAL}`, [eventId]);
  }

  /** All registrations of an event, cancelled and lapsed ones included. */
  everyoneOf(eventId: string): Promise<RegistrationView[]> {
    return this.registrations(`WHERE r.event_id = ? ${BY_REFERRAL}`, [eventId]);
  }

  /** Everybody who holds a place: seated, confirmed, or with an open offer. */
  participants(eventId: string): Promise<RegistrationView[]> {
    return this.registrations(`WHERE r.event_id = ? AND r.holds_place = 1 ${BY_REFERRAL}`, [eventId]);
  }

  /** The waiting list in turn. */
  waitingList(eventId: string): Promise<RegistrationView[]> {
    return this.registrations(`WHERE r.event_id = ? AND r.state = 'waiting' ORDER BY r.waiting_since, r.id`, [eventId]);
  }

  /** A counsellor's own people, newest first; in one event only, when given. */
  ofCounsellor(
    user: { readonly id: string; readonly associationId: string },
    eventId?: string,
  ): Promise<RegistrationView[]> {
    return this.registrations(
      `WHERE r.counsellor_id = ? AND r.association_id = ?${eventId === undefined ? '' : ' AND r.event_id = ?'}
       ORDER BY r.referred_at DESC, r.id DESC`,
      eventId === undefined ? [user.id, user.associationId] : [user.id, user.associationId, eventId],
    );
  }

  /** How many get on at each stop of the bus. */
  async boardings(eventId: string): Promise<StopBoarding[]> {
    const rows = await this.unitOfWork.query<{
      eventStopId: string;
      boarding: number | string;
      wheelchairs: number | string;
      latestReturn: string | null;
    }>(
      `SELECT event_stop_id AS eventStopId, SUM(bus_seats + wheelchair_places) AS boarding,
         SUM(wheelchair_places) AS wheelchairs, MIN(latest_return) AS latestReturn
       FROM registration WHERE event_id = ? AND holds_place = 1 AND transport = 'bus' AND event_stop_id IS NOT NULL
       GROUP BY event_stop_id`,
      [eventId],
    );
    return rows.map((row) => ({
      eventStopId: row.eventStopId,
      boarding: Number(row.boarding),
      wheelchairs: Number(row.wheelchairs),
      latestReturn: row.latestReturn,
    }));
  }

  /** The open offer with this id, or of the registration with this id. */
  async openOffer(registrationOrOfferId: string): Promise<OfferView | undefined> {
    const found = await this.unitOfWork.query<OfferView>(
      `${OFFERS} WHERE state = 'open' AND (registration_id = ? OR id = ?)`,
      [registrationOrOfferId, registrationOrOfferId],
    );
    return found[0];
  }

  /** Every offer these registrations ever got, oldest first. */
  offers(registrationIds: readonly string[]): Promise<OfferView[]> {
    if (registrationIds.length === 0) return Promise.resolve([]);
    return this.unitOfWork.query<OfferView>(`${OFFERS} WHERE registration_id IN (?) ORDER BY made_at, id`, [
      registrationIds,
    ]);
  }

  /** Registrations of an event that wait for the coordinator's word: one person, or two? */
  mergeProposals(eventId: string): Promise<MergeProposalView[]> {
    return this.unitOfWork.query<MergeProposalView>(
      `SELECT m.id, m.first_registration_id AS firstRegistrationId, m.second_registration_id AS secondRegistrationId
       FROM merge_proposal m
       JOIN registration a ON a.id = m.first_registration_id AND a.live = 1
       JOIN registration b ON b.id = m.second_registration_id AND b.live = 1
       WHERE m.event_id = ? AND m.state = 'open' ORDER BY m.created_at, m.id`,
      [eventId],
    );
  }

  /** Wished vacancies per registration, best first. */
  async preferences(registrationIds: readonly string[]): Promise<Map<string, string[]>> {
    if (registrationIds.length === 0) return new Map();
    const rows = await this.unitOfWork.query<{ registrationId: string; vacancyId: string }>(
      `SELECT registration_id AS registrationId, vacancy_id AS vacancyId FROM preference
       WHERE registration_id IN (?) ORDER BY registration_id, \`rank\``,
      [registrationIds],
    );
    return grouped(
      rows,
      ({ registrationId }) => registrationId,
      ({ vacancyId }) => vacancyId,
    );
  }

  /** Needs per registration. Show them only to who must act on them: the own counsellor and the coordinator. */
  async needs(registrationIds: readonly string[]): Promise<Map<string, NeedKind[]>> {
    if (registrationIds.length === 0) return new Map();
    const rows = await this.unitOfWork.query<{ registrationId: string; kind: NeedKind }>(
      `SELECT registration_id AS registrationId, kind FROM support_need WHERE registration_id IN (?) ORDER BY kind`,
      [registrationIds],
    );
    return grouped(
      rows,
      ({ registrationId }) => registrationId,
      ({ kind }) => kind,
    );
  }

  private async registrations(where: string, parameters: readonly SqlParameter[]): Promise<RegistrationView[]> {
    const rows = await this.unitOfWork.query<RegistrationRow>(`${REGISTRATIONS} ${where}`, parameters);
    return rows.map((row) => ({
      ...row,
      smsAllowed: row.smsAllowed === 1,
      sharedPhone: row.sharedPhone === 1,
      certificates: JSON.parse(row.certificates) as string[],
    }));
  }
}

function grouped<Row, Value>(
  rows: readonly Row[],
  keyOf: (row: Row) => string,
  valueOf: (row: Row) => Value,
): Map<string, Value[]> {
  const groups = new Map<string, Value[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row)) ?? [];
    group.push(valueOf(row));
    groups.set(keyOf(row), group);
  }
  return groups;
}
