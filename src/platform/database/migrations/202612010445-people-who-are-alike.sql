-- Finds people of one organisation who are alike when somebody is referred: by the letters of the name, the phone and the mail.

ALTER TABLE jobseeker ADD COLUMN IF NOT EXISTS name_letters VARCHAR(160)
  AS (REPLACE(REPLACE(REPLACE(REPLACE(CONCAT(first_name, last_name), ' ', ''), '-', ''), '''', ''), '’', '')) STORED
  COMMENT 'follows from the name, and goes with it';

ALTER TABLE jobseeker ADD KEY IF NOT EXISTS jobseeker_name (organisation_id, name_letters);

ALTER TABLE jobseeker ADD KEY IF NOT EXISTS jobseeker_phone (organisation_id, phone);

ALTER TABLE jobseeker ADD KEY IF NOT EXISTS jobseeker_email (organisation_id, email);
