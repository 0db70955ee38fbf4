-- Whoever opens a list opens the names of everybody on it: one row holds them all.

ALTER TABLE access_log ADD COLUMN IF NOT EXISTS people LONGTEXT CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'registrations on the list, sorted, a space between two; NULL for one file';
