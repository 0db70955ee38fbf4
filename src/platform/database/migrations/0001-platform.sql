-- Instants are UTC; wall-clock times are CHAR(5) HH:MM in Europe/Brussels. Each file holds the tables of one module.

CREATE TABLE IF NOT EXISTS idempotency_key (
  user_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  idempotency_key VARCHAR(120) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  request_hash CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  response_status SMALLINT NULL,
  response_body MEDIUMTEXT NULL,
  created_at DATETIME(6) NOT NULL,
  PRIMARY KEY (user_id, idempotency_key)
);

CREATE TABLE IF NOT EXISTS demo_clock (
  id TINYINT NOT NULL PRIMARY KEY DEFAULT 1,
  offset_ms BIGINT NOT NULL,
  CONSTRAINT demo_clock_one CHECK (id = 1)
);
