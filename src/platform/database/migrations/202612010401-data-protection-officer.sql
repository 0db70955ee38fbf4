-- Somebody who watches over people's data without planning days or keeping accounts (GDPR 37 to 39).

ALTER TABLE user_role MODIFY COLUMN IF EXISTS role ENUM('coordinator','counsellor','administrator','dpo') NOT NULL;
