-- Jobseekers and their registrations for events.

CREATE TABLE IF NOT EXISTS jobseeker (
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

-- `live` and `holds_seat` follow from the state, so that a unique key and a sum can stand on them.
CREATE TABLE IF NOT EXISTS registration (
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
  people_on_bus TINYINT NOT NULL COMMENT 'the person and a companion, whatever they sit on; 0 for who is not on the bus',
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
  holds_seat TINYINT AS (IF(state IN ('seated','confirmed','offered'), 1, 0)) STORED,
  UNIQUE KEY registration_live (event_id, jobseeker_id, live),
  KEY registration_event_state (event_id, state, referred_at, id),
  KEY registration_counsellor (counsellor_id, event_id),
  CONSTRAINT registration_event FOREIGN KEY (event_id) REFERENCES event (id),
  CONSTRAINT registration_jobseeker FOREIGN KEY (jobseeker_id) REFERENCES jobseeker (id)
);

CREATE TABLE IF NOT EXISTS support_need (
  id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  association_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  registration_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  kind ENUM('wheelchair-place','no-stairs','front-seat','companion','long-interview','large-print','interpreter') NOT NULL,
  UNIQUE KEY support_need_kind (registration_id, kind),
  CONSTRAINT support_need_registration FOREIGN KEY (registration_id) REFERENCES registration (id)
);

CREATE TABLE IF NOT EXISTS preference (
  registration_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `rank` TINYINT NOT NULL,
  vacancy_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (registration_id, `rank`),
  UNIQUE KEY preference_vacancy (registration_id, vacancy_id),
  CONSTRAINT preference_rank CHECK (`rank` BETWEEN 1 AND 3),
  CONSTRAINT preference_registration FOREIGN KEY (registration_id) REFERENCES registration (id)
);

CREATE TABLE IF NOT EXISTS registration_history (
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

CREATE TABLE IF NOT EXISTS waiting_list_offer (
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

CREATE TABLE IF NOT EXISTS merge_proposal (
  id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  association_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  event_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  first_registration_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  second_registration_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  state ENUM('open','merged','different-people') NOT NULL DEFAULT 'open',
  created_at DATETIME(6) NOT NULL,
  UNIQUE KEY merge_proposal_pair (first_registration_id, second_registration_id)
);

CREATE TABLE IF NOT EXISTS participant_link (
  id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  association_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  registration_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  token_hash CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  created_at DATETIME(6) NOT NULL,
  expires_at DATETIME(6) NOT NULL,
  UNIQUE KEY participant_link_token (token_hash),
  CONSTRAINT participant_link_registration FOREIGN KEY (registration_id) REFERENCES registration (id)
);

-- The language of the block below the Dutch mail, chosen by a counsellor for one person; no row: Dutch only. It says how we write
-- to somebody, not where somebody comes from. Who chose it, when and why stands beside it, because Dutch is the rule.
CREATE TABLE IF NOT EXISTS message_translation (
  jobseeker_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  association_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  language VARCHAR(35) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'BCP 47; without sentences in it mails are in Dutch only',
  reason ENUM('learns-dutch','reads-better','asked') NOT NULL,
  chosen_by CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  chosen_at DATETIME(6) NOT NULL,
  CONSTRAINT message_translation_jobseeker FOREIGN KEY (jobseeker_id) REFERENCES jobseeker (id),
  CONSTRAINT message_translation_user FOREIGN KEY (chosen_by) REFERENCES user_account (id)
);

-- When and where somebody comes without the bus, as it was agreed with them; no row: with the others.
CREATE TABLE IF NOT EXISTS agreed_hour (
  registration_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  association_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  site_visit_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  at CHAR(5) NOT NULL COMMENT 'wall clock, HH:MM',
  CONSTRAINT agreed_hour_registration FOREIGN KEY (registration_id) REFERENCES registration (id) ON DELETE CASCADE,
  CONSTRAINT agreed_hour_visit FOREIGN KEY (site_visit_id) REFERENCES site_visit (id) ON DELETE CASCADE
);

-- Where somebody spends a drop-off day, when the coordinator chose it; no row: at the company of the first wish.
CREATE TABLE IF NOT EXISTS drop_host (
  registration_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  association_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  site_visit_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  CONSTRAINT drop_host_registration FOREIGN KEY (registration_id) REFERENCES registration (id) ON DELETE CASCADE,
  CONSTRAINT drop_host_visit FOREIGN KEY (site_visit_id) REFERENCES site_visit (id) ON DELETE CASCADE
);
