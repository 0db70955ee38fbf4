-- What a coordinator asks of a route: an event, a stop or a vehicle without a row asks for nothing.

CREATE TABLE route_wish (
  event_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  association_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  driver_breaks ENUM('none','after-visits','visits-count') NOT NULL COMMENT 'where the driver rests after 4.5 hours of driving',
  keeps_latest_returns TINYINT(1) NOT NULL COMMENT 'the bus is back for whoever must be home early',
  CONSTRAINT route_wish_event FOREIGN KEY (event_id) REFERENCES event (id) ON DELETE CASCADE
);

CREATE TABLE boarding_order (
  event_stop_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  association_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  after_stop_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'boards first, where one vehicle serves both',
  CONSTRAINT boarding_order_stop FOREIGN KEY (event_stop_id) REFERENCES event_stop (id) ON DELETE CASCADE,
  CONSTRAINT boarding_order_after FOREIGN KEY (after_stop_id) REFERENCES event_stop (id) ON DELETE CASCADE
);

CREATE TABLE first_visit (
  event_vehicle_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  association_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  site_visit_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'where the vehicle goes first',
  CONSTRAINT first_visit_vehicle FOREIGN KEY (event_vehicle_id) REFERENCES event_vehicle (id) ON DELETE CASCADE,
  CONSTRAINT first_visit_visit FOREIGN KEY (site_visit_id) REFERENCES site_visit (id) ON DELETE CASCADE
);
