import { Inject, Injectable } from '@nestjs/common';
import { fullName, type Clock } from '../../../kernel';
import { CLOCK } from '../../../platform/clock';
import { UserReader } from '../../identity';
import { departureOf, type Departure } from '../domain/departure';
import type { CancelReason } from '../domain/registration-state';
import { canUndo } from '../domain/undo-cancellation';
import type { PlannedCancellationEntity } from './planned-cancellation.entity';
import { PlannedCancellationRepository } from './planned-cancellation.repository';
import { RegistrationHistoryReader, type HistoryStep } from './registration-history.reader';
import { RegistrationReader, type RegistrationView } from './registration.reader';

/** Somebody who does not come any more, or will not in a few minutes. */
export interface Leaver {
  readonly registration: RegistrationView;
  /** Null for who did not answer offers. */
  readonly reason: CancelReason | null;
  readonly decidedAt: Date;
  readonly by: Departure['by'];
  /** Of the user who decided it; null when it was no user, or one who is forgotten. */
  readonly userName: string | null;
  /** Until when the place is kept; null once somebody has gone. */
  readonly leavesAt: Date | null;
  /** Whether this reader can take it back, as long as the event is to come. */
  readonly canUndo: boolean;
}

interface Viewer {
  readonly id: string;
}

/** Answers who cancelled, was cancelled or let offers lapse: why, when, and by whom. */
@Injectable()
export class LeaverReader {
  constructor(
    private readonly registrations: RegistrationReader,
    private readonly history: RegistrationHistoryReader,
    private readonly planned: PlannedCancellationRepository,
    private readonly users: UserReader,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Of an event, the latest decision first. */
  async ofEvent(viewer: Viewer, eventId: string): Promise<Leaver[]> {
    const leavers = await this.among(viewer, await this.registrations.everyoneOf(eventId));
    return [...leavers.values()].sort((one, other) => other.decidedAt.getTime() - one.decidedAt.getTime());
  }

  /** Those of these people who leave, by registration; not who was referred again to the same event. */
  async among(viewer: Viewer, people: readonly RegistrationView[]): Promise<ReadonlyMap<string, Leaver>> {
    const plans = await this.planned.ofEvents([...new Set(people.map(({ eventId }) => eventId))]);
    const gone = latestOf(people).filter(({ id, state }) => hasGone(state) || plans.has(id));
    const steps = await this.history.ofAll(gone.map(({ id }) => id));
    const leavers = gone.flatMap((registration) => {
      const plan = hasGone(registration.state) ? undefined : plans.get(registration.id);
      return plan ? [leavingOf(registration, plan)] : this.goneOf(viewer, registration, steps.get(registration.id));
    });
    const users = await this.users.byIds(leavers.flatMap(({ userId }) => (userId === null ? [] : [userId])));
    const nameOf = (userId: string | null): string | null => {
      const user = users.get(userId ?? '');
      return user === undefined ? null : fullName(user);
    };
    return new Map(
      leavers.map(({ userId, ...leaver }) => [leaver.registration.id, { ...leaver, userName: nameOf(userId) }]),
    );
  }

  private goneOf(viewer: Viewer, registration: RegistrationView, steps: readonly HistoryStep[] = []): Unnamed[] {
    const departure = departureOf(steps);
    if (departure === undefined) return [];
    const { at: decidedAt, by, userId } = departure;
    const isUndoable = canUndo(steps.at(-1), viewer.id, this.clock.now());
    const reason = registration.cancelReason;
    return [{ ...{ registration, reason, decidedAt, by, userId }, leavesAt: null, canUndo: isUndoable }];
  }
}

type Unnamed = Omit<Leaver, 'userName'> & { readonly userId: string | null };

const hasGone = (state: RegistrationView['state']): boolean => state === 'cancelled' || state === 'lapsed';

function leavingOf(registration: RegistrationView, plan: PlannedCancellationEntity): Unnamed {
  const { reason, decidedAt, userId, takesEffectAt: leavesAt } = plan;
  return { ...{ registration, reason, decidedAt, userId, leavesAt }, by: 'user', canUndo: true };
}

/** Of each person in each event the registration that counts: the live one, else the newest. */
function latestOf(people: readonly RegistrationView[]): RegistrationView[] {
  const latest = new Map<string, RegistrationView>();
  for (const person of people) {
    const key = `${person.eventId} ${person.jobseekerId}`;
    const other = latest.get(key);
    if (other === undefined || countsBefore(person, other)) latest.set(key, person);
  }
  return [...latest.values()];
}

const countsBefore = (one: RegistrationView, other: RegistrationView): boolean =>
  hasGone(one.state) === hasGone(other.state) ? one.referredAt > other.referredAt : hasGone(other.state);
