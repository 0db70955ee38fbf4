-- The region, the same for every association, and the companies that are visited.

CREATE TABLE IF NOT EXISTS municipality (
  nis CHAR(5) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  name VARCHAR(80) NOT NULL
);

CREATE TABLE IF NOT EXISTS village (
  nis CHAR(6) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  municipality_nis CHAR(5) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  name VARCHAR(80) NOT NULL,
  postcode CHAR(4) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  latitude DOUBLE NOT NULL,
  longitude DOUBLE NOT NULL,
  accuracy_metres INT NOT NULL,
  accuracy_note VARCHAR(200) NOT NULL DEFAULT '',
  KEY village_postcode (postcode),
  CONSTRAINT village_municipality FOREIGN KEY (municipality_nis) REFERENCES municipality (nis)
);

CREATE TABLE IF NOT EXISTS pickup_stop (
  id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  association_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  code VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  name VARCHAR(120) NOT NULL,
  kind ENUM('station','centre') NOT NULL,
  municipality_nis CHAR(5) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  address VARCHAR(160) NOT NULL DEFAULT '',
  landmark VARCHAR(200) NOT NULL DEFAULT '',
  latitude DOUBLE NOT NULL,
  longitude DOUBLE NOT NULL,
  accuracy_metres INT NOT NULL,
  accuracy_note VARCHAR(200) NOT NULL DEFAULT '',
  step_free TINYINT(1) NOT NULL DEFAULT 0,
  UNIQUE KEY pickup_stop_code (association_id, code),
  CONSTRAINT pickup_stop_association FOREIGN KEY (association_id) REFERENCES association (id),
  CONSTRAINT pickup_stop_municipality FOREIGN KEY (municipality_nis) REFERENCES municipality (nis)
);

CREATE TABLE IF NOT EXISTS host_company (
  id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  association_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  name VARCHAR(120) NOT NULL,
  social_economy TINYINT(1) NOT NULL DEFAULT 0,
  active_until DATE NULL,
  UNIQUE KEY host_company_name (association_id, name),
  CONSTRAINT host_company_association FOREIGN KEY (association_id) REFERENCES association (id)
);

CREATE TABLE IF NOT EXISTS host_site (
  id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  association_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  host_company_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  name VARCHAR(120) NOT NULL,
  address VARCHAR(160) NOT NULL DEFAULT '',
  latitude DOUBLE NOT NULL,
  longitude DOUBLE NOT NULL,
  accuracy_metres INT NOT NULL DEFAULT 0,
  tour_step_free TINYINT(1) NOT NULL DEFAULT 0,
  interview_step_free TINYINT(1) NOT NULL DEFAULT 1,
  dress_code VARCHAR(300) NOT NULL DEFAULT '',
  bring_list VARCHAR(300) NOT NULL DEFAULT '',
  CONSTRAINT host_site_company FOREIGN KEY (host_company_id) REFERENCES host_company (id)
);

CREATE TABLE IF NOT EXISTS host_contact (
  id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  association_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  host_company_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  first_name VARCHAR(80) NOT NULL,
  last_name VARCHAR(80) NOT NULL,
  email VARCHAR(190) NOT NULL,
  phone VARCHAR(30) NOT NULL DEFAULT '',
  UNIQUE KEY host_contact_email (host_company_id, email),
  CONSTRAINT host_contact_company FOREIGN KEY (host_company_id) REFERENCES host_company (id)
);

CREATE TABLE IF NOT EXISTS vacancy (
  id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  association_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  host_company_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  code VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  title VARCHAR(120) NOT NULL,
  posts SMALLINT NOT NULL,
  dutch_level ENUM('A1','A2','B1','B2','C1','native') NOT NULL,
  certificates LONGTEXT NOT NULL CHECK (JSON_VALID(certificates)),
  active TINYINT(1) NOT NULL DEFAULT 1,
  UNIQUE KEY vacancy_code (association_id, code),
  CONSTRAINT vacancy_posts CHECK (posts >= 1),
  CONSTRAINT vacancy_company FOREIGN KEY (host_company_id) REFERENCES host_company (id)
);
