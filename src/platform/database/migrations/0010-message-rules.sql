-- What an event's coordinator changed about when a kind of message goes; no row: the standard moment. The amount counts minutes,
-- days, working days or months, as the kind does.
CREATE TABLE message_rule (
  event_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  kind VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  association_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  enabled TINYINT NOT NULL,
  amount SMALLINT NOT NULL COMMENT 'how long before or after the event or the own stop, in the unit of the kind',
  local_time CHAR(5) NULL COMMENT 'Europe/Brussels; null for what counts from the own stop',
  changed_by CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  changed_at DATETIME(6) NOT NULL,
  PRIMARY KEY (event_id, kind),
  CONSTRAINT message_rule_event FOREIGN KEY (event_id) REFERENCES event (id),
  CONSTRAINT message_rule_user FOREIGN KEY (changed_by) REFERENCES user_account (id),
  CONSTRAINT message_rule_enabled CHECK (enabled IN (0, 1)),
  CONSTRAINT message_rule_amount CHECK (amount BETWEEN 0 AND 180),
  CONSTRAINT message_rule_time CHECK (local_time BETWEEN '08:00' AND '19:59')
);

-- Known with the event itself, so that a referral to an event without rules of its own needs no question about them.
ALTER TABLE event
  ADD COLUMN own_message_plan TINYINT NOT NULL DEFAULT 0 COMMENT '1 once somebody changed when messages go';
