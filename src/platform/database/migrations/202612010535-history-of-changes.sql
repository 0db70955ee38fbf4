-- Who changed what, when, and what was and is: of users and their roles, and of an event and its programme. Nothing of jobseekers.

CREATE TABLE IF NOT EXISTS change_log (
  id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  association_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  event_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'NULL for a change to a user',
  changed_by CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  changed_at DATETIME(6) NOT NULL,
  subject VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'a code: what kind of thing was changed',
  subject_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  subject_name VARCHAR(200) NOT NULL DEFAULT '' COMMENT 'of a thing as it was called then; empty for a user, whose name is looked up',
  field VARCHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'a code: what of it was changed',
  old_value VARCHAR(200) NULL COMMENT 'codes or words; NULL when there was none, or it is not kept here',
  new_value VARCHAR(200) NULL COMMENT 'codes or words; NULL when there is none, or it is not kept here',
  KEY change_log_event (event_id, changed_at),
  KEY change_log_association (association_id, changed_at)
);
