ALTER TABLE message
  ADD COLUMN told TEXT NULL COMMENT 'the day as this message told it, to see later what changed; kept until 14 days after its use' CHECK (JSON_VALID(told));

-- One kind of message tells every change; it says a new date too.
UPDATE message SET kind = 'changes' WHERE kind = 'event-moved';
