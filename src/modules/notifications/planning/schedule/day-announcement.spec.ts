import type { DaySnapshot } from '../../domain/day-snapshot';
import { announcementFor, type DayAnnouncement } from './day-announcement';

const early: DaySnapshot = {
  date: '2027-03-11',
  transport: 'bus',
  stop: 'Aalst station',
  bus: null,
  vehicle: null,
  hosts: [],
  interviews: null,
};
const planned: DaySnapshot = { ...early, bus: { arrive: '08:32', leave: '08:42', backAt: null }, interviews: [] };

const message = (kind: DayAnnouncement['kind'], state: DayAnnouncement['state']): DayAnnouncement => ({
  kind,
  state,
  dueAt: new Date('2027-02-01T09:00:00Z'),
});

describe('what to tell somebody about the day', () => {
  it('nothing while the confirmation waits: it will say what is true', () => {
    const messages = [message('confirmation', 'planned')];
    expect(announcementFor({ ...early, stop: 'Erpe kerk' }, { announced: undefined, messages })).toBeUndefined();
  });

  it('the timetable once interviews are known, and not a second time', () => {
    const sent = [message('confirmation', 'sent')];
    expect(announcementFor(planned, { announced: early, messages: sent })).toBe('timetable');
    expect(
      announcementFor(planned, { announced: early, messages: [...sent, message('timetable', 'planned')] }),
    ).toBeUndefined();
    expect(
      announcementFor(planned, { announced: planned, messages: [...sent, message('timetable', 'sent')] }),
    ).toBeUndefined();
  });

  it('the timetable again when the first one fell away before it went', () => {
    expect(announcementFor(planned, { announced: early, messages: [message('timetable', 'cancelled')] })).toBe(
      'timetable',
    );
  });

  it('changes, when the day differs from what was told', () => {
    const messages = [message('confirmation', 'sent')];
    expect(announcementFor({ ...early, stop: 'Erpe kerk' }, { announced: early, messages })).toBe('changes');
    expect(announcementFor(early, { announced: early, messages })).toBeUndefined();
  });

  it.each(['queued', 'sending'] as const)('changes, to be decided later, while a message is %s', (state) => {
    const messages = [message('confirmation', state)];
    expect(announcementFor({ ...early, stop: 'Erpe kerk' }, { announced: undefined, messages })).toBe('changes');
  });
});
