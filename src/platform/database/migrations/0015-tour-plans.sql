-- What a company says about its tours, and the tours that were proposed or accepted for an event.

ALTER TABLE site_visit
  ADD COLUMN tour_minutes SMALLINT NULL COMMENT 'length of a tour',
  ADD COLUMN tour_guides SMALLINT NULL COMMENT 'groups that can be shown around at the same time',
  ADD COLUMN tour_group_size SMALLINT NULL COMMENT 'people in one group at most',
  ADD CONSTRAINT site_visit_tours CHECK (
    (tour_minutes IS NULL AND tour_guides IS NULL AND tour_group_size IS NULL)
    OR (tour_minutes BETWEEN 10 AND 240 AND tour_guides BETWEEN 1 AND 20 AND tour_group_size BETWEEN 1 AND 200
      AND tour_minutes IS NOT NULL AND tour_guides IS NOT NULL AND tour_group_size IS NOT NULL));

CREATE TABLE tour_plan (
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
