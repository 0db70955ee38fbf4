-- While the mail server cannot be reached nobody tries for a while: one row, for all workers together; no row when all is well.
CREATE TABLE mail_pause (
  id TINYINT NOT NULL PRIMARY KEY DEFAULT 1,
  until_at DATETIME(6) NOT NULL,
  failures SMALLINT NOT NULL COMMENT 'pauses in a row',
  CONSTRAINT mail_pause_only CHECK (id = 1)
);

-- What waited through a pause goes in the order in which it was due before.
ALTER TABLE message
  ADD COLUMN first_due_at DATETIME(6) NULL COMMENT 'when it was due before the mail server was away',
  DROP KEY message_due,
  ADD KEY message_due (state, due_at, first_due_at);
