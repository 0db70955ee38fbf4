-- Messages that wait because a new plan, which nobody knows yet, would change what they say.

ALTER TABLE message
  ADD COLUMN awaits_plan_until DATETIME(6) NULL COMMENT 'goes at the latest then; waits as long as this is its moment',
  ADD CONSTRAINT message_awaits_plan CHECK (awaits_plan_until IS NULL OR useful_until IS NULL OR awaits_plan_until < useful_until);
