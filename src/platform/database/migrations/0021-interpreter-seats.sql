-- Interpreters who ride along take a seat, as staff do.
ALTER TABLE event
  ADD COLUMN interpreter_seats INT NOT NULL DEFAULT 0 COMMENT 'seats of interpreters who ride along',
  ADD CONSTRAINT event_interpreter_seats CHECK (interpreter_seats >= 0);
ALTER TABLE event_interpreter
  ADD COLUMN rides TINYINT(1) NOT NULL DEFAULT 0 COMMENT 'comes along on the bus and takes a seat';
