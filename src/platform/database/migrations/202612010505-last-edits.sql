-- Who last changed a row by a form, for whoever had the same form open in another tab.

CREATE TABLE IF NOT EXISTS last_edit (
  subject CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY COMMENT 'id of the row that was changed',
  user_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'NULL while the first change is under way',
  edited_at DATETIME(6) NULL
);
