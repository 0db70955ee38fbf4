import type { AuditRule, AuditSubject } from '../platform/audit';
import { fragment, sql } from '../platform/database';
import { IS_DIVIDED } from './division.rules';

const COUNTED = fragment`SELECT e.id AS subject FROM event e
  LEFT JOIN registration r ON r.event_id = e.id AND r.holds_seat = 1 WHERE e.state <> 'anonymised'`;

/** Seats: what is counted, what is given and what the vehicles have must be the same. */
export const seatRules: readonly AuditRule[] = [
  {
    code: 'SEATS.PARTICIPANTS_COUNTER',
    says: 'The counter of participants differs from the people who hold a place',
    sql: sql<AuditSubject>`${COUNTED}
      GROUP BY e.id, e.participants_taken HAVING e.participants_taken <> COUNT(r.id)`,
  },
  {
    code: 'SEATS.BUS_COUNTER',
    says: 'The counter of bus seats differs from the seats that people on the bus hold',
    sql: sql<AuditSubject>`${COUNTED}
      GROUP BY e.id, e.bus_seats_taken
      HAVING e.bus_seats_taken <> COALESCE(SUM(IF(r.transport = 'bus', r.bus_seats, 0)), 0)`,
  },
  {
    code: 'SEATS.WHEELCHAIR_COUNTER',
    says: 'The counter of wheelchair places differs from the places that people on the bus hold',
    sql: sql<AuditSubject>`${COUNTED}
      GROUP BY e.id, e.wheelchair_places_taken
      HAVING e.wheelchair_places_taken <> COALESCE(SUM(IF(r.transport = 'bus', r.wheelchair_places, 0)), 0)`,
  },
  {
    code: 'SEATS.OVERSOLD',
    says: 'More people hold a place than may take part',
    sql: sql<AuditSubject>`SELECT e.id AS subject FROM event e JOIN registration r ON r.event_id = e.id AND r.holds_seat = 1
      GROUP BY e.id, e.participant_limit HAVING COUNT(*) > e.participant_limit`,
  },
  {
    code: 'SEATS.BUS_OVERSOLD',
    says: 'More bus seats are given than the vehicles have for participants',
    sql: sql<AuditSubject>`SELECT e.id AS subject FROM event e
      JOIN registration r ON r.event_id = e.id AND r.holds_seat = 1 AND r.transport = 'bus'
      GROUP BY e.id, e.bus_seats HAVING SUM(r.bus_seats) > e.bus_seats`,
  },
  {
    code: 'SEATS.OVERBOOKED_TOO_FAR',
    says: 'More people may take part than the own limit and the measured share of overbooking allow',
    sql: sql<AuditSubject>`SELECT e.id AS subject FROM event e
      LEFT JOIN event_vehicle v ON v.event_id = e.id
      LEFT JOIN vehicle_configuration c ON c.event_vehicle_id = v.id AND c.chosen = 1 AND v.stays_home = 0
      GROUP BY e.id, e.participant_limit, e.own_limit, e.bus_seats, e.overbooking, e.overbooking_permille
      HAVING e.participant_limit > COALESCE(e.own_limit, e.bus_seats) + GREATEST(0, LEAST(e.overbooking,
        FLOOR(COALESCE(SUM(c.seats), 0) * e.overbooking_permille / 1000),
        e.bus_seats - COALESCE(e.own_limit, e.bus_seats)))`,
  },
  {
    code: 'SEATS.PERSON_TWICE',
    says: 'A person has two live registrations for one event',
    sql: sql<
      AuditSubject,
      'subject'
    >`SELECT MIN(id) AS subject FROM registration WHERE state NOT IN ('cancelled', 'lapsed')
      GROUP BY event_id, jobseeker_id HAVING COUNT(*) > 1`,
  },
  {
    code: 'SEATS.NO_STOP',
    says: 'Somebody on the bus has no stop of this event: they would be left standing',
    sql: sql<AuditSubject>`SELECT r.id AS subject FROM registration r LEFT JOIN event_stop s ON s.id = r.event_stop_id AND s.event_id = r.event_id
      WHERE r.holds_seat = 1 AND r.transport = 'bus' AND s.id IS NULL`,
  },
  {
    code: 'SEATS.INTERPRETER_WITHOUT_SEAT',
    says: 'The seats kept for interpreters differ from the interpreters who ride along',
    sql: sql<AuditSubject>`SELECT e.id AS subject FROM event e LEFT JOIN event_interpreter i ON i.event_id = e.id AND i.rides = 1
      WHERE e.state NOT IN ('finished', 'anonymised', 'cancelled')
      GROUP BY e.id, e.interpreter_seats HAVING e.interpreter_seats <> COUNT(i.id)`,
  },
  {
    code: 'SEATS.GROUP_OVERFULL',
    says: 'A tour group has more people than places',
    sql: sql<AuditSubject>`SELECT g.id AS subject FROM tour_group g JOIN registration r ON r.tour_group_id = g.id AND r.holds_seat = 1
      GROUP BY g.id, g.places HAVING COUNT(*) > g.places`,
  },
  {
    code: 'WAITING.SEAT_LEFT_EMPTY',
    says: 'Somebody waits whose place is free, more than a day before the event',
    sql: sql<AuditSubject, 'subject'>`SELECT MIN(r.id) AS subject FROM registration r JOIN event e ON e.id = r.event_id
      WHERE r.state = 'waiting' AND e.state = 'published' AND NOT ${IS_DIVIDED}
      AND e.date > DATE(UTC_TIMESTAMP() + INTERVAL COALESCE((SELECT offset_ms FROM demo_clock), 0) * 1000 MICROSECOND)
        + INTERVAL 1 DAY
      AND e.participants_taken < e.participant_limit
      AND (r.transport <> 'bus' OR (e.bus_seats_taken + r.bus_seats <= e.bus_seats
        AND e.wheelchair_places_taken + r.wheelchair_places <= e.wheelchair_places))
      GROUP BY e.id`,
  },
  {
    code: 'WAITING.OFFER_WITHOUT_PLACE',
    says: 'An open offer belongs to somebody who is not in the state "offered"',
    sql: sql<AuditSubject>`SELECT o.id AS subject FROM waiting_list_offer o JOIN registration r ON r.id = o.registration_id
      WHERE o.state = 'open' AND r.state <> 'offered'`,
  },
  {
    code: 'WAITING.PLACE_WITHOUT_OFFER',
    says: 'Somebody is in the state "offered" without an open offer',
    sql: sql<AuditSubject>`SELECT r.id AS subject FROM registration r LEFT JOIN waiting_list_offer o ON o.registration_id = r.id AND o.state = 'open'
      WHERE r.state = 'offered' AND o.id IS NULL`,
  },
];
