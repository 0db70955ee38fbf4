import { newId } from '../../../src/kernel';
import type { DisclosedSubject } from '../../../src/texts/disclosure';

export interface Person {
  readonly registration: string;
  readonly jobseeker: string;
  readonly event: string;
  readonly association: string;
  /** The own counsellor. */
  readonly user: string;
  readonly email: string;
  /** A published one. */
  readonly interview: string;
  readonly visit: string;
}

/** A row about somebody with values that stand nowhere else. */
export interface Planted {
  readonly table: string;
  /** What is changed; a new row without. */
  readonly where?: string;
  readonly subject: DisclosedSubject;
  /** What must be told. */
  readonly values: Readonly<Record<string, string | number>>;
  /** Ids of ours, and what only the row needs. */
  readonly keys?: Readonly<Record<string, string | number>>;
}

/** Columns and whole tables that are kept and not told of, with the reason. */
export const notDisclosed: Readonly<Record<string, string>> = {
  interview_change: 'how a draft came about, for the whole group',
  merge_proposal: 'that another organisation knows the person is for the coordinator only',
  'access_log.people': 'ids, also of others on the list',
  'access_log.row_count': 'how many rows an export had, of others too',
  'access_log.subject_type': 'a code',
  'interview.place': 'which interviewer, by number',
  'jobseeker.forgotten_at': 'nothing is told of who is forgotten',
  'jobseeker.name_letters': 'follows from the name',
  'message.announced': 'the day as it was announced, to compare with; it went in the mail',
  'message.awaits_plan_until': 'how the message waits',
  'message.dedupe_key': 'ids',
  'message.drop_reason': 'a code of ours beside the state',
  'message.failure_kind': 'a code of ours beside the words of the failure',
  'message.first_due_at': 'how the message waits',
  'message.freed_at': 'how the message waits',
  'message.generation': 'how the message is sent',
  'message.lease_until': 'how the message is sent',
  'message.live_key': 'ids',
  'message.recipient_type': 'a code',
  'message.smtp_message_id': 'random',
  'message.useful_until': 'how the message waits',
  'registration.holds_seat': 'follows from the state',
  'registration.ics_sequence': 'counts changes',
  'registration.live': 'follows from the state',
  'registration.version': 'counts changes',
  'registration_history.actor_type': 'stands there when there is no name',
  'waiting_list_offer.open': 'follows from the state',
};

let second = 0;
const moment = (): string => `2026-12-01 10:00:${String(++second).padStart(2, '0')}`;

/** All that can be known of somebody, with a value of its own in each column. */
export const plantedRows = (of: Person): readonly Planted[] => {
  const common = { association_id: of.association };
  const ofEvent = { ...common, event_id: of.event };
  const own = { ...common, registration_id: of.registration };
  return [...personRows(of, common, own), ...laterRows(of, ofEvent, own)];
};

type Ids = Readonly<Record<string, string>>;

const personRows = (of: Person, common: Ids, own: Ids): readonly Planted[] => [
  {
    ...{ table: 'jobseeker', where: `id = '${of.jobseeker}'`, subject: 'person' },
    values: {
      ...{ first_name: 'Kanarievoornaam', last_name: 'Kanariefamilie', phone: '+32470999888', email: 'k@zang.example' },
      ...{ shared_phone: 1, postcode: '9308', dutch_level: 'C1', certificates: '["kanarieattest"]' },
      ...{ hired_at: moment(), created_at: moment() },
    },
  },
  {
    ...{ table: 'registration', where: `id = '${of.registration}'`, subject: 'registrations' },
    values: {
      ...{ state: 'confirmed', transport: 'own', latest_return: '17:43', people_on_bus: 2, bus_seats: 3 },
      ...{ wheelchair_places: 4, waiting_reason: 'stop-full', waiting_since: moment(), note: 'Kanarienota' },
      ...{ referred_at: moment(), cancelled_at: moment(), cancel_reason: 'substituted', channel: 'telefoon' },
      ...{ sms_allowed: 1, sms_allowed_at: moment(), interpreter_language: 'Kanaries' },
    },
    keys: { sms_allowed_by: of.user },
  },
  {
    ...{ table: 'message_translation', subject: 'translation' },
    values: { language: 'uk', reason: 'reads-better', chosen_at: moment() },
    keys: { ...common, jobseeker_id: of.jobseeker, chosen_by: of.user },
  },
  {
    ...{ table: 'support_need', subject: 'needs' },
    values: { kind: 'wheelchair-place' },
    keys: { ...own, id: newId() },
  },
  {
    ...{ table: 'preference', where: `registration_id = '${of.registration}' ORDER BY \`rank\``, subject: 'wishes' },
    values: { rank: 1 },
  },
  { ...{ table: 'agreed_hour', subject: 'hours' }, values: { at: '09:41' }, keys: { ...own, site_visit_id: of.visit } },
  {
    ...{ table: 'registration_history', subject: 'history' },
    values: { from_state: 'waiting', to_state: 'offered', reason: 'Kanariereden', at: moment() },
    keys: { ...own, id: newId(), actor_type: 'system' },
  },
  {
    ...{ table: 'participant_link', subject: 'links' },
    values: { created_at: moment(), expires_at: moment() },
    keys: { ...own, id: newId(), token_hash: 'kanarie' },
  },
  { ...{ table: 'drop_host', subject: 'dropHosts' }, values: {}, keys: { ...own, site_visit_id: of.visit } },
];

const laterRows = (of: Person, ofEvent: Ids, own: Ids): readonly Planted[] => [
  {
    ...{ table: 'waiting_list_offer', subject: 'offers' },
    values: { state: 'declined', made_at: moment(), expires_at: moment(), answered_at: moment() },
    keys: { ...own, ...ofEvent, id: newId() },
  },
  {
    ...{ table: 'planned_cancellation', subject: 'plannedCancellations' },
    values: { reason: 'by-participant', decided_at: moment(), takes_effect_at: moment() },
    keys: { ...own, ...ofEvent, user_id: of.user },
  },
  {
    ...{ table: 'interview', where: `id = '${of.interview}'`, subject: 'interviews' },
    values: { state: 'not-held', not_held_reason: 'time', mode: 'phone', phone_until: '2027-03-19', pinned: 1 },
  },
  {
    ...{ table: 'attendance', subject: 'attendance' },
    values: { state: 'late', recorded_at: moment() },
    keys: { ...own, ...ofEvent, recorded_by: of.user },
  },
  {
    ...{ table: 'attendance_correction', subject: 'attendanceCorrections' },
    values: { old_state: 'present', new_state: 'late', corrected_at: moment() },
    keys: { ...own, ...ofEvent, id: newId(), corrected_by: of.user },
  },
  {
    ...{ table: 'interview_outcome', subject: 'outcomes' },
    values: { outcome: 'trial-day', feedback: 'Kanariefeedback', recorded_by: 'host', recorded_at: moment() },
    keys: { ...own, ...ofEvent, interview_id: of.interview },
  },
  {
    ...{ table: 'message', where: `recipient_id = '${of.registration}'`, subject: 'messages' },
    values: {
      ...{ kind: 'reminder-3', channel: 'sms', state: 'failed', due_at: moment(), attempts: 3, sent_at: moment() },
      ...{ failure_text: 'Kanariefout', rendered_subject: 'Kanarieonderwerp', created_at: moment() },
    },
    keys: { failure_kind: 'refused' },
  },
  {
    ...{ table: 'question_stop', subject: 'questionStops' },
    values: { created_at: moment(), expires_at: moment(), stopped_at: moment() },
    keys: { id: newId(), registration_id: of.registration, token_hash: 'kanarie' },
  },
  {
    ...{ table: 'task', subject: 'tasks' },
    values: { title: 'Kanarietaak', body: 'Kanarietekst', due_at: moment(), created_at: moment(), done_at: moment() },
    keys: { ...own, ...ofEvent, id: newId(), user_id: of.user },
  },
  {
    ...{ table: 'access_log', subject: 'access' },
    values: { action: 'read', screen: 'kanariescherm', at: moment() },
    keys: {
      ...{ id: newId(), association_id: of.association, user_id: of.user },
      ...{ subject_type: 'registration', subject_id: of.registration },
    },
  },
];
