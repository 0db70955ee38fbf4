-- Where somebody spends a drop-off day, when the coordinator chose it; no row: at the company of the first wish.
CREATE TABLE drop_host (
  registration_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  association_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  site_visit_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  CONSTRAINT drop_host_registration FOREIGN KEY (registration_id) REFERENCES registration (id) ON DELETE CASCADE,
  CONSTRAINT drop_host_visit FOREIGN KEY (site_visit_id) REFERENCES site_visit (id) ON DELETE CASCADE
);
