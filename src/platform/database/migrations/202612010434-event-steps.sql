-- Who opened, closed, finalised, started, finished, reopened or called off an event, when, and why it was reopened.

CREATE TABLE IF NOT EXISTS event_step (
  id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  association_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  event_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  command ENUM('publish','close','finalise','start','finish','reopen','cancel') NOT NULL,
  from_state ENUM('draft','published','closed','final','running','finished','anonymised','cancelled') NOT NULL,
  taken_by CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'nobody when the day ended by itself',
  taken_at DATETIME(6) NOT NULL,
  reason VARCHAR(200) NULL COMMENT 'why it was reopened; goes seven months after the event',
  KEY event_step_event (event_id, taken_at),
  CONSTRAINT event_step_of_event FOREIGN KEY (event_id) REFERENCES event (id)
);
