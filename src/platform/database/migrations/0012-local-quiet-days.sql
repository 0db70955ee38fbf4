-- Days on which an association is closed, besides Sundays and public holidays: no messages, no working days.
CREATE TABLE local_quiet_day (
  association_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  date DATE NOT NULL,
  name VARCHAR(60) NOT NULL COMMENT 'in Dutch, for coordinators',
  added_by CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  added_at DATETIME(6) NOT NULL,
  PRIMARY KEY (association_id, date),
  CONSTRAINT local_quiet_day_name CHECK (name <> ''),
  CONSTRAINT local_quiet_day_association FOREIGN KEY (association_id) REFERENCES association (id),
  CONSTRAINT local_quiet_day_user FOREIGN KEY (added_by) REFERENCES user_account (id)
);
