-- The language of the block below the Dutch mail, chosen by a counsellor for one person; no row: Dutch only. It says how we write
-- to somebody, not where somebody comes from. Who chose it, when and why stands beside it, because Dutch is the rule.
CREATE TABLE message_translation (
  jobseeker_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  association_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  language VARCHAR(35) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'BCP 47; without sentences in it mails are in Dutch only',
  reason ENUM('learns-dutch','reads-better','asked') NOT NULL,
  chosen_by CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  chosen_at DATETIME(6) NOT NULL,
  CONSTRAINT message_translation_jobseeker FOREIGN KEY (jobseeker_id) REFERENCES jobseeker (id),
  CONSTRAINT message_translation_user FOREIGN KEY (chosen_by) REFERENCES user_account (id)
);
