-- Every aggregate belongs to an association. Instants are UTC; wall-clock times are CHAR(5) HH:MM in Europe/Brussels.
-- A constraint stands behind every capacity rule: the counters on `event`, the unique live registration, the unique slot place.

CREATE TABLE association (
  id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  slug VARCHAR(60) NOT NULL,
  name VARCHAR(120) NOT NULL,
  phone VARCHAR(30) NOT NULL,
  speed_kmh DOUBLE NOT NULL DEFAULT 30,
  detour_factor DOUBLE NOT NULL DEFAULT 1.35,
  UNIQUE KEY association_slug (slug)
);

CREATE TABLE municipality (
  nis CHAR(5) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  name VARCHAR(80) NOT NULL
);

CREATE TABLE village (
  nis CHAR(6) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  municipality_nis CHAR(5) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  name VARCHAR(80) NOT NULL,
  postcode CHAR(4) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  latitude DOUBLE NOT NULL,
  longitude DOUBLE NOT NULL,
  accuracy_metres INT NOT NULL,
  accuracy_note VARCHAR(200) NOT NULL DEFAULT '',
  KEY village_postcode (postcode),
  CONSTRAINT village_municipality FOREIGN KEY (municipality_nis) REFERENCES municipality (nis)
);

CREATE TABLE organisation (
  id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  association_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  kind ENUM('vdab','ocmw','municipality') NOT NULL,
  name VARCHAR(120) NOT NULL,
  municipality_nis CHAR(5) CHARACTER SET ascii COLLATE ascii_bin NULL,
  UNIQUE KEY organisation_name (association_id, name),
  CONSTRAINT organisation_association FOREIGN KEY (association_id) REFERENCES association (id)
);

CREATE TABLE user_account (
  id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  association_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  organisation_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  email VARCHAR(190) NOT NULL,
  first_name VARCHAR(80) NOT NULL,
  last_name VARCHAR(80) NOT NULL,
  phone VARCHAR(30) NOT NULL DEFAULT '',
  active TINYINT(1) NOT NULL DEFAULT 1,
  UNIQUE KEY user_email (email),
  CONSTRAINT user_organisation FOREIGN KEY (organisation_id) REFERENCES organisation (id)
);

CREATE TABLE user_role (
  user_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  role ENUM('coordinator','counsellor','administrator') NOT NULL,
  PRIMARY KEY (user_id, role),
  CONSTRAINT user_role_user FOREIGN KEY (user_id) REFERENCES user_account (id)
);

CREATE TABLE sign_in_link (
  id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  user_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  token_hash CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  created_at DATETIME(6) NOT NULL,
  expires_at DATETIME(6) NOT NULL,
  used_at DATETIME(6) NULL,
  UNIQUE KEY sign_in_link_token (token_hash),
  CONSTRAINT sign_in_link_user FOREIGN KEY (user_id) REFERENCES user_account (id)
);

CREATE TABLE session (
  id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  user_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  token_hash CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  created_at DATETIME(6) NOT NULL,
  expires_at DATETIME(6) NOT NULL,
  UNIQUE KEY session_token (token_hash),
  CONSTRAINT session_user FOREIGN KEY (user_id) REFERENCES user_account (id)
);

CREATE TABLE api_token (
  id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  user_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  token_hash CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  label VARCHAR(80) NOT NULL,
  created_at DATETIME(6) NOT NULL,
  expires_at DATETIME(6) NOT NULL,
  revoked_at DATETIME(6) NULL,
  UNIQUE KEY api_token_token (token_hash),
  CONSTRAINT api_token_user FOREIGN KEY (user_id) REFERENCES user_account (id)
);

CREATE TABLE idempotency_key (
  user_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  idempotency_key VARCHAR(120) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  request_hash CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  response_status SMALLINT NULL,
  response_body MEDIUMTEXT NULL,
  created_at DATETIME(6) NOT NULL,
  PRIMARY KEY (user_id, idempotency_key)
);

CREATE TABLE access_log (
  id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  association_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  user_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  action ENUM('read','export') NOT NULL,
  subject_type VARCHAR(40) NOT NULL,
  subject_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  screen VARCHAR(80) NOT NULL,
  row_count INT NULL,
  at DATETIME(6) NOT NULL,
  KEY access_log_subject (subject_type, subject_id, at),
  KEY access_log_time (association_id, at)
);

CREATE TABLE pickup_stop (
  id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  association_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  code VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  name VARCHAR(120) NOT NULL,
  kind ENUM('station','centre') NOT NULL,
  municipality_nis CHAR(5) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  address VARCHAR(160) NOT NULL DEFAULT '',
  landmark VARCHAR(200) NOT NULL DEFAULT '',
  latitude DOUBLE NOT NULL,
  longitude DOUBLE NOT NULL,
  accuracy_metres INT NOT NULL,
  accuracy_note VARCHAR(200) NOT NULL DEFAULT '',
  step_free TINYINT(1) NOT NULL DEFAULT 0,
  UNIQUE KEY pickup_stop_code (association_id, code),
  CONSTRAINT pickup_stop_association FOREIGN KEY (association_id) REFERENCES association (id),
  CONSTRAINT pickup_stop_municipality FOREIGN KEY (municipality_nis) REFERENCES municipality (nis)
);

CREATE TABLE host_company (
  id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  association_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  name VARCHAR(120) NOT NULL,
  social_economy TINYINT(1) NOT NULL DEFAULT 0,
  active_until DATE NULL,
  UNIQUE KEY host_company_name (association_id, name),
  CONSTRAINT host_company_association FOREIGN KEY (association_id) REFERENCES association (id)
);

CREATE TABLE host_site (
  id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  association_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  host_company_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  name VARCHAR(120) NOT NULL,
  address VARCHAR(160) NOT NULL DEFAULT '',
  latitude DOUBLE NOT NULL,
  longitude DOUBLE NOT NULL,
  accuracy_metres INT NOT NULL DEFAULT 0,
  tour_step_free TINYINT(1) NOT NULL DEFAULT 0,
  interview_step_free TINYINT(1) NOT NULL DEFAULT 1,
  dress_code VARCHAR(300) NOT NULL DEFAULT '',
  bring_list VARCHAR(300) NOT NULL DEFAULT '',
  CONSTRAINT host_site_company FOREIGN KEY (host_company_id) REFERENCES host_company (id)
);

CREATE TABLE host_contact (
  id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  association_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  host_company_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  first_name VARCHAR(80) NOT NULL,
  last_name VARCHAR(80) NOT NULL,
  email VARCHAR(190) NOT NULL,
  phone VARCHAR(30) NOT NULL DEFAULT '',
  UNIQUE KEY host_contact_email (host_company_id, email),
  CONSTRAINT host_contact_company FOREIGN KEY (host_company_id) REFERENCES host_company (id)
);

CREATE TABLE vacancy (
  id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  association_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  host_company_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  code VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  title VARCHAR(120) NOT NULL,
  posts SMALLINT NOT NULL,
  dutch_level ENUM('A1','A2','B1','B2','C1','native') NOT NULL,
  certificates LONGTEXT NOT NULL CHECK (JSON_VALID(certificates)),
  active TINYINT(1) NOT NULL DEFAULT 1,
  UNIQUE KEY vacancy_code (association_id, code),
  CONSTRAINT vacancy_posts CHECK (posts >= 1),
  CONSTRAINT vacancy_company FOREIGN KEY (host_company_id) REFERENCES host_company (id)
);

CREATE TABLE event (
  id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  association_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  code VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  title VARCHAR(160) NOT NULL,
  shape ENUM('whole-group','split-swap','drop-off') NOT NULL,
  date DATE NOT NULL,
  state ENUM('draft','published','closed','final','running','finished','anonymised','cancelled') NOT NULL,
  own_limit INT NULL COMMENT 'the coordinator''s own limit on participants',
  staff_seats INT NOT NULL DEFAULT 0,
  participant_limit INT NOT NULL DEFAULT 0 COMMENT 'people who may take part, whatever their transport',
  participants_taken INT NOT NULL DEFAULT 0,
  bus_seats INT NOT NULL DEFAULT 0 COMMENT 'seats of all vehicles minus staff',
  bus_seats_taken INT NOT NULL DEFAULT 0,
  wheelchair_places INT NOT NULL DEFAULT 0,
  wheelchair_places_taken INT NOT NULL DEFAULT 0,
  referral_closes_on DATE NOT NULL COMMENT 'last day on which counsellors may refer',
  lunch VARCHAR(120) NOT NULL DEFAULT '',
  cancel_reason VARCHAR(200) NULL,
  version INT NOT NULL DEFAULT 1,
  created_at DATETIME(6) NOT NULL,
  UNIQUE KEY event_code (association_id, code),
  CONSTRAINT event_participants CHECK (participants_taken BETWEEN 0 AND participant_limit),
  CONSTRAINT event_bus_seats CHECK (bus_seats_taken BETWEEN 0 AND bus_seats),
  CONSTRAINT event_wheelchair_places CHECK (wheelchair_places_taken BETWEEN 0 AND wheelchair_places),
  CONSTRAINT event_association FOREIGN KEY (association_id) REFERENCES association (id)
);

CREATE TABLE event_vehicle (
  id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  association_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  event_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  name VARCHAR(80) NOT NULL,
  operator VARCHAR(120) NOT NULL DEFAULT '',
  depot_name VARCHAR(120) NOT NULL,
  depot_latitude DOUBLE NOT NULL,
  depot_longitude DOUBLE NOT NULL,
  duty_from CHAR(5) NOT NULL,
  duty_until CHAR(5) NOT NULL,
  UNIQUE KEY event_vehicle_name (event_id, name),
  CONSTRAINT event_vehicle_event FOREIGN KEY (event_id) REFERENCES event (id)
);

CREATE TABLE vehicle_configuration (
  id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  association_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  event_vehicle_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  seats SMALLINT NOT NULL,
  wheelchair_places SMALLINT NOT NULL,
  chosen TINYINT(1) NOT NULL DEFAULT 0,
  CONSTRAINT vehicle_configuration_seats CHECK (seats >= 0 AND wheelchair_places >= 0),
  CONSTRAINT vehicle_configuration_vehicle FOREIGN KEY (event_vehicle_id) REFERENCES event_vehicle (id)
);

CREATE TABLE event_stop (
  id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  association_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  event_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  pickup_stop_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  earliest CHAR(5) NULL,
  max_ride_minutes SMALLINT NULL,
  UNIQUE KEY event_stop_stop (event_id, pickup_stop_id),
  CONSTRAINT event_stop_event FOREIGN KEY (event_id) REFERENCES event (id),
  CONSTRAINT event_stop_pickup FOREIGN KEY (pickup_stop_id) REFERENCES pickup_stop (id)
);

CREATE TABLE site_visit (
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
  UNIQUE KEY site_visit_company (event_id, host_company_id),
  CONSTRAINT site_visit_event FOREIGN KEY (event_id) REFERENCES event (id),
  CONSTRAINT site_visit_company_fk FOREIGN KEY (host_company_id) REFERENCES host_company (id)
);

CREATE TABLE tour_group (
  id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  association_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  event_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  name VARCHAR(20) NOT NULL,
  places SMALLINT NOT NULL,
  UNIQUE KEY tour_group_name (event_id, name),
  CONSTRAINT tour_group_event FOREIGN KEY (event_id) REFERENCES event (id)
);

CREATE TABLE tour (
  id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  association_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  site_visit_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  starts_at CHAR(5) NOT NULL,
  ends_at CHAR(5) NOT NULL,
  CONSTRAINT tour_order CHECK (starts_at < ends_at),
  CONSTRAINT tour_site_visit FOREIGN KEY (site_visit_id) REFERENCES site_visit (id)
);

CREATE TABLE tour_of_group (
  tour_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  tour_group_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (tour_id, tour_group_id),
  CONSTRAINT tour_of_group_tour FOREIGN KEY (tour_id) REFERENCES tour (id),
  CONSTRAINT tour_of_group_group FOREIGN KEY (tour_group_id) REFERENCES tour_group (id)
);

CREATE TABLE interview_slot (
  id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  association_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  site_visit_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  starts_at CHAR(5) NOT NULL,
  ends_at CHAR(5) NOT NULL,
  places SMALLINT NOT NULL,
  UNIQUE KEY interview_slot_start (site_visit_id, starts_at),
  CONSTRAINT interview_slot_order CHECK (starts_at < ends_at AND places >= 0),
  CONSTRAINT interview_slot_visit FOREIGN KEY (site_visit_id) REFERENCES site_visit (id)
);

CREATE TABLE itinerary (
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

CREATE TABLE jobseeker (
  id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  association_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  organisation_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'only this organisation sees the person',
  identity_key CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'hash of normalised name and contact: one person once per organisation',
  match_key CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'hash of phone, first name and postcode: the same person at two organisations',
  first_name VARCHAR(80) NOT NULL,
  last_name VARCHAR(80) NOT NULL,
  phone VARCHAR(30) NULL,
  email VARCHAR(190) NULL,
  channel ENUM('sms','mail','telefoon','post') NOT NULL,
  sms_allowed TINYINT(1) NOT NULL DEFAULT 0,
  shared_phone TINYINT(1) NOT NULL DEFAULT 0,
  postcode CHAR(4) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  dutch_level ENUM('A1','A2','B1','B2','C1','native') NOT NULL,
  interpreter_language VARCHAR(40) NULL,
  certificates LONGTEXT NOT NULL CHECK (JSON_VALID(certificates)),
  hired_at DATETIME(6) NULL,
  hired_through_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'the registration whose outcome says so; NULL when somebody told it',
  created_at DATETIME(6) NOT NULL,
  UNIQUE KEY jobseeker_identity (organisation_id, identity_key),
  KEY jobseeker_match (association_id, match_key),
  CONSTRAINT jobseeker_organisation FOREIGN KEY (organisation_id) REFERENCES organisation (id)
);

CREATE TABLE registration (
  id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  association_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  event_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  jobseeker_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  organisation_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  counsellor_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  state ENUM('referred','seated','waiting','offered','confirmed','lapsed','cancelled') NOT NULL,
  transport ENUM('bus','taxi','own') NOT NULL,
  event_stop_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NULL,
  tour_group_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NULL,
  latest_return CHAR(5) NULL,
  bus_seats TINYINT NOT NULL COMMENT 'ordinary seats this person and a companion need on the bus',
  wheelchair_places TINYINT NOT NULL COMMENT 'set to 0 when needs are deleted',
  waiting_reason VARCHAR(40) NULL,
  waiting_since DATETIME(6) NULL COMMENT 'the order of the waiting list; a lapsed offer moves it to the end',
  note VARCHAR(200) NOT NULL DEFAULT '',
  referred_at DATETIME(6) NOT NULL,
  cancelled_at DATETIME(6) NULL,
  cancel_reason ENUM('by-participant','by-organiser','hired-elsewhere','substituted','not-confirmed') NULL,
  ics_sequence INT NOT NULL DEFAULT 0,
  version INT NOT NULL DEFAULT 1,
  live TINYINT AS (IF(state IN ('cancelled','lapsed'), NULL, 1)) STORED,
  holds_place TINYINT AS (IF(state IN ('seated','confirmed','offered'), 1, 0)) STORED,
  UNIQUE KEY registration_live (event_id, jobseeker_id, live),
  KEY registration_event_state (event_id, state, referred_at, id),
  KEY registration_counsellor (counsellor_id, event_id),
  CONSTRAINT registration_event FOREIGN KEY (event_id) REFERENCES event (id),
  CONSTRAINT registration_jobseeker FOREIGN KEY (jobseeker_id) REFERENCES jobseeker (id)
);

CREATE TABLE support_need (
  id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  association_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  registration_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  kind ENUM('wheelchair-place','no-stairs','front-seat','companion','long-interview','large-print','interpreter') NOT NULL,
  UNIQUE KEY support_need_kind (registration_id, kind),
  CONSTRAINT support_need_registration FOREIGN KEY (registration_id) REFERENCES registration (id)
);

CREATE TABLE preference (
  registration_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `rank` TINYINT NOT NULL,
  vacancy_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (registration_id, `rank`),
  UNIQUE KEY preference_vacancy (registration_id, vacancy_id),
  CONSTRAINT preference_rank CHECK (`rank` BETWEEN 1 AND 3),
  CONSTRAINT preference_registration FOREIGN KEY (registration_id) REFERENCES registration (id)
);

CREATE TABLE registration_history (
  id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  association_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  registration_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  from_state VARCHAR(20) NULL,
  to_state VARCHAR(20) NOT NULL,
  reason VARCHAR(200) NOT NULL DEFAULT '',
  actor_type ENUM('user','participant','system') NOT NULL,
  actor_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NULL,
  at DATETIME(6) NOT NULL,
  KEY registration_history_registration (registration_id, at)
);

CREATE TABLE waiting_list_offer (
  id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  association_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  event_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  registration_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  state ENUM('open','accepted','declined','expired','withdrawn') NOT NULL,
  made_at DATETIME(6) NOT NULL,
  expires_at DATETIME(6) NOT NULL,
  answered_at DATETIME(6) NULL,
  open TINYINT AS (IF(state = 'open', 1, NULL)) STORED,
  UNIQUE KEY waiting_list_offer_open (registration_id, open),
  KEY waiting_list_offer_expiry (state, expires_at),
  CONSTRAINT waiting_list_offer_registration FOREIGN KEY (registration_id) REFERENCES registration (id)
);

CREATE TABLE merge_proposal (
  id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  association_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  event_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  first_registration_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  second_registration_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  state ENUM('open','merged','different-people') NOT NULL DEFAULT 'open',
  created_at DATETIME(6) NOT NULL,
  UNIQUE KEY merge_proposal_pair (first_registration_id, second_registration_id)
);

CREATE TABLE participant_link (
  id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  association_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  registration_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  token_hash CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  created_at DATETIME(6) NOT NULL,
  expires_at DATETIME(6) NOT NULL,
  UNIQUE KEY participant_link_token (token_hash),
  CONSTRAINT participant_link_registration FOREIGN KEY (registration_id) REFERENCES registration (id)
);

CREATE TABLE interview_plan (
  id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  association_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  event_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  state ENUM('draft','published') NOT NULL,
  result LONGTEXT NOT NULL CHECK (JSON_VALID(result)),
  created_by CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  changed_by CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'who made it the version it is',
  created_at DATETIME(6) NOT NULL,
  published_at DATETIME(6) NULL,
  version INT NOT NULL DEFAULT 1,
  UNIQUE KEY interview_plan_state (event_id, state),
  CONSTRAINT interview_plan_event FOREIGN KEY (event_id) REFERENCES event (id)
);

CREATE TABLE interview (
  id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  association_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  interview_plan_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  event_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  registration_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  vacancy_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  interview_slot_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  place SMALLINT NOT NULL COMMENT 'which interviewer of the slot, from 1',
  pinned TINYINT(1) NOT NULL DEFAULT 0,
  state ENUM('planned','held','not-held') NOT NULL DEFAULT 'planned',
  not_held_reason ENUM('host','participant','time','interpreter') NULL,
  UNIQUE KEY interview_place (interview_plan_id, interview_slot_id, place),
  UNIQUE KEY interview_person (interview_plan_id, registration_id, interview_slot_id),
  KEY interview_registration (registration_id),
  CONSTRAINT interview_plan_fk FOREIGN KEY (interview_plan_id) REFERENCES interview_plan (id),
  CONSTRAINT interview_slot_fk FOREIGN KEY (interview_slot_id) REFERENCES interview_slot (id)
);

CREATE TABLE interview_change (
  id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  association_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  interview_plan_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  version INT NOT NULL COMMENT 'of the draft after the change',
  kind ENUM('add','move','swap','remove') NOT NULL,
  removed LONGTEXT NOT NULL CHECK (JSON_VALID(removed)),
  added LONGTEXT NOT NULL CHECK (JSON_VALID(added)),
  changed_by CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  changed_at DATETIME(6) NOT NULL,
  UNIQUE KEY interview_change_version (interview_plan_id, version),
  CONSTRAINT interview_change_plan FOREIGN KEY (interview_plan_id) REFERENCES interview_plan (id)
);

CREATE TABLE event_interpreter (
  id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  association_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  event_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  name VARCHAR(80) NOT NULL,
  languages LONGTEXT NOT NULL CHECK (JSON_VALID(languages)),
  KEY event_interpreter_event (event_id),
  CONSTRAINT event_interpreter_event_fk FOREIGN KEY (event_id) REFERENCES event (id)
);

CREATE TABLE attendance (
  registration_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  association_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  event_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  state ENUM('present','late','joined-later','left-as-planned','absent-notified','absent-not-notified') NOT NULL,
  joined_at_visit_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'the host from which on somebody who joined later takes part',
  recorded_by CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  recorded_at DATETIME(6) NOT NULL,
  KEY attendance_event (event_id),
  CONSTRAINT attendance_joined CHECK ((state = 'joined-later') = (joined_at_visit_id IS NOT NULL)),
  CONSTRAINT attendance_registration FOREIGN KEY (registration_id) REFERENCES registration (id)
);

CREATE TABLE attendance_correction (
  id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  association_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  event_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  registration_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  old_state VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  new_state VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  corrected_by CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  corrected_at DATETIME(6) NOT NULL,
  KEY attendance_correction_registration (registration_id, corrected_at)
);

CREATE TABLE day_proposal_answer (
  event_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  fingerprint CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  association_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  answer ENUM('accepted','rejected') NOT NULL,
  answered_by CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  answered_at DATETIME(6) NOT NULL,
  PRIMARY KEY (event_id, fingerprint)
);

CREATE TABLE host_link (
  id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  association_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  event_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  host_company_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  token_hash CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  created_at DATETIME(6) NOT NULL,
  expires_at DATETIME(6) NOT NULL,
  UNIQUE KEY host_link_token (token_hash)
);

CREATE TABLE interview_outcome (
  interview_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  association_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  event_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  registration_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  outcome ENUM('hired','second-interview','trial-day','orientation-placement','recruitment-reserve','not-selected','no-decision-yet') NOT NULL,
  feedback VARCHAR(300) NOT NULL DEFAULT '',
  recorded_by ENUM('host','counsellor','coordinator') NOT NULL,
  recorded_at DATETIME(6) NOT NULL,
  KEY interview_outcome_event (event_id),
  KEY interview_outcome_registration (registration_id),
  CONSTRAINT interview_outcome_interview FOREIGN KEY (interview_id) REFERENCES interview (id)
);

CREATE TABLE message (
  id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  association_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  event_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NULL,
  kind VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  recipient_type ENUM('participant','user','host') NOT NULL,
  recipient_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'registration, user account or host contact',
  subject_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'what it is about when that is not the recipient: an offer, a plan',
  channel ENUM('mail','task') NOT NULL,
  state ENUM('planned','held','queued','sending','sent','uncertain','failed','missed','cancelled') NOT NULL,
  due_at DATETIME(6) NOT NULL,
  useful_until DATETIME(6) NULL COMMENT 'after this instant it is missed, not sent',
  dedupe_key VARCHAR(190) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  smtp_message_id VARCHAR(190) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  generation INT NOT NULL DEFAULT 0,
  lease_token CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NULL,
  lease_until DATETIME(6) NULL,
  attempts SMALLINT NOT NULL DEFAULT 0,
  last_error VARCHAR(300) NULL,
  rendered_subject VARCHAR(200) NULL,
  sent_at DATETIME(6) NULL,
  created_at DATETIME(6) NOT NULL,
  UNIQUE KEY message_dedupe (dedupe_key),
  KEY message_due (state, due_at),
  KEY message_event (event_id, state),
  KEY message_recipient (recipient_id, kind)
);

CREATE TABLE task (
  id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  association_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  user_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'the counsellor who does it',
  event_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NULL,
  registration_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NULL,
  message_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NULL,
  title VARCHAR(200) NOT NULL,
  body TEXT NOT NULL,
  due_at DATETIME(6) NULL,
  created_at DATETIME(6) NOT NULL,
  done_at DATETIME(6) NULL,
  UNIQUE KEY task_message (message_id),
  KEY task_user (user_id, done_at)
);

CREATE TABLE demo_clock (
  id TINYINT NOT NULL PRIMARY KEY DEFAULT 1,
  offset_ms BIGINT NOT NULL,
  CONSTRAINT demo_clock_one CHECK (id = 1)
);
