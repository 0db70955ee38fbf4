import { ExpectedDayReader } from '../../../src/modules/events';
import { RegistrationReader } from '../../../src/modules/registrations';
import { clockText } from '../../../src/texts/dates';
import { TroubledDay } from './troubled-day';

jest.setTimeout(120_000);

describe('a bus so late that interviews move too', () => {
  let day: TroubledDay;

  beforeAll(async () => {
    day = await TroubledDay.start();
  }, 120_000);
  afterAll(async () => expect(await day.scenario.live.app.audit()).toEqual([]));
  afterAll(() => day.scenario.live.close());

  it('tells of the bus and of the interview with the same hours, however often the bus gets later', async () => {
    const { live, people } = day.scenario;
    await day.goesTo('07:25');
    let both = 0;
    for (const [minute, minutes] of [
      ['07:26', 40],
      ['07:35', 70],
      ['07:40', 55],
    ] as const) {
      await day.scenario.at(minute);
      await day.scenario.busLeavesLate('herzele-station', minutes);
      const read = await day.news();
      const stopTimes = await live.app.get(ExpectedDayReader).stopTimes(people.event.id);
      for (const late of read.filter(({ kind }) => kind === 'delay')) {
        const person = (await live.app.get(RegistrationReader).byId(late.recipientId))!;
        const leave = clockText(stopTimes.get(person.eventStopId!)!.leave);
        expect(late.text).toContain(leave);
        const changes = read.filter(({ kind, recipientId }) => kind === 'changes' && recipientId === person.id);
        expect(changes.length).toBeLessThanOrEqual(1);
        for (const { text } of changes) {
          expect(text).toContain('Gesprek');
          if (text.includes('\n')) expect(text).toContain(leave);
          else expect(text).not.toContain('De bus');
        }
        both += changes.length;
      }
    }
    expect(both).toBeGreaterThan(0);
  });
});
