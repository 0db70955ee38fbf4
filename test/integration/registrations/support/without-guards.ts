import { EventSeats } from '../../../../src/modules/events';
import { EventEntity } from '../../../../src/modules/events/persistence/event.entity';
import { EventRepository } from '../../../../src/modules/events/persistence/event.repository';
import { RegistrationRepository } from '../../../../src/modules/registrations/persistence/registration.repository';
import { RegistrationEntity } from '../../../../src/modules/registrations/persistence/registration.entity';
import { UnitOfWork } from '../../../../src/platform/database';
import type { TestApp } from '../../../support';
import { forgetReferrals } from './referral-client';

/** Longest wait for the rivals; whoever retries later meets nobody any more. */
const PATIENCE_MS = 2_000;

/** Lets rivals go on only when this many of them have read, so that all of them decide on the same, stale facts. */
function meetingOf(rivals: number): () => Promise<void> {
  let arrived = 0;
  let open = (): void => undefined;
  const complete = new Promise<void>((resolve) => (open = resolve));
  return async () => {
    arrived += 1;
    if (arrived >= rivals) open();
    await Promise.race([complete, new Promise((resolve) => setTimeout(resolve, PATIENCE_MS).unref())]);
  };
}

/** The product without its row locks: what everybody decides on may be stale, and with `rivals` surely is. */
export function withoutLocks(app: TestApp, rivals: number): void {
  const meet = meetingOf(rivals);
  const unitOfWork = app.get(UnitOfWork);
  jest.spyOn(app.get(EventSeats), 'lock').mockImplementation(async (eventId) => {
    const event = await app.get(EventSeats).look(eventId);
    await meet();
    return event;
  });
  jest
    .spyOn(app.get(RegistrationRepository), 'lock')
    .mockImplementation((id) => unitOfWork.repository(RegistrationEntity).findOneByOrFail({ id }));
  jest.spyOn(app.get(EventRepository), 'lock').mockImplementation(async (_user, id) => {
    const event = await unitOfWork.repository(EventEntity).findOneByOrFail({ id });
    await meet();
    return event;
  });
}

const CHECK = '(participants_taken BETWEEN 0 AND participant_limit)';

/** Runs the work without the constraint on participants and the key on open offers, and puts both back on an empty event. */
export async function withoutConstraints(app: TestApp, work: () => Promise<void>): Promise<void> {
  await app.sql('ALTER TABLE event DROP CONSTRAINT event_participants');
  await app.sql(
    'ALTER TABLE waiting_list_offer ADD KEY spare (registration_id), DROP KEY waiting_list_offer_open, ALGORITHM=COPY',
  );
  try {
    await work();
  } finally {
    await forgetReferrals(app);
    await app.sql('UPDATE event SET own_limit = NULL, participant_limit = bus_seats');
    await app.sql(`ALTER TABLE event ADD CONSTRAINT event_participants CHECK ${CHECK}`);
    await app.sql(
      `ALTER TABLE waiting_list_offer ADD UNIQUE KEY waiting_list_offer_open (registration_id, open), DROP KEY spare,
       ALGORITHM=COPY`,
    );
  }
}
