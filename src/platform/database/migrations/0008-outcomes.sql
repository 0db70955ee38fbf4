-- What came of interviews, and the links by which hosts tell it.

CREATE TABLE IF NOT EXISTS host_link (
  id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  association_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  event_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  host_company_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  token_hash CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  created_at DATETIME(6) NOT NULL,
  expires_at DATETIME(6) NOT NULL,
  UNIQUE KEY host_link_token (token_hash)
);

CREATE TABLE IF NOT EXISTS interview_outcome (
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
