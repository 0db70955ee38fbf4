-- How somebody is reached and in which language an interpreter comes was promised for one event: a later referral says it for its own
-- event only.

ALTER TABLE registration ADD COLUMN IF NOT EXISTS channel ENUM('sms','mail','telefoon','post') NOT NULL DEFAULT 'post';

ALTER TABLE registration ADD COLUMN IF NOT EXISTS sms_allowed TINYINT(1) NOT NULL DEFAULT 0;

ALTER TABLE registration ADD COLUMN IF NOT EXISTS interpreter_language VARCHAR(40) NULL;

UPDATE registration r JOIN jobseeker j ON j.id = r.jobseeker_id
SET r.channel = j.channel, r.sms_allowed = j.sms_allowed, r.interpreter_language = j.interpreter_language;

ALTER TABLE jobseeker DROP COLUMN IF EXISTS channel;

ALTER TABLE jobseeker DROP COLUMN IF EXISTS sms_allowed;

ALTER TABLE jobseeker DROP COLUMN IF EXISTS interpreter_language;
