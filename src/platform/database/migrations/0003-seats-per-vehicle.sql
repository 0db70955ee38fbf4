-- Seats per vehicle and per stop. A person rides with the vehicle that serves the own stop, so the stop carries the counters;
-- like those of the event they move with every place that is given or comes back.
ALTER TABLE event_stop
  ADD COLUMN vehicle_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'the only vehicle that may serve the stop, as the coordinator chose',
  ADD COLUMN route_vehicle_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'the vehicle that serves it on the published route',
  ADD COLUMN max_people SMALLINT NULL COMMENT 'at most so many people get on here, companions included',
  ADD COLUMN seats_taken INT NOT NULL DEFAULT 0 COMMENT 'ordinary bus seats of people who get on here',
  ADD COLUMN wheelchair_places_taken INT NOT NULL DEFAULT 0,
  ADD CONSTRAINT event_stop_vehicle FOREIGN KEY (vehicle_id) REFERENCES event_vehicle (id) ON DELETE SET NULL,
  ADD CONSTRAINT event_stop_route_vehicle FOREIGN KEY (route_vehicle_id) REFERENCES event_vehicle (id) ON DELETE SET NULL,
  ADD CONSTRAINT event_stop_taken CHECK (seats_taken >= 0 AND wheelchair_places_taken >= 0),
  ADD CONSTRAINT event_stop_people CHECK (max_people IS NULL
    OR (max_people > 0 AND seats_taken + wheelchair_places_taken <= max_people));

UPDATE event_stop s JOIN (
  SELECT event_stop_id, SUM(bus_seats) AS seats, SUM(wheelchair_places) AS wheelchair_places FROM registration
  WHERE holds_place = 1 AND transport = 'bus' AND event_stop_id IS NOT NULL GROUP BY event_stop_id
) r ON r.event_stop_id = s.id
SET s.seats_taken = r.seats, s.wheelchair_places_taken = r.wheelchair_places;
