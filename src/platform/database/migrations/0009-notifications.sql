-- Messages, when they go, and tasks for people.

CREATE TABLE IF NOT EXISTS message (
  id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  association_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  event_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NULL,
  kind VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  recipient_type ENUM('participant','user','host','coach') NOT NULL,
  recipient_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'registration, user account, host contact or vehicle',
  subject_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'what it is about when that is not the recipient: an offer, a plan',
  channel ENUM('mail','sms','task') NOT NULL,
  state ENUM('planned','held','queued','sending','sent','uncertain','failed','missed','cancelled') NOT NULL,
  due_at DATETIME(6) NOT NULL,
  first_due_at DATETIME(6) NULL COMMENT 'when it was due before the mail server was away',
  useful_until DATETIME(6) NULL COMMENT 'after this instant it is missed, not sent',
  awaits_plan_until DATETIME(6) NULL COMMENT 'goes at the latest then; waits as long as this is its moment',
  dedupe_key VARCHAR(190) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'kind, recipient, subject and edition',
  freed_at DATETIME(6) NULL COMMENT 'since then another message may have the same key',
  live_key VARCHAR(190) CHARACTER SET ascii COLLATE ascii_bin AS (IF(freed_at IS NULL, dedupe_key, NULL)) STORED,
  smtp_message_id VARCHAR(190) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  generation INT NOT NULL DEFAULT 0,
  lease_token CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NULL,
  lease_until DATETIME(6) NULL,
  attempts SMALLINT NOT NULL DEFAULT 0,
  drop_reason VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'why it was cancelled or missed',
  failure_kind ENUM('temporary','unreachable','sender-refused','refused','bad-address','no-answer','worker-lost','not-written') NULL COMMENT 'of the last attempt',
  failure_text VARCHAR(300) NULL COMMENT 'what the other side said to the last attempt',
  rendered_subject VARCHAR(200) NULL,
  announced TEXT NULL COMMENT 'the day as this message announced it, to see later what changed; kept until 14 days after its use' CHECK (JSON_VALID(announced)),
  sent_at DATETIME(6) NULL,
  created_at DATETIME(6) NOT NULL,
  UNIQUE KEY message_dedupe (live_key),
  KEY message_due (state, due_at, first_due_at),
  KEY message_event (event_id, state),
  KEY message_recipient (recipient_id, kind),
  CONSTRAINT message_awaits_plan CHECK (awaits_plan_until IS NULL OR useful_until IS NULL OR awaits_plan_until < useful_until),
  CONSTRAINT message_drop_reason CHECK (drop_reason IS NULL OR state IN ('missed', 'cancelled')),
  CONSTRAINT message_failure CHECK (failure_text IS NULL OR failure_kind IS NOT NULL)
);

-- What an event's coordinator changed about when a kind of message goes; no row: the standard moment. The amount counts minutes,
-- days, working days or months, as the kind does.
CREATE TABLE IF NOT EXISTS message_rule (
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

-- While the mail server cannot be reached, or refuses us, nobody tries for a while: one row, for all workers together; no row when
-- all is well.
CREATE TABLE IF NOT EXISTS mail_pause (
  id TINYINT NOT NULL PRIMARY KEY DEFAULT 1,
  cause ENUM('server','sender') NOT NULL COMMENT 'it is away, or it refuses us',
  until_at DATETIME(6) NOT NULL,
  failures SMALLINT NOT NULL COMMENT 'pauses in a row',
  reason VARCHAR(300) NOT NULL COMMENT 'what the server said, without addresses',
  words CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'fingerprint of the reason: another refusal in these words has the same cause',
  CONSTRAINT mail_pause_only CHECK (id = 1)
);

-- Mails that were refused lately, to see when several recipients in a row are refused in the same words: then it is about us.
CREATE TABLE IF NOT EXISTS mail_refusal (
  message_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  words CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'fingerprint of what the server said',
  refused_at DATETIME(6) NOT NULL,
  KEY mail_refusal_words (words, refused_at)
);

-- Addresses by which somebody stops the questions after 1, 3 and 6 months, one for each such mail.
CREATE TABLE IF NOT EXISTS question_stop (
  id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  registration_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  token_hash CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  created_at DATETIME(6) NOT NULL,
  expires_at DATETIME(6) NOT NULL,
  stopped_at DATETIME(6) NULL COMMENT 'null: the address was not used',
  UNIQUE KEY question_stop_token (token_hash),
  KEY question_stop_registration (registration_id, stopped_at)
);

CREATE TABLE IF NOT EXISTS task (
  id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  association_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  user_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'the counsellor who does it',
  event_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NULL,
  registration_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NULL,
  message_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NULL,
  title VARCHAR(200) NOT NULL,
  body TEXT NOT NULL,
  due_at DATETIME(6) NULL,
  created_at DATETIME(6) NOT NULL,
  done_at DATETIME(6) NULL,
  UNIQUE KEY task_message (message_id),
  KEY task_user (user_id, done_at)
);
