import type { TestApp } from './test-app';

/** No company shows anybody around any more. */
export async function removeTours(app: TestApp): Promise<void> {
  await app.sql('DELETE FROM tour_of_group');
  await app.sql('DELETE FROM tour');
  await app.sql('UPDATE site_visit SET tour_minutes = NULL, tour_guides = NULL, tour_group_size = NULL');
}
