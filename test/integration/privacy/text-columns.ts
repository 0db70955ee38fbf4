/** What becomes of a column of text: the mark of the rule that empties it begins so, or why it may stay. */
export type TextColumn = { readonly goes: string } | { readonly stays: string };

const goes = (rule: string): TextColumn => ({ goes: rule });
const stays = (reason: string): TextColumn => ({ stays: reason });

const CODE = stays('a code of a closed list, or ids');
const PLACE = stays('a public place');
const COMPANY = stays('of a company, not of a person');
const OFFICE = stays('of an association or organisation');
const DAY = stays('about the day, for everybody');

const PEOPLE = goes('names and contact');
const FORMER_USERS = goes('mail and phone of former users');
const FORMER_NAMES = goes('names of former users');
const HOST_CONTACTS = goes('contacts of host companies');
const COACH_CONTACTS = goes('contacts at coach operators');
const PLAN_REASONS = goes('why people had no interview');
const CORRECTIONS = goes('corrections of attendance');
const WORDS = goes('subjects of messages');
const ANSWERS = goes('stored answers');
const LOG = goes('access log');
const HISTORY = goes('history of changes');

/** Every column that can hold words. Ids, hashes and hours are CHAR of 36, 64 and 5 signs and are not among them. */
export const textColumns: Readonly<Record<string, TextColumn>> = {
  'access_log.people': LOG,
  'access_log.screen': LOG,
  'access_log.subject_type': LOG,
  'api_token.label': goes('sessions, sign-in links and API tokens'),
  'api_token.scopes': CODE,
  'association.name': OFFICE,
  'association.phone': OFFICE,
  'association.slug': OFFICE,
  'attendance_correction.new_state': CORRECTIONS,
  'attendance_correction.old_state': CORRECTIONS,
  'change_log.field': HISTORY,
  'change_log.new_value': HISTORY,
  'change_log.old_value': HISTORY,
  'change_log.subject': HISTORY,
  'change_log.subject_name': HISTORY,
  'closing_day.name': DAY,
  'day_plan.content': PLAN_REASONS,
  'escort.name': goes('escorts'),
  'escort.phone': goes('phones of escorts'),
  'event.cancel_reason': DAY,
  'event.code': DAY,
  'event.lunch': DAY,
  'event.title': DAY,
  'event_interpreter.languages': goes('interpreters'),
  'event_interpreter.name': goes('interpreters'),
  'event_step.reason': goes('why steps of events were taken back'),
  'event_vehicle.coach_operator': COMPANY,
  'event_vehicle.contact_email': COACH_CONTACTS,
  'event_vehicle.contact_name': COACH_CONTACTS,
  'event_vehicle.contact_phone': COACH_CONTACTS,
  'event_vehicle.depot_name': PLACE,
  'event_vehicle.name': DAY,
  'event_vehicle.plate': COMPANY,
  'form_answer.answer': goes('answers to forms'),
  'host_company.name': COMPANY,
  'host_contact.email': HOST_CONTACTS,
  'host_contact.first_name': HOST_CONTACTS,
  'host_contact.last_name': HOST_CONTACTS,
  'host_contact.phone': HOST_CONTACTS,
  'host_site.address': COMPANY,
  'host_site.bring_list': COMPANY,
  'host_site.dress_code': COMPANY,
  'host_site.name': COMPANY,
  'idempotency_key.idempotency_key': ANSWERS,
  'idempotency_key.response_body': ANSWERS,
  'interview_change.added': CODE,
  'interview_change.removed': CODE,
  'interview_outcome.feedback': goes('feedback on interviews'),
  'interview_plan.result': PLAN_REASONS,
  'itinerary.plan': stays('stops and hours of vehicles, with numbers of people'),
  'jobseeker.certificates': PEOPLE,
  'jobseeker.email': PEOPLE,
  'jobseeker.first_name': PEOPLE,
  'jobseeker.last_name': PEOPLE,
  'jobseeker.name_letters': stays('follows from the name in the database itself, and goes with it'),
  'jobseeker.phone': PEOPLE,
  'jobseeker.postcode': stays('to count municipalities, without a name behind it'),
  'mail_pause.reason': stays('what a mail server said, without addresses; goes when mail goes again'),
  'message.announced': goes('days that messages announced'),
  'message.dedupe_key': CODE,
  'message.drop_reason': CODE,
  'message.failure_text': WORDS,
  'message.kind': CODE,
  'message.live_key': CODE,
  'message.rendered_subject': WORDS,
  'message.smtp_message_id': stays('random; goes with the delivery facts'),
  'message_rule.kind': CODE,
  'message_translation.language': PEOPLE,
  'municipality.name': PLACE,
  'organisation.name': OFFICE,
  'own_travel_time.from_name': PLACE,
  'own_travel_time.from_place': PLACE,
  'own_travel_time.to_name': PLACE,
  'own_travel_time.to_place': PLACE,
  'pickup_stop.accuracy_note': PLACE,
  'pickup_stop.address': PLACE,
  'pickup_stop.code': PLACE,
  'pickup_stop.landmark': PLACE,
  'pickup_stop.name': PLACE,
  'registration.interpreter_language': goes('support needs'),
  'registration.note': PEOPLE,
  'registration.waiting_reason': goes('support needs'),
  'registration_history.from_state': CODE,
  'registration_history.reason': PEOPLE,
  'registration_history.to_state': CODE,
  'road_time.from_place': PLACE,
  'road_time.provider': PLACE,
  'road_time.to_place': PLACE,
  'schema_migration.name': CODE,
  'session.device': goes('sessions, sign-in links and API tokens'),
  'site_visit.name': COMPANY,
  'task.body': goes('tasks, after'),
  'task.title': goes('tasks, after'),
  'tour_group.name': DAY,
  'tour_plan.content': goes('proposals for tours'),
  'user_account.email': FORMER_USERS,
  'user_account.first_name': FORMER_NAMES,
  'user_account.last_name': FORMER_NAMES,
  'user_account.phone': FORMER_USERS,
  'vacancy.certificates': COMPANY,
  'vacancy.code': COMPANY,
  'vacancy.title': COMPANY,
  'village.accuracy_note': PLACE,
  'village.name': PLACE,
  'village.nis': PLACE,
  'village.postcode': PLACE,
};
