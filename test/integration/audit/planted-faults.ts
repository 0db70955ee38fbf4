const ATTENDED = `INSERT INTO attendance (registration_id, association_id, event_id, state, recorded_by, recorded_at)
  SELECT id, association_id, event_id, 'present', counsellor_id, '2027-03-11 08:00:00' FROM registration
  WHERE holds_seat = 1 LIMIT 1`;

/** An event's own rule, of which the event itself does not know. */
const ruleOf = (kind: string, enabled: 0 | 1): string =>
  `INSERT INTO message_rule (event_id, kind, association_id, enabled, amount, local_time, changed_by, changed_at)
    SELECT e.id, '${kind}', e.association_id, ${enabled}, 4, '10:00', u.id, '2027-01-01'
    FROM event e JOIN user_account u ON u.association_id = e.association_id LIMIT 1`;
/** A van with one seat beside the bus. */
const A_VAN = [
  `INSERT INTO event_vehicle (id, association_id, event_id, name, depot_name, depot_latitude, depot_longitude, duty_from,
      duty_until) SELECT UUID(), association_id, id, 'Busje', '', 51, 4, '06:00', '20:00' FROM event`,
  `INSERT INTO vehicle_configuration (id, association_id, event_vehicle_id, seats, wheelchair_places, chosen)
    SELECT UUID(), association_id, id, 1, 0, 1 FROM event_vehicle WHERE name = 'Busje'`,
];

/** Another event on the day of the first. */
const ANOTHER_EVENT = `INSERT INTO event (id, association_id, code, title, shape, date, state, referral_closes_on, created_at)
  SELECT UUID(), association_id, 'ANDER', 'Een andere dag', shape, date, state, referral_closes_on, created_at FROM event`;

/** A fault per audit rule: statements that break what the rule guards and that no constraint of the database may refuse. */
export const plantedFaults: Readonly<Record<string, readonly string[]>> = {
  'SEATS.PARTICIPANTS_COUNTER': ['UPDATE event SET participants_taken = participants_taken - 1'],
  'SEATS.BUS_COUNTER': ['UPDATE event SET bus_seats_taken = bus_seats_taken - 1'],
  'SEATS.WHEELCHAIR_COUNTER': ['UPDATE event SET wheelchair_places_taken = wheelchair_places_taken + 1'],
  'SEATS.OVERSOLD': ['UPDATE event SET participant_limit = participants_taken - 1'],
  'SEATS.BUS_OVERSOLD': ['UPDATE event SET bus_seats = bus_seats_taken - 1'],
  'SEATS.OVERBOOKED_TOO_FAR': ['UPDATE event SET participant_limit = participant_limit + 1'],
  'SEATS.PERSON_TWICE': [
    `UPDATE registration SET jobseeker_id = (SELECT MIN(jobseeker_id) FROM registration WHERE state = 'seated')
      WHERE state = 'waiting' LIMIT 1`,
  ],
  'SEATS.NO_STOP': ["UPDATE registration SET event_stop_id = NULL WHERE holds_seat = 1 AND transport = 'bus' LIMIT 1"],
  'SEATS.INTERPRETER_WITHOUT_SEAT': ['UPDATE event SET interpreter_seats = interpreter_seats + 1'],
  'SEATS.GROUP_OVERFULL': ['UPDATE tour_group SET places = 1'],
  'SEATS.STOP_COUNTER': ['UPDATE event_stop SET seats_taken = seats_taken + 1 LIMIT 1'],
  'SEATS.STOP_OVERFULL': ['UPDATE event_stop SET max_people = 1'],
  'SEATS.VEHICLE_OVERFULL': [
    ...A_VAN,
    `UPDATE event_stop s SET vehicle_id = (SELECT v.id FROM event_vehicle v
      WHERE v.event_id = s.event_id AND v.name = 'Busje')`,
  ],
  'WAITING.SEAT_ON_VEHICLE_LEFT_EMPTY': [...A_VAN, 'UPDATE event SET participant_limit = participant_limit + 1'],
  'WAITING.SEAT_LEFT_EMPTY': ['UPDATE event SET participant_limit = participant_limit + 1'],
  'WAITING.OFFER_WITHOUT_PLACE': [
    `INSERT INTO waiting_list_offer (id, association_id, event_id, registration_id, state, made_at, expires_at)
      SELECT UUID(), association_id, event_id, id, 'open', referred_at, referred_at FROM registration
      WHERE state = 'waiting' LIMIT 1`,
  ],
  'WAITING.PLACE_WITHOUT_OFFER': ["UPDATE registration SET state = 'offered' WHERE state = 'waiting' LIMIT 1"],
  'PEOPLE.OTHER_ASSOCIATION': ['UPDATE jobseeker SET association_id = UUID() LIMIT 1'],
  'PEOPLE.OTHER_ORGANISATION': ['UPDATE registration SET organisation_id = UUID() LIMIT 1'],
  'PEOPLE.WISH_NOT_OFFERED': ["UPDATE site_visit SET host_company_id = NULL WHERE kind = 'host' LIMIT 1"],
  'PEOPLE.CANCELLED_WITHOUT_REASON': ["UPDATE registration SET state = 'cancelled' LIMIT 1"],
  'PEOPLE.TRANSLATION_OF_OTHERS': [
    `INSERT INTO message_translation (jobseeker_id, association_id, language, reason, chosen_by, chosen_at)
      SELECT jobseeker_id, UUID(), 'fr', 'asked', counsellor_id, referred_at FROM registration LIMIT 1`,
  ],
  'PEOPLE.PLANNED_CANCELLATION': [
    `INSERT INTO planned_cancellation (registration_id, association_id, event_id, user_id, reason, decided_at, takes_effect_at)
      SELECT id, association_id, UUID(), counsellor_id, 'by-organiser', referred_at, referred_at FROM registration LIMIT 1`,
  ],
  'PEOPLE.NOT_FORGOTTEN': ["UPDATE jobseeker SET first_name = '' LIMIT 1"],
  'PEOPLE.OF_WHO_LEFT': ['UPDATE user_account u JOIN registration r ON r.counsellor_id = u.id SET u.active = 0'],
  'PEOPLE.NO_HISTORY': ['DELETE FROM registration_history'],
  'DAY.PERSON_IN_TWO_EVENTS': [
    ANOTHER_EVENT,
    `UPDATE registration SET event_id = (SELECT id FROM event WHERE code = 'ANDER'),
      jobseeker_id = (SELECT MIN(jobseeker_id) FROM registration WHERE holds_seat = 1)
      WHERE id = (SELECT MAX(id) FROM registration WHERE holds_seat = 1)`,
  ],
  'DAY.VEHICLE_IN_TWO_EVENTS': [
    ANOTHER_EVENT,
    `INSERT INTO event_vehicle (id, association_id, event_id, name, coach_operator, depot_name, depot_latitude,
        depot_longitude, duty_from, duty_until)
      SELECT UUID(), v.association_id, (SELECT id FROM event WHERE code = 'ANDER'), v.name, v.coach_operator, v.depot_name,
        v.depot_latitude, v.depot_longitude, '12:00', '20:00' FROM event_vehicle v`,
  ],
  'DAY.INTERPRETER_IN_TWO_EVENTS': [
    ANOTHER_EVENT,
    `INSERT INTO event_interpreter (id, association_id, event_id, name, languages)
      SELECT UUID(), association_id, id, 'Fatima', '[]' FROM event`,
    `INSERT INTO site_visit (id, association_id, event_id, kind, name, latitude, longitude, visit_minutes, arrive_from,
        arrive_until) SELECT UUID(), association_id, id, 'host', 'Elders', 51, 4, 60, '13:00', '13:15' FROM event
      WHERE code = 'ANDER'`,
  ],
  'DAY.ESCORT_IN_TWO_EVENTS': [
    ANOTHER_EVENT,
    `INSERT INTO escort (id, association_id, event_id, vehicle_id, name, added_by, added_at)
      SELECT UUID(), association_id, id, UUID(), 'Sofie', UUID(), NOW() FROM event`,
  ],
  'DAY.NO_BUS_AT_STOP': ["UPDATE event SET state = 'final'", "DELETE FROM itinerary WHERE state = 'published'"],
  'DAY.INTERVIEW_WITHOUT_ROUTE': ["DELETE FROM itinerary WHERE state = 'published'"],
  'DAY.INTERVIEW_OUTSIDE_STAY': [
    "UPDATE interview_slot SET starts_at = CONCAT('2', SUBSTR(starts_at, 2)), ends_at = '23:59' WHERE starts_at < '10'",
  ],
  'DAY.INTERVIEW_AT_OTHER_HOST': [
    "UPDATE event SET shape = 'drop-off'",
    `INSERT INTO drop_host (registration_id, association_id, site_visit_id)
      SELECT n.registration_id, n.association_id, v.id FROM interview n
        JOIN interview_slot s ON s.id = n.interview_slot_id
        JOIN site_visit v ON v.event_id = n.event_id AND v.kind = 'host' AND v.id <> s.site_visit_id
      GROUP BY n.registration_id`,
  ],
  'DAY.TOUR_OUTSIDE_STAY': [
    "UPDATE event SET state = 'final'",
    "UPDATE tour SET starts_at = '05:00', ends_at = '05:30'",
  ],
  'INTERVIEWS.SLOT_OVERFULL': ['UPDATE interview_slot SET places = 0'],
  'INTERVIEWS.TWO_AT_ONCE': ["UPDATE interview_slot SET ends_at = '23:59'"],
  'INTERVIEWS.INTERVIEWER_TWICE': [
    `UPDATE interview i JOIN interview_slot s ON s.id = i.interview_slot_id SET i.last_slot_id = (
      SELECT l.id FROM interview_slot l WHERE l.site_visit_id = s.site_visit_id ORDER BY l.starts_at DESC LIMIT 1)`,
  ],
  'INTERVIEWS.ENDS_ELSEWHERE': [
    `UPDATE interview i JOIN interview_slot s ON s.id = i.interview_slot_id SET i.last_slot_id = (
      SELECT l.id FROM interview_slot l WHERE l.site_visit_id <> s.site_visit_id LIMIT 1)`,
  ],
  'INTERVIEWS.DURING_TOUR': ["UPDATE tour SET starts_at = '00:00', ends_at = '23:59'"],
  'INTERVIEWS.IN_NO_KNOWN_SLOT': ["UPDATE interview_slot SET stage = 'draft'"],
  'INTERVIEWS.NOT_WISHED': ['DELETE FROM preference WHERE `rank` = 1'],
  'INTERVIEWS.PHONE_TOO_LATE': ["UPDATE interview SET mode = 'phone', phone_until = '2027-03-15' LIMIT 1"],
  'EVENTS.DELAY_OF_NO_VEHICLE': [
    `INSERT INTO vehicle_delay (event_id, vehicle_id, association_id, place_id, call_kind, part, minutes, reported_by, reported_at)
      SELECT id, UUID(), association_id, UUID(), 'host', 'arrive', 5, UUID(), UTC_TIMESTAMP() FROM event LIMIT 1`,
  ],
  'INTERVIEWS.OTHER_HOST': ['UPDATE interview SET event_id = UUID() LIMIT 1'],
  'INTERVIEWS.FOR_SOMEBODY_GONE': ["UPDATE registration SET state = 'waiting' WHERE holds_seat = 1"],
  'INTERVIEWS.UNDO_OF_NO_DRAFT': [
    `INSERT INTO interview_change (id, association_id, interview_plan_id, version, kind, removed, added, changed_by, changed_at)
      SELECT UUID(), association_id, id, version, 'remove', '[]', '[]', created_by, created_at FROM interview_plan LIMIT 1`,
  ],
  'INTERVIEWS.UNDO_OF_PUBLISHED_TOURS': [
    `INSERT INTO tour_plan (id, association_id, event_id, state, content, made_by, made_at)
      SELECT UUID(), association_id, event_id, 'accepted', '{}', created_by, '2026-01-01' FROM interview_plan LIMIT 1`,
  ],
  'EVENTS.GROUP_ON_TWO_TOURS': ["UPDATE tour SET starts_at = '00:00', ends_at = '23:59'"],
  'ATTENDANCE.OTHER_EVENT': [ATTENDED, 'UPDATE attendance SET event_id = UUID()'],
  'ATTENDANCE.TOO_EARLY': [ATTENDED, "UPDATE attendance SET recorded_at = '2027-03-10 21:00:00'"],
  'ATTENDANCE.JOINED_ELSEWHERE': [
    ATTENDED,
    "UPDATE attendance SET state = 'joined-later', joined_at_visit_id = UUID()",
  ],
  'MESSAGES.NO_CONFIRMATION': ["UPDATE message SET state = 'cancelled' WHERE kind = 'confirmation' LIMIT 1"],
  'MESSAGES.TO_SOMEBODY_GONE': ["UPDATE registration SET state = 'lapsed' WHERE state = 'seated'"],
  'MESSAGES.SENT_WITHOUT_MOMENT': ["UPDATE message SET state = 'sent' LIMIT 1"],
  'MESSAGES.SENDING_WITHOUT_LEASE': ["UPDATE message SET state = 'sending' LIMIT 1"],
  'MESSAGES.SMS_TO_OTHERS': ["UPDATE message SET channel = 'sms' WHERE recipient_type <> 'participant' LIMIT 1"],
  'MESSAGES.RULE_FORGOTTEN': [ruleOf('reminder-3', 1)],
  'MESSAGES.SWITCHED_OFF_WAITS': [
    ruleOf('follow-up', 0),
    "UPDATE message SET state = 'planned', sent_at = NULL WHERE kind = 'follow-up'",
  ],
  'MESSAGES.ON_QUIET_DAY': [
    `INSERT INTO closing_day (association_id, date, name, added_by, added_at)
     SELECT association_id, DATE(due_at), 'Kermis', UUID(), NOW(6) FROM message WHERE kind = 'follow-up' LIMIT 1`,
    "UPDATE message SET state = 'planned', sent_at = NULL WHERE kind = 'follow-up'",
  ],
  'MESSAGES.COACH_TWICE': [
    `UPDATE message SET recipient_type = 'coach', recipient_id = event_id, state = 'planned', sent_at = NULL
     WHERE kind = 'confirmation' LIMIT 2`,
  ],
  'MESSAGES.COACH_ELSEWHERE': [
    `UPDATE message SET recipient_type = 'coach', recipient_id = (SELECT v.id FROM event_vehicle v LIMIT 1),
      event_id = UUID() LIMIT 1`,
  ],
  'MESSAGES.STOP_REMINDER_LATE': [
    "UPDATE message SET kind = 'reminder-stop', useful_until = NULL WHERE kind = 'reminder-3' LIMIT 1",
  ],
  'MESSAGES.TASK_LOST': ["UPDATE message SET channel = 'task', state = 'sent', sent_at = due_at LIMIT 1"],
  'OUTCOME.INTERVIEW_NOT_HELD': ["UPDATE interview SET state = 'planned' WHERE state = 'held'"],
  'OUTCOME.OTHER_INTERVIEW': ['UPDATE interview_outcome SET registration_id = UUID()'],
  'TRAVEL.SETTINGS_IMPOSSIBLE': ['UPDATE association SET detour_factor = 0.5'],
  'TRAVEL.OWN_TIME_IMPOSSIBLE': [
    `INSERT INTO own_travel_time (id, association_id, from_place, from_name, to_place, to_name, minutes)
      SELECT UUID(), id, '5094281,403965', 'A', '5094281,403965', 'A', 5 FROM association`,
  ],
  'ROUTE.WISH_ELSEWHERE': [
    `INSERT INTO first_visit (event_vehicle_id, association_id, site_visit_id)
      SELECT v.id, UUID(), s.id FROM event_vehicle v JOIN site_visit s ON s.event_id = v.event_id LIMIT 1`,
  ],
  'ROUTE.ORDER_IN_A_CIRCLE': [
    `INSERT INTO boarding_order (event_stop_id, association_id, after_stop_id)
      SELECT a.id, a.association_id, b.id FROM event_stop a
      JOIN (SELECT MIN(id) AS low, MAX(id) AS high FROM event_stop) ends ON a.id IN (ends.low, ends.high)
      JOIN event_stop b ON b.id IN (ends.low, ends.high) AND b.id <> a.id`,
  ],
  'ROUTE.DROP_HOST_ELSEWHERE': [
    `INSERT INTO drop_host (registration_id, association_id, site_visit_id)
      SELECT r.id, r.association_id, v.id FROM registration r JOIN site_visit v ON v.event_id = r.event_id
      WHERE v.kind = 'lunch' LIMIT 1`,
  ],
  'ESCORT.OTHER_ASSOCIATION': [
    `INSERT INTO escort (id, association_id, event_id, vehicle_id, name, added_by, added_at)
      SELECT UUID(), UUID(), event_id, id, 'Sofie', UUID(), NOW() FROM event_vehicle LIMIT 1`,
  ],
  'HOST_LINK.OTHER_ASSOCIATION': ['UPDATE host_link SET association_id = UUID()'],
};
