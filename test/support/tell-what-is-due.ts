import { RecipientLoaders } from '../../src/modules/notifications/sending/recipient-loader';
import { MessageRowReader } from '../../src/modules/notifications/sending/message-row.reader';
import { PrepareMessage } from '../../src/modules/notifications/sending/prepare-message';
import { whatWasSaid } from '../../src/modules/notifications/sending/what-was-said';
import type { TestApp } from './test-app';

/** Takes everything that is due for told, as a worker would after sending it; for an app that has no worker. */
export async function tellWhatIsDue(app: TestApp): Promise<void> {
  const now = app.clock.now();
  const due = await app.sql<{ id: string }>("SELECT id FROM message WHERE state = 'planned' AND due_at <= ?", [now]);
  for (const { id } of due) {
    const message = (await app.run(() => app.get(MessageRowReader).byId(id)))!;
    const facts = app.get(RecipientLoaders).open();
    const prepared = await app.run(() => app.get(PrepareMessage).execute(message, facts));
    if (prepared.step === 'drop') await app.sql("UPDATE message SET state = 'cancelled' WHERE id = ?", [id]);
    else if (prepared.step !== 'wait') await setSent(app, id, whatWasSaid(prepared.composed).told);
  }
}

const setSent = (app: TestApp, id: string, told: string | null): Promise<unknown> =>
  app.sql("UPDATE message SET state = 'sent', sent_at = ?, told = ? WHERE id = ?", [app.clock.now(), told, id]);
