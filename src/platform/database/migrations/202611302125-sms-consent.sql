-- Who gave in that somebody may get text messages, and when; both empty for who may not.

ALTER TABLE registration ADD COLUMN IF NOT EXISTS sms_allowed_by CHAR(36) NULL;

ALTER TABLE registration ADD COLUMN IF NOT EXISTS sms_allowed_at DATETIME(6) NULL;

UPDATE registration SET sms_allowed_by = counsellor_id, sms_allowed_at = referred_at
WHERE sms_allowed = 1 AND sms_allowed_at IS NULL;
