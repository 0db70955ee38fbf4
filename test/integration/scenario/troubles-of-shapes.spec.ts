import { demoEvents } from '../../../src/demo/scenario';
import { clockText } from '../../../src/texts/dates';
import { HostLinkRepository } from '../../../src/modules/outcomes';
import type { InterviewView } from '../../../src/modules/interviews';
import { impossibleMoments } from './impossible-moments';
import { ShapeDay } from './shape-day';

jest.setTimeout(240_000);

describe.each(demoEvents.map((scenario) => [scenario.event.shape, scenario] as const))(
  'a day of troubles of the shape %s',
  (_shape, scenario) => {
    let day: ShapeDay;
    let leaves: string;
    let delay: { vehicleId: string; at: string; part: 'leave' };

    beforeAll(async () => {
      day = await ShapeDay.start(scenario);
      const first = day.published.find(({ kind }) => kind === 'pickup')!;
      leaves = first.leave!;
      delay = { vehicleId: first.vehicleId, at: first.at, part: 'leave' };
    });
    afterAll(async () => expect(await day.live.app.audit()).toEqual([]));
    afterAll(() => day.live.close());

    /** Everything that somebody can read now, against the day as it is expected now. */
    async function readsTrue(now: string): Promise<void> {
      await day.news();
      expect(await impossibleMoments(day, now)).toEqual([]);
      await listsAreTrue(now);
      await hostPagesAreTrue();
    }

    async function listsAreTrue(now: string): Promise<void> {
      const lists = await day.page('dag');
      for (const { kind, leave } of await day.calls()) {
        if (kind === 'pickup' && leave! > now) expect(lists).toContain(`vertrek om ${clockText(leave!)}`);
      }
    }

    async function hostPagesAreTrue(): Promise<void> {
      const byHost = new Map<string, InterviewView[]>();
      for (const one of await day.standing())
        byHost.set(one.hostCompanyId, [...(byHost.get(one.hostCompanyId) ?? []), one]);
      for (const [hostCompanyId, interviews] of byHost) {
        const secret = await day.live.app.run(() =>
          day.live.app.get(HostLinkRepository).issue(day.event.id, hostCompanyId),
        );
        const { text } = await day.live.app.visitor().get(`/gastbedrijf/${secret}`);
        for (const { startsAt } of interviews) expect(text).toContain(clockText(startsAt));
      }
    }

    const onFirstBus = async (): Promise<InterviewView[]> => {
      const stops = day.published.filter(({ vehicleId, kind }) => vehicleId === delay.vehicleId && kind === 'pickup');
      const people = day.registrations.filter(
        ({ transport, eventStopId }) => transport === 'bus' && stops.some(({ at }) => at === eventStopId),
      );
      return (await day.standing()).filter(({ registrationId }) => people.some(({ id }) => id === registrationId));
    };

    it('reads true before anything goes wrong', async () => {
      await readsTrue('06:00');
    });

    it('a bus is late, later, and less late: who rides another bus keeps the own hours', async () => {
      const mine = new Set((await onFirstBus()).map(({ registrationId }) => registrationId));
      const others = (await day.standing()).filter(({ registrationId }) => !mine.has(registrationId));
      await day.at(leaves);
      for (const [after, minutes] of [
        [0, 20],
        [4, 35],
        [8, 25],
      ] as const) {
        await day.at(leaves, after);
        await day.busLate({ ...delay, minutes });
        const call = (await day.calls()).find(({ vehicleId, at }) => vehicleId === delay.vehicleId && at === delay.at)!;
        expect(call.late.leave).toBe(minutes);
        await readsTrue(leaves);
      }
      const now = new Map((await day.standing()).map(({ id, startsAt }) => [id, startsAt]));
      const riding = others.filter(({ registrationId }) => rides(registrationId));
      const kept = riding.filter(({ id }) => now.has(id));
      // One of them may make room, so that more people have an interview; nobody's hour moves.
      expect(kept.length).toBeGreaterThanOrEqual(riding.length - 1);
      expect(kept.map(({ startsAt }) => startsAt)).toEqual(kept.map(({ id }) => now.get(id)));
      if (scenario.vehicles.length > 1) expect(riding.length).toBeGreaterThan(0);
    });

    const rides = (id: string): boolean => day.registrations.find((person) => person.id === id)?.transport === 'bus';

    it('somebody stays away, and somebody joins later', async () => {
      const [away, joins] = (await onFirstBus()).filter(({ startsAt }) => startsAt > '10:00');
      await day.record(away!.registrationId, 'absent-notified');
      await day.record(joins!.registrationId, 'joined-later', { joinedAt: joins!.visitId });
      await day.at('09:20');
      await readsTrue('09:20');
      expect(await day.page('dag')).toContain('Niet erbij 1');
    });

    it('an interviewer is ill, then a company falls out: who loses an interview hears it once', async () => {
      const [visitId, other] = [...new Set((await day.standing()).map((interview) => interview.visitId))];
      await day.at('09:30');
      await day.fallsOut(visitId!, { kind: 'fewer-interviewers', from: '09:45', fewer: '1' });
      await readsTrue('09:30');
      expect(await day.page('gesprekken')).toContain('Dit plan is op de dag zelf aangepast.');
      await day.at('09:50');
      const known = (await day.standing()).filter((one) => one.visitId === other && one.startsAt > '09:50');
      await day.fallsOut(other!, { kind: 'host-out' });
      const now = await day.standing();
      expect(now.filter((one) => one.visitId === other && one.startsAt > '09:50')).toEqual([]);
      const read = await day.news();
      for (const { registrationId, hostName } of known) {
        const own = read.filter(({ recipientId }) => recipientId === registrationId);
        expect([hostName, day.people.codeOf(registrationId), own.length <= 1]).toEqual([
          ...[hostName, day.people.codeOf(registrationId), true],
        ]);
      }
      await readsTrue('09:50');
      await day.at('16:00');
      await day.news();
    });
  },
);
