-- One row that a process writes to find out whether the database takes writes.

CREATE TABLE IF NOT EXISTS readiness_write (
  id TINYINT NOT NULL PRIMARY KEY,
  written_at DATETIME(6) NOT NULL
);
