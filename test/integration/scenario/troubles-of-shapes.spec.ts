import { demoEvents } from '../../../src/demo/scenario';
import { clockText } from '../../../src/texts/dates';
import { ExpectedDayReader } from '../../../src/modules/events';
import { HostLinkRepository } from '../../../src/modules/outcomes';
import type { InterviewView } from '../../../src/modules/interviews';
import type { RegistrationView } from '../../../src/modules/registrations';
import { boardMistakes } from './board-mistakes';
import { impossibleMoments } from './impossible-moments';
import { ownPageMistakes } from './own-page-mistakes';
import { ShapeDay } from './shape-day';

jest.setTimeout(240_000);

describe.each(demoEvents.map((scenario) => [scenario.event.shape, scenario] as const))(
  'a day of troubles of the shape %s',
  (_shape, scenario) => {
    let day: ShapeDay;
    let leaves: string;
    let delay: { vehicleId: string; at: string; kind: 'pickup'; part: 'leave' };

    beforeAll(async () => {
      day = await ShapeDay.start(scenario);
      const first = day.published.find(({ kind }) => kind === 'pickup')!;
      leaves = first.leave!;
      delay = { vehicleId: first.vehicleId, at: first.at, kind: 'pickup', part: 'leave' };
    });
    afterAll(async () => expect(await day.live.app.audit()).toEqual([]));
    afterAll(() => day.live.close());

    /** Everything that somebody can read now, against the day as it is expected now. */
    async function readsTrue(now: string): Promise<void> {
      await day.news();
      expect(await impossibleMoments(day, now)).toEqual([]);
      await listsAreTrue(now);
      expect(await boardMistakes(day)).toEqual({ missing: [], wrong: [] });
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

    const lateNotice = (minutes: number): RegExp =>
      new RegExp(
        `vertrekt later aan .+: ${minutes} minuten\\. Gemeld om \\d+\\.\\d\\d u\\. Het gaat om de mensen van `,
      );

    const onFirstBus = async (): Promise<InterviewView[]> => {
      const stops = day.published.filter(({ vehicleId, kind }) => vehicleId === delay.vehicleId && kind === 'pickup');
      const people = day.registrations.filter(
        ({ transport, eventStopId }) => transport === 'bus' && stops.some(({ at }) => at === eventStopId),
      );
      return (await day.standing()).filter(({ registrationId }) => people.some(({ id }) => id === registrationId));
    };

    it('reads true before anything goes wrong', async () => {
      await readsTrue('06:00');
      expect(await day.page('')).not.toContain('Gemeld om');
      expect(await ownPageMistakes(day, 6)).toEqual({ read: 6, wrong: [] });
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
        for (const path of ['', 'gesprekken']) expect(await day.page(path)).toMatch(lateNotice(minutes));
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
    });

    it('the bus home is late: who is aboard hears when they are back, and who must be back sooner hears that too', async () => {
      const calls = (await day.calls()).filter(({ vehicleId }) => vehicleId === delay.vehicleId);
      const kind = scenario.event.shape === 'drop-off' ? 'collect' : 'host';
      const last = calls.findLast((call) => call.kind === kind)!;
      const aboard = await ridingHome(calls);
      const busy = new Set((await day.standing()).map(({ registrationId }) => registrationId));
      const pressed = aboard.find(({ id }) => !busy.has(id)) ?? aboard[0]!;
      const backAt = calls.find((call) => call.kind === 'dropoff' && call.at === pressed.eventStopId)!.arrive;
      await day.live.app.sql('UPDATE registration SET latest_return = ? WHERE id = ?', [backAt, pressed.id]);
      await day.at(last.arrive!);
      const report = { vehicleId: last.vehicleId, at: last.at, kind, part: 'leave' } as const;
      const preview = await day.previewOfBus({ ...report, minutes: last.late.leave + 20 });
      expect(preview).toContain(`moet om ${clockText(backAt!)} terug zijn`);
      await day.busLate({ ...report, minutes: last.late.leave + 20 });
      const read = (await day.news()).filter((message) => message.kind === 'return-delay');
      const reached = aboard.filter(({ channel, email }) => channel !== 'mail' || email !== null).map(({ id }) => id);
      expect(read.map(({ recipientId }) => recipientId).sort()).toEqual(reached.sort());
      const times = await day.live.app.get(ExpectedDayReader).stopTimes(day.event.id);
      for (const { recipientId, text } of read) {
        const own = aboard.find(({ id }) => id === recipientId)!;
        expect(text).toContain(clockText(times.get(own.eventStopId!)!.backAt!));
      }
      const words = read.find(({ recipientId }) => recipientId === pressed.id)!.text;
      expect(words).toMatch(/Dat lukt niet met deze bus|Dat is later dan je vroeg/);
      await readsTrue(last.arrive!);
      await day.at('18:00');
      await day.news();
    });

    const ridingHome = async (calls: readonly { kind: string; at: string }[]): Promise<RegistrationView[]> => {
      const absent = await day.absent();
      const stops = calls.filter((call) => call.kind === 'dropoff').map(({ at }) => at);
      const riding = day.registrations.filter(
        ({ id, transport, eventStopId }) =>
          transport === 'bus' && stops.includes(eventStopId ?? '') && !absent.includes(id),
      );
      const back = await day.live.app.get(ExpectedDayReader).stopTimes(day.event.id);
      return riding.filter(
        ({ latestReturn, eventStopId }) => latestReturn === null || latestReturn >= back.get(eventStopId!)!.backAt!,
      );
    };
  },
);
