-- Travel times: how an association estimates them, what it knows better, and what a map service answered.

ALTER TABLE association
  ADD COLUMN reach_metres INT NOT NULL DEFAULT 3000 COMMENT 'how far people walk or cycle to a stop',
  ADD CONSTRAINT association_speed CHECK (speed_kmh BETWEEN 5 AND 120),
  ADD CONSTRAINT association_detour CHECK (detour_factor BETWEEN 1 AND 5),
  ADD CONSTRAINT association_reach CHECK (reach_metres BETWEEN 100 AND 20000);

-- A place is its coordinates in steps of 0.00001 degree, `latitude,longitude`: what moves is another place.
CREATE TABLE own_travel_time (
  id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  association_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  from_place VARCHAR(24) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  from_name VARCHAR(250) NOT NULL,
  to_place VARCHAR(24) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  to_name VARCHAR(250) NOT NULL,
  minutes SMALLINT NOT NULL,
  UNIQUE KEY own_travel_time_pair (association_id, from_place, to_place),
  CONSTRAINT own_travel_time_minutes CHECK (minutes BETWEEN 1 AND 600),
  CONSTRAINT own_travel_time_places CHECK (from_place <> to_place),
  CONSTRAINT own_travel_time_association FOREIGN KEY (association_id) REFERENCES association (id)
);

-- Public roads: the same for every association.
CREATE TABLE road_time (
  provider VARCHAR(190) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  from_place VARCHAR(24) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  to_place VARCHAR(24) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  minutes DOUBLE NULL COMMENT 'NULL = no road leads there',
  metres DOUBLE NULL,
  measured_at DATETIME(6) NOT NULL,
  PRIMARY KEY (provider, from_place, to_place)
);
