-- Places above the coordinator's own limit, because not everybody who has a seat turns up. The share is a share of the
-- physical seats; the law of the house is at most one in ten.
ALTER TABLE event
  ADD COLUMN overbooking INT NOT NULL DEFAULT 0 COMMENT 'places above the own limit that the coordinator asked for',
  ADD COLUMN overbooking_permille SMALLINT NOT NULL DEFAULT 0 COMMENT 'at most this share of the physical seats, as measured when it was asked for',
  ADD CONSTRAINT event_overbooking CHECK (overbooking >= 0 AND overbooking_permille BETWEEN 0 AND 100);
