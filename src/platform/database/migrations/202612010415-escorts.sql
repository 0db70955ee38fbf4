-- Who rides along with a vehicle and opens its lists that day by a link. No foreign key leads to the vehicle: one that is taken away leaves
-- the escort in the list and opens nothing.

CREATE TABLE IF NOT EXISTS escort (
  id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  association_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  event_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  vehicle_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  name VARCHAR(80) NOT NULL,
  phone VARCHAR(30) NOT NULL DEFAULT '',
  added_by CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  added_at DATETIME(6) NOT NULL,
  revoked_at DATETIME(6) NULL COMMENT 'since then no link of this escort opens anything',
  KEY escort_event (event_id),
  CONSTRAINT escort_name CHECK (name <> ''),
  CONSTRAINT escort_of_event FOREIGN KEY (event_id) REFERENCES event (id)
);

CREATE TABLE IF NOT EXISTS escort_link (
  token_hash CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  escort_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  created_at DATETIME(6) NOT NULL,
  CONSTRAINT escort_link_escort FOREIGN KEY (escort_id) REFERENCES escort (id) ON DELETE CASCADE
);

-- What an escort says of a late vehicle; it changes nothing until a coordinator answers.
CREATE TABLE IF NOT EXISTS delay_report (
  id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  association_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  event_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  escort_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  vehicle_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  place_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'the stop or visit where it is late',
  call_kind ENUM('pickup','host','collect','dropoff') NOT NULL COMMENT 'which of the calls there',
  part ENUM('arrive','leave') NOT NULL,
  minutes SMALLINT NOT NULL COMMENT 'later than published',
  reported_at DATETIME(6) NOT NULL,
  answered_at DATETIME(6) NULL COMMENT 'when a coordinator said that the vehicle is late, or that nothing has to be done',
  KEY delay_report_event (event_id, answered_at),
  CONSTRAINT delay_report_minutes CHECK (minutes BETWEEN 0 AND 240),
  CONSTRAINT delay_report_of_event FOREIGN KEY (event_id) REFERENCES event (id)
);
