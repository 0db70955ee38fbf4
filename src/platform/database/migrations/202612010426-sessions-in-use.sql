-- A session that nobody used for a while has ended; who has several tells them apart by the device.

ALTER TABLE session ADD COLUMN IF NOT EXISTS last_used_at DATETIME(6) NULL COMMENT 'to the minute; NULL right after signing in';

ALTER TABLE session ADD COLUMN IF NOT EXISTS device VARCHAR(40) NOT NULL DEFAULT '' COMMENT 'browser and system, in words';
