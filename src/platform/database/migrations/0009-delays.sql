-- A vehicle that is late on the day, and talks that are held by phone because there was no time left for them.

CREATE TABLE vehicle_delay (
  event_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  vehicle_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  association_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  place_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'the stop or visit where it is late',
  part ENUM('arrive','leave') NOT NULL,
  minutes SMALLINT NOT NULL COMMENT 'later than published',
  reported_by CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  reported_at DATETIME(6) NOT NULL,
  PRIMARY KEY (event_id, vehicle_id),
  CONSTRAINT vehicle_delay_minutes CHECK (minutes BETWEEN 0 AND 240),
  CONSTRAINT vehicle_delay_event FOREIGN KEY (event_id) REFERENCES event (id)
);

ALTER TABLE interview
  ADD COLUMN mode ENUM('on-site','phone') NOT NULL DEFAULT 'on-site',
  ADD COLUMN phone_until DATE NULL COMMENT 'the last day on which the host calls',
  ADD CONSTRAINT interview_phone CHECK ((mode = 'phone') = (phone_until IS NOT NULL));
