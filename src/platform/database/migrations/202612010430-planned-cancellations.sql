-- Who was signed off by a colleague and keeps the place for ten more minutes: until then that can be taken back and nobody hears of it.

CREATE TABLE IF NOT EXISTS planned_cancellation (
  registration_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  association_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  event_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  user_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'who signed the person off',
  reason ENUM('by-participant','by-organiser','hired-elsewhere','substituted','not-confirmed') NOT NULL,
  decided_at DATETIME(6) NOT NULL,
  takes_effect_at DATETIME(6) NOT NULL,
  KEY planned_cancellation_due (takes_effect_at),
  KEY planned_cancellation_event (event_id),
  CONSTRAINT planned_cancellation_registration FOREIGN KEY (registration_id) REFERENCES registration (id) ON DELETE CASCADE
);
