-- Whether a person is forgotten is a fact of its own: an empty last name is also that of somebody with one name, and a name of invisible
-- signs equals '' in the collation.

ALTER TABLE jobseeker ADD COLUMN IF NOT EXISTS forgotten_at DATETIME(6) NULL COMMENT 'since then nobody can tell who it was';

UPDATE jobseeker SET forgotten_at = UTC_TIMESTAMP(6) WHERE forgotten_at IS NULL AND CHAR_LENGTH(first_name) = 0;
