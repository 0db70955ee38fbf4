-- A web process that was killed half way leaves its claim: after its lease another request may take the key over. What has no
-- answer yet gets its lease from here too.

ALTER TABLE idempotency_key ADD COLUMN IF NOT EXISTS claim_token CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '' COMMENT 'of the request that may write the answer';

ALTER TABLE idempotency_key ADD COLUMN IF NOT EXISTS leased_until DATETIME(6) NOT NULL DEFAULT (UTC_TIMESTAMP(6) + INTERVAL 60 SECOND) COMMENT 'in real time; then another request may take the key over';
