-- A stop that one vehicle serves whatever the route, and a stop where only so many people can get on.
ALTER TABLE event_stop
  ADD COLUMN vehicle_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'the only vehicle that serves this stop; null = the route decides',
  ADD COLUMN max_people SMALLINT NULL COMMENT 'people who may get on here; null = no limit',
  ADD CONSTRAINT event_stop_max_people CHECK (max_people > 0),
  ADD CONSTRAINT event_stop_vehicle FOREIGN KEY (vehicle_id) REFERENCES event_vehicle (id) ON DELETE SET NULL;
