-- A certificate has one code however it was written, so that what a vacancy asks is what a person has: small letters and digits with
-- hyphens between, and for those of the list the code of the list.

UPDATE vacancy SET certificates = LOWER(REGEXP_REPLACE(certificates, '(?<=[\\p{L}\\p{N}])[^\\p{L}\\p{N}",\\[\\]]+(?=[\\p{L}\\p{N}])', '-')) WHERE certificates <> '[]';
UPDATE vacancy SET certificates = REPLACE(REPLACE(REPLACE(REPLACE(certificates, '"attest-heftruck"', '"heftruckattest"'), '"heftruck-attest"', '"heftruckattest"'), '"heftruck"', '"heftruckattest"'), '"heftruckbrevet"', '"heftruckattest"') WHERE certificates <> '[]';
UPDATE vacancy SET certificates = REPLACE(REPLACE(REPLACE(REPLACE(certificates, '"attest-reachtruck"', '"reachtruckattest"'), '"reachtruck-attest"', '"reachtruckattest"'), '"reachtruck"', '"reachtruckattest"'), '"reachtruckbrevet"', '"reachtruckattest"') WHERE certificates <> '[]';
UPDATE vacancy SET certificates = REPLACE(certificates, '"rijbewijsb"', '"rijbewijs-b"') WHERE certificates <> '[]';
UPDATE vacancy SET certificates = REPLACE(certificates, '"rijbewijsc"', '"rijbewijs-c"') WHERE certificates <> '[]';
UPDATE vacancy SET certificates = REPLACE(certificates, '"rijbewijsd"', '"rijbewijs-d"') WHERE certificates <> '[]';
UPDATE vacancy SET certificates = REPLACE(REPLACE(certificates, '"code95"', '"code-95"'), '"vakbekwaamheid"', '"code-95"') WHERE certificates <> '[]';
UPDATE vacancy SET certificates = REPLACE(REPLACE(certificates, '"vca"', '"vca-basis"'), '"b-vca"', '"vca-basis"') WHERE certificates <> '[]';
UPDATE vacancy SET certificates = REPLACE(REPLACE(REPLACE(certificates, '"attest-hoogwerker"', '"hoogwerker-attest"'), '"hoogwerkerattest"', '"hoogwerker-attest"'), '"hoogwerker"', '"hoogwerker-attest"') WHERE certificates <> '[]';
UPDATE vacancy SET certificates = REPLACE(certificates, '"attest-voedselveiligheid"', '"haccp"') WHERE certificates <> '[]';
UPDATE vacancy SET certificates = REPLACE(REPLACE(certificates, '"eerste-hulp"', '"ehbo"'), '"hulpverlener"', '"ehbo"') WHERE certificates <> '[]';

UPDATE jobseeker SET certificates = LOWER(REGEXP_REPLACE(certificates, '(?<=[\\p{L}\\p{N}])[^\\p{L}\\p{N}",\\[\\]]+(?=[\\p{L}\\p{N}])', '-')) WHERE certificates <> '[]';
UPDATE jobseeker SET certificates = REPLACE(REPLACE(REPLACE(REPLACE(certificates, '"attest-heftruck"', '"heftruckattest"'), '"heftruck-attest"', '"heftruckattest"'), '"heftruck"', '"heftruckattest"'), '"heftruckbrevet"', '"heftruckattest"') WHERE certificates <> '[]';
UPDATE jobseeker SET certificates = REPLACE(REPLACE(REPLACE(REPLACE(certificates, '"attest-reachtruck"', '"reachtruckattest"'), '"reachtruck-attest"', '"reachtruckattest"'), '"reachtruck"', '"reachtruckattest"'), '"reachtruckbrevet"', '"reachtruckattest"') WHERE certificates <> '[]';
UPDATE jobseeker SET certificates = REPLACE(certificates, '"rijbewijsb"', '"rijbewijs-b"') WHERE certificates <> '[]';
UPDATE jobseeker SET certificates = REPLACE(certificates, '"rijbewijsc"', '"rijbewijs-c"') WHERE certificates <> '[]';
UPDATE jobseeker SET certificates = REPLACE(certificates, '"rijbewijsd"', '"rijbewijs-d"') WHERE certificates <> '[]';
UPDATE jobseeker SET certificates = REPLACE(REPLACE(certificates, '"code95"', '"code-95"'), '"vakbekwaamheid"', '"code-95"') WHERE certificates <> '[]';
UPDATE jobseeker SET certificates = REPLACE(REPLACE(certificates, '"vca"', '"vca-basis"'), '"b-vca"', '"vca-basis"') WHERE certificates <> '[]';
UPDATE jobseeker SET certificates = REPLACE(REPLACE(REPLACE(certificates, '"attest-hoogwerker"', '"hoogwerker-attest"'), '"hoogwerkerattest"', '"hoogwerker-attest"'), '"hoogwerker"', '"hoogwerker-attest"') WHERE certificates <> '[]';
UPDATE jobseeker SET certificates = REPLACE(certificates, '"attest-voedselveiligheid"', '"haccp"') WHERE certificates <> '[]';
UPDATE jobseeker SET certificates = REPLACE(REPLACE(certificates, '"eerste-hulp"', '"ehbo"'), '"hulpverlener"', '"ehbo"') WHERE certificates <> '[]';
