import fc from 'fast-check';
import { formatClockTime } from '../../../kernel';
import { checkWindow, cutIntoSlots, overlaps, refuseSlotClash } from './time-window';

const window = (startsAt: string, endsAt: string) => ({ startsAt, endsAt });

describe('cutIntoSlots', () => {
  it('makes the six slots of the vegetable plant', () => {
    const slots = cutIntoSlots(window('09:15', '10:45'), 15, 2);
    expect(slots.map(({ startsAt }) => startsAt)).toEqual(['09:15', '09:30', '09:45', '10:00', '10:15', '10:30']);
    expect(slots.at(-1)).toEqual({ startsAt: '10:30', endsAt: '10:45', places: 2 });
  });

  it('leaves out a rest that is too short', () => {
    expect(cutIntoSlots(window('09:00', '09:29'), 15, 1)).toHaveLength(1);
  });

  it.each([
    [window('09:30', '09:00'), 15, 1, 'EVENT.TIMES_REVERSED'],
    [window('9:00', '10:00'), 15, 1, 'EVENT.TIME_WRONG'],
    [window('09:00', '10:00'), 0, 1, 'EVENT.MINUTES_WRONG'],
    [window('09:00', '10:00'), 15, 1.5, 'EVENT.COUNT_WRONG'],
    [window('09:00', '09:10'), 15, 1, 'EVENT.NO_SLOT_FITS'],
  ])('refuses %j in %d minutes with %d places', (span, minutes, places, code) => {
    expect(() => cutIntoSlots(span, minutes, places)).toThrow(expect.objectContaining({ code }) as Error);
  });

  it('fills the window with slots that follow one another without overlap', () => {
    const minutes = fc.integer({ min: 1, max: 60 });
    fc.assert(
      fc.property(fc.nat(600), minutes, fc.integer({ min: 0, max: 500 }), (start, length, extra) => {
        const span = window(formatClockTime(start), formatClockTime(start + length + extra));
        const slots = cutIntoSlots(span, length, 1);
        expect(slots).toHaveLength(Math.floor((length + extra) / length));
        slots.slice(1).forEach((slot, index) => expect(slot.startsAt).toBe(slots[index]?.endsAt));
      }),
    );
  });
});

describe('checkWindow', () => {
  it('wants a length', () => {
    expect(() => checkWindow(window('09:00', '09:00'))).toThrow('Het einde (09:00) moet na het begin (09:00) liggen.');
  });
});

describe('overlaps', () => {
  it('lets windows touch', () => {
    expect(overlaps(window('09:00', '09:15'), window('09:15', '09:30'))).toBe(false);
    expect(overlaps(window('09:00', '09:16'), window('09:15', '09:30'))).toBe(true);
  });
});

describe('refuseSlotClash', () => {
  it('names the slot that is in the way', () => {
    expect(() => refuseSlotClash([window('09:15', '09:30')], [window('09:20', '09:35')])).toThrow(
      'Er is al een gespreksmoment van 09:15 tot 09:30.',
    );
    expect(() => refuseSlotClash([window('09:15', '09:30')], [window('09:30', '09:45')])).not.toThrow();
  });
});
