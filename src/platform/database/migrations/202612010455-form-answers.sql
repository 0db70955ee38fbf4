-- What became of a form that may be sent twice by a double click: the second is answered as the first.

CREATE TABLE IF NOT EXISTS form_answer (
  claim CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY COMMENT 'hash of the key of the form, who sent it, where and what',
  claimed_at DATETIME(6) NOT NULL COMMENT 'real time, not that of the business clock',
  answer TEXT CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'sealed with the key of the form, which is not stored; NULL while the first is under way',
  KEY form_answer_claimed (claimed_at)
);
