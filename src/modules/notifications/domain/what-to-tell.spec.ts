import type { ToldDay } from './told-day';
import { whatToTell, type TellingMessage } from './what-to-tell';

const early: ToldDay = {
  date: '2027-03-11',
  transport: 'bus',
  stop: 'Aalst station',
  bus: null,
  vehicle: null,
  hosts: [],
  interviews: null,
};
const planned: ToldDay = { ...early, bus: { arrive: '08:32', leave: '08:42', backAt: null }, interviews: [] };

const message = (kind: TellingMessage['kind'], state: TellingMessage['state']): TellingMessage => ({
  kind,
  state,
  dueAt: new Date('2027-02-01T09:00:00Z'),
});

describe('what to tell somebody about the day', () => {
  it('nothing while the confirmation waits: it will say what is true', () => {
    const messages = [message('confirmation', 'planned')];
    expect(whatToTell({ ...early, stop: 'Erpe kerk' }, { told: undefined, messages })).toBeUndefined();
  });

  it('the timetable once interviews are known, and not a second time', () => {
    const sent = [message('confirmation', 'sent')];
    expect(whatToTell(planned, { told: early, messages: sent })).toBe('timetable');
    expect(whatToTell(planned, { told: early, messages: [...sent, message('timetable', 'planned')] })).toBeUndefined();
    expect(whatToTell(planned, { told: planned, messages: [...sent, message('timetable', 'sent')] })).toBeUndefined();
  });

  it('the timetable again when the first one fell away before it went', () => {
    expect(whatToTell(planned, { told: early, messages: [message('timetable', 'cancelled')] })).toBe('timetable');
  });

  it('changes, when the day differs from what was told', () => {
    const messages = [message('confirmation', 'sent')];
    expect(whatToTell({ ...early, stop: 'Erpe kerk' }, { told: early, messages })).toBe('changes');
    expect(whatToTell(early, { told: early, messages })).toBeUndefined();
  });

  it.each(['queued', 'sending'] as const)('changes, to be decided later, while a message is %s', (state) => {
    const messages = [message('confirmation', state)];
    expect(whatToTell({ ...early, stop: 'Erpe kerk' }, { told: undefined, messages })).toBe('changes');
  });
});
