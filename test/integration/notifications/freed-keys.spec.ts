import { MessageKeyReader } from '../../../src/modules/notifications/planning/message-key.reader';
import { PlannedMessageRepository } from '../../../src/modules/notifications/planning/planned-message.repository';
import { nextEdition } from '../../../src/modules/notifications/planning/schedule/edition';
import { planMessage } from '../../../src/modules/notifications/planning/schedule/message-plan';
import { UnitOfWork } from '../../../src/platform/database';
import { MailWorld } from './support/mail-world';

let world: MailWorld;
let person: string;
let associationId: string;

beforeAll(async () => {
  world = await MailWorld.start();
  world.clock.moveTo('2027-01-12T09:00:00Z');
  person = await world.refer('P01');
  [{ association_id: associationId } = { association_id: '' }] = await world.sql<{ association_id: string }>(
    'SELECT association_id FROM event WHERE id = ?',
    [world.eventId],
  );
});
afterAll(() => world.close());

const messages = () => world.get(PlannedMessageRepository);
const inOneTransaction = (work: () => Promise<void>) => world.run(() => world.get(UnitOfWork).run(work));

/** The edition of a message about a delay that would come next. */
const editionOf = async (leave: string): Promise<string | undefined> =>
  nextEdition(await world.run(() => world.get(MessageKeyReader).newest(person, 'delay', world.eventId)), leave);

async function add(edition: string): Promise<void> {
  const event = { id: world.eventId, date: '2027-03-11', closingDays: [] };
  const request = { kind: 'delay' as const, associationId, event, recipientId: person, subjectId: event.id, edition };
  await inOneTransaction(() => messages().add(planMessage(request, world.clock.now())));
}

const keys = () =>
  world.sql<{ dedupe_key: string; live_key: string | null }>(
    "SELECT dedupe_key, live_key FROM message WHERE kind = 'delay' ORDER BY id",
  );

describe('the key of a message', () => {
  it('counts its editions, and refuses the same one twice', async () => {
    const first = (await editionOf('08:40'))!;
    expect(first).toMatch(/^1-/);
    await add(first);
    await add(first);
    expect(await keys()).toHaveLength(1);
    expect(await editionOf('08:40')).toBeUndefined();
    expect(await editionOf('08:50')).toMatch(/^2-/);
  });

  it('is free for another message once this one is settled and freed', async () => {
    await world.sql("UPDATE message SET state = 'sent', sent_at = due_at WHERE kind = 'delay'");
    await inOneTransaction(() => messages().freeSettled(person, world.eventId, ['delay']));
    const again = (await editionOf('08:40'))!;
    expect(again).toMatch(/^1-/);
    await add(again);
    const [old, current] = await keys();
    expect(old?.dedupe_key).toBe(current?.dedupe_key);
    expect([old?.live_key, current?.live_key]).toEqual([null, current?.dedupe_key]);
  });

  it('belongs to one message at a time, whoever writes', async () => {
    await expect(world.sql("UPDATE message SET freed_at = NULL WHERE kind = 'delay'")).rejects.toThrow(
      'Duplicate entry',
    );
  });

  it('stays with a message that waits', async () => {
    await inOneTransaction(() => messages().freeSettled(person, world.eventId, ['delay']));
    expect((await keys()).filter(({ live_key }) => live_key !== null)).toHaveLength(1);
  });
});

describe('the row of a message', () => {
  it('has a reason for not being sent only when it is not', async () => {
    const reason = "UPDATE message SET drop_reason = 'too-late' WHERE kind = 'confirmation'";
    await expect(world.sql(reason)).rejects.toThrow('message_drop_reason');
  });

  it('has words of a failure only with its kind', async () => {
    const words = "UPDATE message SET failure_text = '451 later' WHERE kind = 'confirmation'";
    await expect(world.sql(words)).rejects.toThrow('message_failure');
  });
});
