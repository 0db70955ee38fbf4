import { Injectable } from '@nestjs/common';
import { grouped } from '../../../kernel';
import { fragment, sql, UnitOfWork, type SqlParameter, type Statement } from '../../../platform/database';
import type {
  CancelReason,
  Channel,
  NeedKind,
  RegistrationState,
  Transport,
  WaitingReason,
} from '../domain/registration-state';
import type { PersonDetails, PersonField, StoredPerson } from '../referral/referral-details';
import { PERSON_COLUMNS, personOf } from './person.columns';
import type { OfferState } from './waiting-list-offer.entity';

/** One person in one event. Needs and the counsellor's note are not in it: they have readers of their own. */
export interface RegistrationView extends PersonDetails {
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
  readonly channel: Channel;
  readonly smsAllowed: boolean;
  readonly interpreterLanguage: string | null;
  /** With a companion; none for who comes without the bus. */
  readonly peopleOnBus: number;
  readonly busSeats: number;
  readonly wheelchairPlaces: number;
  readonly waitingReason: WaitingReason | null;
  readonly waitingSince: Date | null;
  readonly referredAt: Date;
  readonly cancelReason: CancelReason | null;
  readonly icsSequence: number;
  readonly hiredAt: Date | null;
  /** Of the translation below the Dutch mails, BCP 47; null for Dutch only. */
  readonly messageLanguage: string | null;
}

type RegistrationRow = Omit<RegistrationView, PersonField | 'smsAllowed'> &
  StoredPerson & { readonly smsAllowed: number };

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

const REGISTRATIONS = fragment`
  SELECT r.id, r.association_id AS associationId, r.event_id AS eventId,
    r.jobseeker_id AS jobseekerId, r.organisation_id AS organisationId, r.counsellor_id AS counsellorId, r.state,
    r.transport, r.event_stop_id AS eventStopId, r.tour_group_id AS tourGroupId, r.latest_return AS latestReturn,
    r.channel, r.sms_allowed AS smsAllowed, r.interpreter_language AS interpreterLanguage, r.people_on_bus AS peopleOnBus,
    r.bus_seats AS busSeats, r.wheelchair_places AS wheelchairPlaces, r.waiting_reason AS waitingReason,
    r.waiting_since AS waitingSince, r.referred_at AS referredAt, r.cancel_reason AS cancelReason,
    r.ics_sequence AS icsSequence, ${PERSON_COLUMNS}, j.hired_at AS hiredAt, t.language AS messageLanguage
  FROM registration r JOIN jobseeker j ON j.id = r.jobseeker_id
  LEFT JOIN message_translation t ON t.jobseeker_id = j.id`;
const BY_REFERRAL = fragment`ORDER BY r.referred_at, r.id`;
const OWN = fragment`WHERE r.counsellor_id = ? AND r.association_id = ?`;
const NEWEST_FIRST = fragment`ORDER BY r.referred_at DESC, r.id DESC`;

const BY_ID = sql<RegistrationRow>`${REGISTRATIONS} WHERE r.id = ?`;
const BY_IDS = sql<RegistrationRow>`${REGISTRATIONS} WHERE r.id IN (?) ${BY_REFERRAL}`;
const OF_EVENT = sql<RegistrationRow>`${REGISTRATIONS} WHERE r.event_id = ? AND r.live = 1 ${BY_REFERRAL}`;
const EVERYONE_OF = sql<RegistrationRow>`${REGISTRATIONS} WHERE r.event_id = ? ${BY_REFERRAL}`;
const PARTICIPANTS = sql<RegistrationRow>`${REGISTRATIONS} WHERE r.event_id = ? AND r.holds_seat = 1 ${BY_REFERRAL}`;
const WAITING_LIST = sql<RegistrationRow>`
  ${REGISTRATIONS} WHERE r.event_id = ? AND r.state = 'waiting' ORDER BY r.waiting_since, r.id`;
const OF_COUNSELLOR = sql<RegistrationRow>`${REGISTRATIONS} ${OWN} ${NEWEST_FIRST}`;
const OF_COUNSELLOR_IN_EVENT = sql<RegistrationRow>`${REGISTRATIONS} ${OWN} AND r.event_id = ? ${NEWEST_FIRST}`;

const BOARDINGS = sql<StopBoarding, 'eventStopId' | 'boarding' | 'wheelchairs'>`
  SELECT event_stop_id AS eventStopId, SUM(people_on_bus) AS boarding,
    SUM(wheelchair_places) AS wheelchairs, MIN(latest_return) AS latestReturn
  FROM registration WHERE event_id = ? AND holds_seat = 1 AND transport = 'bus' AND event_stop_id IS NOT NULL
  GROUP BY event_stop_id`;

const OFFERS = fragment`
  SELECT id, registration_id AS registrationId, event_id AS eventId, state, made_at AS madeAt,
    expires_at AS expiresAt, answered_at AS answeredAt FROM waiting_list_offer`;
const OPEN_OFFER = sql<OfferView>`${OFFERS} WHERE state = 'open' AND (registration_id = ? OR id = ?)`;
const OFFERS_OF = sql<OfferView>`${OFFERS} WHERE registration_id IN (?) ORDER BY made_at, id`;

const MERGE_PROPOSALS = sql<MergeProposalView>`
  SELECT m.id, m.first_registration_id AS firstRegistrationId, m.second_registration_id AS secondRegistrationId
  FROM merge_proposal m
  JOIN registration a ON a.id = m.first_registration_id AND a.live = 1
  JOIN registration b ON b.id = m.second_registration_id AND b.live = 1
  WHERE m.event_id = ? AND m.state = 'open' ORDER BY m.created_at, m.id`;

const PREFERENCES = sql<{ registrationId: string; vacancyId: string }>`
  SELECT registration_id AS registrationId, vacancy_id AS vacancyId FROM preference
  WHERE registration_id IN (?) ORDER BY registration_id, \`rank\``;

const NEEDS = sql<{ registrationId: string; kind: NeedKind }>`
  SELECT registration_id AS registrationId, kind FROM support_need WHERE registration_id IN (?) ORDER BY kind`;

/** Answers who takes part in an event, who waits, and how they travel. */
@Injectable()
export class RegistrationReader {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async byId(id: string): Promise<RegistrationView | undefined> {
    return (await this.registrations(BY_ID, [id]))[0];
  }

  byIds(ids: readonly string[]): Promise<RegistrationView[]> {
    return ids.length === 0 ? Promise.resolve([]) : this.registrations(BY_IDS, [ids]);
  }

  /** All live registrations of an event, in the order in which they were referred. */
  ofEvent(eventId: string): Promise<RegistrationView[]> {
    return this.registrations(OF_EVENT, [eventId]);
  }

  /** All registrations of an event, cancelled and lapsed ones included. */
  everyoneOf(eventId: string): Promise<RegistrationView[]> {
    return this.registrations(EVERYONE_OF, [eventId]);
  }

  /** Everybody who holds a seat: seated, confirmed, or with an open offer. */
  participants(eventId: string): Promise<RegistrationView[]> {
    return this.registrations(PARTICIPANTS, [eventId]);
  }

  /** The waiting list in turn. */
  waitingList(eventId: string): Promise<RegistrationView[]> {
    return this.registrations(WAITING_LIST, [eventId]);
  }

  /** A counsellor's own people, newest first; in one event only, when given. */
  ofCounsellor(
    user: { readonly id: string; readonly associationId: string },
    eventId?: string,
  ): Promise<RegistrationView[]> {
    return eventId === undefined
      ? this.registrations(OF_COUNSELLOR, [user.id, user.associationId])
      : this.registrations(OF_COUNSELLOR_IN_EVENT, [user.id, user.associationId, eventId]);
  }

  /** How many get on at each stop of the bus. */
  boardings(eventId: string): Promise<StopBoarding[]> {
    return this.unitOfWork.query(BOARDINGS, [eventId]);
  }

  /** The open offer with this id, or of the registration with this id. */
  async openOffer(registrationOrOfferId: string): Promise<OfferView | undefined> {
    return (await this.unitOfWork.query(OPEN_OFFER, [registrationOrOfferId, registrationOrOfferId]))[0];
  }

  /** Every offer these registrations ever got, oldest first. */
  offers(registrationIds: readonly string[]): Promise<OfferView[]> {
    if (registrationIds.length === 0) return Promise.resolve([]);
    return this.unitOfWork.query(OFFERS_OF, [registrationIds]);
  }

  /** Registrations of an event that wait for the coordinator's word: one person, or two? */
  mergeProposals(eventId: string): Promise<MergeProposalView[]> {
    return this.unitOfWork.query(MERGE_PROPOSALS, [eventId]);
  }

  /** Wished vacancies per registration, best first. */
  async preferences(registrationIds: readonly string[]): Promise<Map<string, string[]>> {
    if (registrationIds.length === 0) return new Map();
    return grouped(
      await this.unitOfWork.query(PREFERENCES, [registrationIds]),
      ({ registrationId }) => registrationId,
      ({ vacancyId }) => vacancyId,
    );
  }

  /** Needs per registration. Show them only to who must act on them: the own counsellor and the coordinator. */
  async needs(registrationIds: readonly string[]): Promise<Map<string, NeedKind[]>> {
    if (registrationIds.length === 0) return new Map();
    return grouped(
      await this.unitOfWork.query(NEEDS, [registrationIds]),
      ({ registrationId }) => registrationId,
      ({ kind }) => kind,
    );
  }

  private async registrations(
    statement: Statement<RegistrationRow>,
    parameters: readonly SqlParameter[],
  ): Promise<RegistrationView[]> {
    const rows = await this.unitOfWork.query(statement, parameters);
    return rows.map((row) => ({ ...row, ...personOf(row), smsAllowed: row.smsAllowed === 1 }));
  }
}
