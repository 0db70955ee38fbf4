-- Who was there on the day, and answers to what the day proposed.

CREATE TABLE IF NOT EXISTS attendance (
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

CREATE TABLE IF NOT EXISTS attendance_correction (
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

CREATE TABLE IF NOT EXISTS day_proposal_answer (
  event_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  fingerprint CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  association_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  answer ENUM('accepted','rejected') NOT NULL,
  answered_by CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  answered_at DATETIME(6) NOT NULL,
  PRIMARY KEY (event_id, fingerprint)
);
