-- An event with its programme, vehicles, stops, route and seats.

-- Counters stand on the event itself: locked first, changed relatively, and a CHECK refuses one above its limit. Overbooking is a share
-- of the physical seats, because not everybody who has a seat turns up: at most one in ten.
CREATE TABLE IF NOT EXISTS event (
  id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  association_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  code VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  title VARCHAR(160) NOT NULL,
  shape ENUM('whole-group','split-swap','drop-off') NOT NULL,
  date DATE NOT NULL,
  state ENUM('draft','published','closed','final','running','finished','anonymised','cancelled') NOT NULL,
  own_limit INT NULL COMMENT 'the coordinator''s own limit on participants',
  overbooking INT NOT NULL DEFAULT 0 COMMENT 'places above the own limit that the coordinator asked for',
  overbooking_permille SMALLINT NOT NULL DEFAULT 0 COMMENT 'at most this share of the physical seats, as measured when it was asked for',
  staff_seats INT NOT NULL DEFAULT 0,
  interpreter_seats INT NOT NULL DEFAULT 0 COMMENT 'seats of interpreters who ride along',
  participant_limit INT NOT NULL DEFAULT 0 COMMENT 'people who may take part, whatever their transport',
  participants_taken INT NOT NULL DEFAULT 0,
  bus_seats INT NOT NULL DEFAULT 0 COMMENT 'seats of all vehicles minus staff',
  bus_seats_taken INT NOT NULL DEFAULT 0,
  wheelchair_places INT NOT NULL DEFAULT 0,
  wheelchair_places_taken INT NOT NULL DEFAULT 0,
  referral_closes_on DATE NOT NULL COMMENT 'last day on which counsellors may refer',
  lunch VARCHAR(120) NOT NULL DEFAULT '',
  cancel_reason VARCHAR(200) NULL,
  own_message_plan TINYINT NOT NULL DEFAULT 0 COMMENT '1 once somebody changed when messages go',
  version INT NOT NULL DEFAULT 1,
  created_at DATETIME(6) NOT NULL,
  UNIQUE KEY event_code (association_id, code),
  CONSTRAINT event_participants CHECK (participants_taken BETWEEN 0 AND participant_limit),
  CONSTRAINT event_bus_seats CHECK (bus_seats_taken BETWEEN 0 AND bus_seats),
  CONSTRAINT event_wheelchair_places CHECK (wheelchair_places_taken BETWEEN 0 AND wheelchair_places),
  CONSTRAINT event_overbooking CHECK (overbooking >= 0 AND overbooking_permille BETWEEN 0 AND 100),
  CONSTRAINT event_interpreter_seats CHECK (interpreter_seats >= 0),
  CONSTRAINT event_association FOREIGN KEY (association_id) REFERENCES association (id)
);

CREATE TABLE IF NOT EXISTS event_vehicle (
  id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  association_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  event_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  name VARCHAR(80) NOT NULL,
  coach_operator VARCHAR(120) NOT NULL DEFAULT '',
  depot_name VARCHAR(120) NOT NULL,
  depot_latitude DOUBLE NOT NULL,
  depot_longitude DOUBLE NOT NULL,
  duty_from CHAR(5) NOT NULL,
  duty_until CHAR(5) NOT NULL,
  stays_home TINYINT(1) NOT NULL DEFAULT 0 COMMENT '1 = not ordered for this day: no seats, no route',
  plate VARCHAR(15) NOT NULL DEFAULT '' COMMENT 'registration plate',
  contact_name VARCHAR(120) NOT NULL DEFAULT '' COMMENT 'at the coach operator',
  contact_email VARCHAR(190) NOT NULL DEFAULT '',
  contact_phone VARCHAR(30) NOT NULL DEFAULT '',
  hire_cents INT NULL COMMENT 'euro cents for a duty of so many hours, garage to garage; NULL = not known',
  hire_hours SMALLINT NULL,
  extra_hour_cents INT NULL COMMENT 'for each hour begun beyond those; NULL = not known',
  UNIQUE KEY event_vehicle_name (event_id, name),
  CONSTRAINT event_vehicle_hire CHECK (
    (hire_cents IS NULL AND hire_hours IS NULL AND extra_hour_cents IS NULL)
    OR (hire_cents IS NOT NULL AND hire_hours IS NOT NULL AND hire_cents BETWEEN 0 AND 100000000
      AND hire_hours BETWEEN 1 AND 15 AND (extra_hour_cents IS NULL OR extra_hour_cents BETWEEN 0 AND 100000000))),
  CONSTRAINT event_vehicle_event FOREIGN KEY (event_id) REFERENCES event (id)
);

CREATE TABLE IF NOT EXISTS vehicle_configuration (
  id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  association_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  event_vehicle_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  seats SMALLINT NOT NULL,
  wheelchair_places SMALLINT NOT NULL,
  chosen TINYINT(1) NOT NULL DEFAULT 0,
  CONSTRAINT vehicle_configuration_seats CHECK (seats >= 0 AND wheelchair_places >= 0),
  CONSTRAINT vehicle_configuration_vehicle FOREIGN KEY (event_vehicle_id) REFERENCES event_vehicle (id)
);

-- A person rides with the vehicle that serves the own stop, so the stop carries counters too; they move with those of the event.
CREATE TABLE IF NOT EXISTS event_stop (
  id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  association_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  event_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  pickup_stop_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  earliest CHAR(5) NULL,
  max_ride_minutes SMALLINT NULL,
  vehicle_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'the only vehicle that may serve the stop, as the coordinator chose',
  route_vehicle_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'the vehicle that serves it on the published route',
  max_people SMALLINT NULL COMMENT 'at most so many people get on here, companions included',
  people_taken INT NOT NULL DEFAULT 0 COMMENT 'who get on here, companions included, whatever they sit on',
  seats_taken INT NOT NULL DEFAULT 0 COMMENT 'ordinary bus seats of people who get on here',
  wheelchair_places_taken INT NOT NULL DEFAULT 0,
  UNIQUE KEY event_stop_stop (event_id, pickup_stop_id),
  CONSTRAINT event_stop_taken CHECK (people_taken >= 0 AND seats_taken >= 0 AND wheelchair_places_taken >= 0),
  CONSTRAINT event_stop_people CHECK (max_people IS NULL OR (max_people > 0 AND people_taken <= max_people)),
  CONSTRAINT event_stop_event FOREIGN KEY (event_id) REFERENCES event (id),
  CONSTRAINT event_stop_pickup FOREIGN KEY (pickup_stop_id) REFERENCES pickup_stop (id),
  CONSTRAINT event_stop_vehicle FOREIGN KEY (vehicle_id) REFERENCES event_vehicle (id) ON DELETE SET NULL,
  CONSTRAINT event_stop_route_vehicle FOREIGN KEY (route_vehicle_id) REFERENCES event_vehicle (id) ON DELETE SET NULL
);

CREATE TABLE IF NOT EXISTS site_visit (
  id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  association_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  event_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  kind ENUM('host','lunch') NOT NULL,
  name VARCHAR(120) NOT NULL,
  host_company_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NULL,
  host_site_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NULL,
  latitude DOUBLE NOT NULL,
  longitude DOUBLE NOT NULL,
  visit_minutes SMALLINT NOT NULL,
  arrive_from CHAR(5) NOT NULL,
  arrive_until CHAR(5) NOT NULL,
  max_vehicles SMALLINT NULL,
  interviewers SMALLINT NOT NULL DEFAULT 0,
  reception_list_days SMALLINT NULL COMMENT 'working days before the event on which reception gets surnames; NULL = never',
  tour_minutes SMALLINT NULL COMMENT 'length of a tour',
  tour_guides SMALLINT NULL COMMENT 'groups that can be shown around at the same time',
  tour_group_size SMALLINT NULL COMMENT 'people in one group at most',
  UNIQUE KEY site_visit_company (event_id, host_company_id),
  CONSTRAINT site_visit_tours CHECK (
    (tour_minutes IS NULL AND tour_guides IS NULL AND tour_group_size IS NULL)
    OR (tour_minutes BETWEEN 10 AND 240 AND tour_guides BETWEEN 1 AND 20 AND tour_group_size BETWEEN 1 AND 200
      AND tour_minutes IS NOT NULL AND tour_guides IS NOT NULL AND tour_group_size IS NOT NULL)),
  CONSTRAINT site_visit_event FOREIGN KEY (event_id) REFERENCES event (id),
  CONSTRAINT site_visit_company_fk FOREIGN KEY (host_company_id) REFERENCES host_company (id)
);

-- What a coordinator wants of a visit whose tours and interviews follow the vehicles; a visit without a row has typed hours only.
CREATE TABLE IF NOT EXISTS visit_wish (
  site_visit_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  association_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  welcome_minutes SMALLINT NOT NULL COMMENT 'from getting off to the first tour or interview',
  tours_first TINYINT(1) NOT NULL COMMENT '1 = tours before interviews, 0 = after them',
  interview_minutes SMALLINT NOT NULL,
  break_minutes SMALLINT NOT NULL COMMENT 'a break of the interviewers between their interviews; 0 = none',
  interviews_from CHAR(5) NULL COMMENT 'interviews are within these hours only; NULL = as long as people are there',
  interviews_until CHAR(5) NULL,
  CONSTRAINT visit_wish_minutes CHECK (
    welcome_minutes BETWEEN 0 AND 120 AND interview_minutes BETWEEN 5 AND 120 AND break_minutes BETWEEN 0 AND 120),
  CONSTRAINT visit_wish_hours CHECK ((interviews_from IS NULL) = (interviews_until IS NULL) AND NOT (interviews_from >= interviews_until)),
  CONSTRAINT visit_wish_visit FOREIGN KEY (site_visit_id) REFERENCES site_visit (id) ON DELETE CASCADE
);

-- A group that was laid out belongs to a vehicle, on a drop-off day also to the visit where people are let off.
CREATE TABLE IF NOT EXISTS tour_group (
  id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  association_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  event_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  name VARCHAR(20) NOT NULL,
  places SMALLINT NOT NULL,
  laid_out TINYINT(1) NOT NULL DEFAULT 0 COMMENT '1 = made for what is wanted of the visits, 0 = of the coordinator',
  vehicle_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NULL,
  site_visit_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NULL,
  UNIQUE KEY tour_group_name (event_id, name),
  CONSTRAINT tour_group_event FOREIGN KEY (event_id) REFERENCES event (id),
  CONSTRAINT tour_group_vehicle FOREIGN KEY (vehicle_id) REFERENCES event_vehicle (id) ON DELETE SET NULL,
  CONSTRAINT tour_group_visit FOREIGN KEY (site_visit_id) REFERENCES site_visit (id) ON DELETE SET NULL
);

CREATE TABLE IF NOT EXISTS tour (
  id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  association_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  site_visit_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  starts_at CHAR(5) NOT NULL,
  ends_at CHAR(5) NOT NULL,
  stage ENUM('typed','draft','published','both') NOT NULL DEFAULT 'typed'
    COMMENT 'typed by a coordinator, or laid out for the drafted route, the published one or both',
  CONSTRAINT tour_order CHECK (starts_at < ends_at),
  CONSTRAINT tour_site_visit FOREIGN KEY (site_visit_id) REFERENCES site_visit (id)
);

CREATE TABLE IF NOT EXISTS tour_of_group (
  tour_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  tour_group_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (tour_id, tour_group_id),
  CONSTRAINT tour_of_group_tour FOREIGN KEY (tour_id) REFERENCES tour (id),
  CONSTRAINT tour_of_group_group FOREIGN KEY (tour_group_id) REFERENCES tour_group (id)
);

CREATE TABLE IF NOT EXISTS interview_slot (
  id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  association_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  site_visit_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  starts_at CHAR(5) NOT NULL,
  ends_at CHAR(5) NOT NULL,
  places SMALLINT NOT NULL,
  stage ENUM('typed','draft','published','both') NOT NULL DEFAULT 'typed'
    COMMENT 'typed by a coordinator, or laid out for the drafted route, the published one or both',
  UNIQUE KEY interview_slot_start (site_visit_id, starts_at, stage),
  CONSTRAINT interview_slot_order CHECK (starts_at < ends_at AND places >= 0),
  CONSTRAINT interview_slot_visit FOREIGN KEY (site_visit_id) REFERENCES site_visit (id)
);

CREATE TABLE IF NOT EXISTS itinerary (
  id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  association_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  event_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  state ENUM('draft','published') NOT NULL,
  plan LONGTEXT NOT NULL CHECK (JSON_VALID(plan)),
  created_by CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  created_at DATETIME(6) NOT NULL,
  published_at DATETIME(6) NULL,
  UNIQUE KEY itinerary_state (event_id, state),
  CONSTRAINT itinerary_event FOREIGN KEY (event_id) REFERENCES event (id)
);

-- What a coordinator asks of a route: an event, a stop or a vehicle without a row asks for nothing.
CREATE TABLE IF NOT EXISTS route_wish (
  event_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  association_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  driver_breaks ENUM('none','after-visits','visits-count') NOT NULL COMMENT 'where the driver rests after 4.5 hours of driving',
  keeps_latest_returns TINYINT(1) NOT NULL COMMENT 'the bus is back for whoever must be home early',
  buffer_minutes SMALLINT NOT NULL DEFAULT 0 COMMENT 'kept before the latest arrival at every visit, and before the end of duty',
  CONSTRAINT route_wish_buffer CHECK (buffer_minutes BETWEEN 0 AND 60),
  CONSTRAINT route_wish_event FOREIGN KEY (event_id) REFERENCES event (id) ON DELETE CASCADE
);

CREATE TABLE IF NOT EXISTS boarding_order (
  event_stop_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  association_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  after_stop_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'boards first, where one vehicle serves both',
  CONSTRAINT boarding_order_stop FOREIGN KEY (event_stop_id) REFERENCES event_stop (id) ON DELETE CASCADE,
  CONSTRAINT boarding_order_after FOREIGN KEY (after_stop_id) REFERENCES event_stop (id) ON DELETE CASCADE
);

CREATE TABLE IF NOT EXISTS first_visit (
  event_vehicle_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  association_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  site_visit_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'where the vehicle goes first',
  CONSTRAINT first_visit_vehicle FOREIGN KEY (event_vehicle_id) REFERENCES event_vehicle (id) ON DELETE CASCADE,
  CONSTRAINT first_visit_visit FOREIGN KEY (site_visit_id) REFERENCES site_visit (id) ON DELETE CASCADE
);

-- A place is its coordinates in steps of 0.00001 degree, `latitude,longitude`: what moves is another place.
CREATE TABLE IF NOT EXISTS own_travel_time (
  id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  association_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  from_place VARCHAR(24) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  from_name VARCHAR(250) NOT NULL,
  to_place VARCHAR(24) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  to_name VARCHAR(250) NOT NULL,
  minutes SMALLINT NOT NULL,
  UNIQUE KEY own_travel_time_pair (association_id, from_place, to_place),
  CONSTRAINT own_travel_time_minutes CHECK (minutes BETWEEN 1 AND 600),
  CONSTRAINT own_travel_time_places CHECK (from_place <> to_place),
  CONSTRAINT own_travel_time_association FOREIGN KEY (association_id) REFERENCES association (id)
);

-- Public roads: the same for every association.
CREATE TABLE IF NOT EXISTS road_time (
  provider VARCHAR(190) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  from_place VARCHAR(24) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  to_place VARCHAR(24) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  minutes DOUBLE NULL COMMENT 'NULL = no road leads there',
  metres DOUBLE NULL,
  measured_at DATETIME(6) NOT NULL,
  PRIMARY KEY (provider, from_place, to_place)
);

-- A vehicle that is late on the day.
CREATE TABLE IF NOT EXISTS vehicle_delay (
  event_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  vehicle_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  association_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  place_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'the stop or visit where it is late',
  call_kind ENUM('pickup','host','collect','dropoff') NOT NULL COMMENT 'which of the calls there',
  part ENUM('arrive','leave') NOT NULL,
  minutes SMALLINT NOT NULL COMMENT 'later than published',
  reported_by CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  reported_at DATETIME(6) NOT NULL,
  PRIMARY KEY (event_id, vehicle_id, place_id, call_kind, part),
  CONSTRAINT vehicle_delay_minutes CHECK (minutes BETWEEN 0 AND 240),
  CONSTRAINT vehicle_delay_event FOREIGN KEY (event_id) REFERENCES event (id)
);

-- Days on which an association is closed, besides Sundays and public holidays: no messages, no working days.
CREATE TABLE IF NOT EXISTS closing_day (
  association_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  date DATE NOT NULL,
  name VARCHAR(60) NOT NULL COMMENT 'in Dutch, for coordinators',
  added_by CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  added_at DATETIME(6) NOT NULL,
  PRIMARY KEY (association_id, date),
  CONSTRAINT closing_day_name CHECK (name <> ''),
  CONSTRAINT closing_day_association FOREIGN KEY (association_id) REFERENCES association (id),
  CONSTRAINT closing_day_user FOREIGN KEY (added_by) REFERENCES user_account (id)
);
