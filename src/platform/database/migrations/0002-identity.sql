-- Who works with whom: every aggregate of every module belongs to an association.

CREATE TABLE IF NOT EXISTS association (
  id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  slug VARCHAR(60) NOT NULL,
  name VARCHAR(120) NOT NULL,
  phone VARCHAR(30) NOT NULL,
  speed_kmh DOUBLE NOT NULL DEFAULT 30,
  detour_factor DOUBLE NOT NULL DEFAULT 1.35,
  reach_metres INT NOT NULL DEFAULT 3000 COMMENT 'how far people walk or cycle to a stop',
  UNIQUE KEY association_slug (slug),
  CONSTRAINT association_speed CHECK (speed_kmh BETWEEN 5 AND 120),
  CONSTRAINT association_detour CHECK (detour_factor BETWEEN 1 AND 5),
  CONSTRAINT association_reach CHECK (reach_metres BETWEEN 100 AND 20000)
);

CREATE TABLE IF NOT EXISTS organisation (
  id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  association_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  kind ENUM('vdab','ocmw','municipality') NOT NULL,
  name VARCHAR(120) NOT NULL,
  municipality_nis CHAR(5) CHARACTER SET ascii COLLATE ascii_bin NULL,
  UNIQUE KEY organisation_name (association_id, name),
  CONSTRAINT organisation_association FOREIGN KEY (association_id) REFERENCES association (id)
);

CREATE TABLE IF NOT EXISTS user_account (
  id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  association_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  organisation_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  email VARCHAR(190) NOT NULL,
  first_name VARCHAR(80) NOT NULL,
  last_name VARCHAR(80) NOT NULL,
  phone VARCHAR(30) NOT NULL DEFAULT '',
  active TINYINT(1) NOT NULL DEFAULT 1,
  UNIQUE KEY user_email (email),
  CONSTRAINT user_organisation FOREIGN KEY (organisation_id) REFERENCES organisation (id)
);

CREATE TABLE IF NOT EXISTS user_role (
  user_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  role ENUM('coordinator','counsellor','administrator') NOT NULL,
  PRIMARY KEY (user_id, role),
  CONSTRAINT user_role_user FOREIGN KEY (user_id) REFERENCES user_account (id)
);

CREATE TABLE IF NOT EXISTS sign_in_link (
  id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  user_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  token_hash CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  created_at DATETIME(6) NOT NULL,
  expires_at DATETIME(6) NOT NULL,
  used_at DATETIME(6) NULL,
  UNIQUE KEY sign_in_link_token (token_hash),
  CONSTRAINT sign_in_link_user FOREIGN KEY (user_id) REFERENCES user_account (id)
);

CREATE TABLE IF NOT EXISTS session (
  id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  user_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  token_hash CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  created_at DATETIME(6) NOT NULL,
  expires_at DATETIME(6) NOT NULL,
  UNIQUE KEY session_token (token_hash),
  CONSTRAINT session_user FOREIGN KEY (user_id) REFERENCES user_account (id)
);

CREATE TABLE IF NOT EXISTS api_token (
  id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  user_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  token_hash CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  label VARCHAR(80) NOT NULL,
  created_at DATETIME(6) NOT NULL,
  expires_at DATETIME(6) NOT NULL,
  revoked_at DATETIME(6) NULL,
  UNIQUE KEY api_token_token (token_hash),
  CONSTRAINT api_token_user FOREIGN KEY (user_id) REFERENCES user_account (id)
);

CREATE TABLE IF NOT EXISTS access_log (
  id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  association_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  user_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  action ENUM('read','export') NOT NULL,
  subject_type VARCHAR(40) NOT NULL,
  subject_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  screen VARCHAR(80) NOT NULL,
  row_count INT NULL,
  at DATETIME(6) NOT NULL,
  KEY access_log_subject (subject_type, subject_id, at),
  KEY access_log_time (association_id, at)
);
