import { RecipientLoaders } from '../../src/modules/notifications/sending/recipient-loader';
import { MessageRowReader } from '../../src/modules/notifications/sending/message-row.reader';
import { PrepareMessage } from '../../src/modules/notifications/sending/prepare-message';
import { keptWords } from '../../src/modules/notifications/sending/kept-words';
import type { TestApp } from './test-app';

/** Takes everything that is due for told, as a worker would after sending it; for an app that has no worker. */
export async function tellWhatIsDue(app: TestApp): Promise<void> {
  const now = app.clock.now();
  const due = await app.sql<{ id: string }>("SELECT id FROM message WHERE state = 'planned' AND due_at <= ?", [now]);
  for (const { id } of due) {
    const message = (await app.run(() => app.get(MessageRowReader).byId(id)))!;
    const recipients = app.get(RecipientLoaders).open();
    const prepared = await app.run(() => app.get(PrepareMessage).execute(message, recipients));
    if (prepared.step === 'drop') await app.sql("UPDATE message SET state = 'cancelled' WHERE id = ?", [id]);
    else if (prepared.step !== 'hold') await setSent(app, id, keptWords(prepared.composed).announced);
  }
}

const setSent = (app: TestApp, id: string, announced: string | null): Promise<unknown> =>
  app.sql("UPDATE message SET state = 'sent', sent_at = ?, announced = ? WHERE id = ?", [
    app.clock.now(),
    announced,
    id,
  ]);
