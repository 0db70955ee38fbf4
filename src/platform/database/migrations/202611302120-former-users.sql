-- When somebody lost the account, so that mail and phone go a month later; since when they are gone.

ALTER TABLE user_account ADD COLUMN IF NOT EXISTS deactivated_at DATETIME(6) NULL COMMENT 'since then nobody signs in with it';

ALTER TABLE user_account ADD COLUMN IF NOT EXISTS forgotten_at DATETIME(6) NULL COMMENT 'since then mail and phone are gone';

UPDATE user_account SET deactivated_at = UTC_TIMESTAMP(6) WHERE active = 0 AND deactivated_at IS NULL;
