-- What a program may do with its token; those that were made before may do all there is.

ALTER TABLE api_token ADD COLUMN IF NOT EXISTS scopes VARCHAR(200) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'referrals:read referrals:write' COMMENT 'codes, a space between two';

ALTER TABLE api_token ADD COLUMN IF NOT EXISTS last_used_at DATETIME(6) NULL COMMENT 'to the minute; NULL until it is used';
