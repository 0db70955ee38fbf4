-- Interview plans, their interviews and tours.

CREATE TABLE IF NOT EXISTS interview_plan (
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

CREATE TABLE IF NOT EXISTS interview (
  id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  association_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  interview_plan_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  event_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  registration_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  vacancy_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  interview_slot_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'the slot it begins in',
  last_slot_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'the slot it ends in, mostly the same',
  place SMALLINT NOT NULL COMMENT 'which interviewer, from 1, in all its slots',
  pinned TINYINT(1) NOT NULL DEFAULT 0,
  state ENUM('planned','held','not-held') NOT NULL DEFAULT 'planned',
  not_held_reason ENUM('host','participant','time','interpreter') NULL,
  mode ENUM('on-site','phone') NOT NULL DEFAULT 'on-site',
  phone_until DATE NULL COMMENT 'the last day on which the host calls',
  UNIQUE KEY interview_place (interview_plan_id, interview_slot_id, place),
  UNIQUE KEY interview_person (interview_plan_id, registration_id, interview_slot_id),
  KEY interview_registration (registration_id),
  CONSTRAINT interview_phone CHECK ((mode = 'phone') = (phone_until IS NOT NULL)),
  CONSTRAINT interview_plan_fk FOREIGN KEY (interview_plan_id) REFERENCES interview_plan (id),
  CONSTRAINT interview_slot_fk FOREIGN KEY (interview_slot_id) REFERENCES interview_slot (id),
  CONSTRAINT interview_last_slot FOREIGN KEY (last_slot_id) REFERENCES interview_slot (id)
);

CREATE TABLE IF NOT EXISTS interview_change (
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

CREATE TABLE IF NOT EXISTS event_interpreter (
  id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  association_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  event_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  name VARCHAR(80) NOT NULL,
  languages LONGTEXT NOT NULL CHECK (JSON_VALID(languages)),
  rides TINYINT(1) NOT NULL DEFAULT 0 COMMENT 'comes along on the bus and takes a seat',
  KEY event_interpreter_event (event_id),
  CONSTRAINT event_interpreter_event_fk FOREIGN KEY (event_id) REFERENCES event (id)
);

-- Events at which people who get a seat after the interviews were published are given one by itself.
CREATE TABLE IF NOT EXISTS interview_filling (
  event_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  association_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  chosen_by CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  chosen_at DATETIME(6) NOT NULL,
  CONSTRAINT interview_filling_event FOREIGN KEY (event_id) REFERENCES event (id)
);

-- The days that were compared for an event as a whole, and which one its drafts follow.
CREATE TABLE IF NOT EXISTS day_plan (
  event_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  association_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  content LONGTEXT NOT NULL CHECK (JSON_VALID(content)),
  chosen TINYINT UNSIGNED NOT NULL COMMENT 'which alternative of the content, from 0',
  made_by CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  made_at DATETIME(6) NOT NULL,
  CONSTRAINT day_plan_event FOREIGN KEY (event_id) REFERENCES event (id)
);

-- Tours that were proposed or accepted for an event.
CREATE TABLE IF NOT EXISTS tour_plan (
  id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  association_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  event_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  state ENUM('proposed','accepted') NOT NULL COMMENT 'an accepted one can be taken back',
  content LONGTEXT NOT NULL CHECK (JSON_VALID(content)),
  made_by CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  made_at DATETIME(6) NOT NULL,
  UNIQUE KEY tour_plan_state (event_id, state),
  CONSTRAINT tour_plan_event FOREIGN KEY (event_id) REFERENCES event (id)
);
