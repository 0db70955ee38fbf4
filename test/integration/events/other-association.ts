import { newId } from '../../../src/kernel';
import { SeedRegion } from '../../../src/modules/companies';
import type { TestApp } from '../../support';

/** A second association with one coordinator; answers the coordinator's e-mail address. */
export async function addOtherAssociation(test: TestApp): Promise<string> {
  const [association, organisation, user] = [newId(), newId(), newId()];
  const email = 'lut@waasland.example';
  await test.sql("INSERT INTO association (id, slug, name, phone) VALUES (?, 'waas', 'Waasland', '03 000 00 00')", [
    association,
  ]);
  await test.sql(
    "INSERT INTO organisation (id, association_id, kind, name) VALUES (?, ?, 'municipality', 'Gemeente Sint-Niklaas')",
    [organisation, association],
  );
  await test.sql(
    `INSERT INTO user_account (id, association_id, organisation_id, email, first_name, last_name)
     VALUES (?, ?, ?, ?, 'Lut', 'Waegeman')`,
    [user, association, organisation, email],
  );
  await test.sql("INSERT INTO user_role (user_id, role) VALUES (?, 'coordinator')", [user]);
  await test.run(() => test.get(SeedRegion).execute({ associationId: association }));
  return email;
}
