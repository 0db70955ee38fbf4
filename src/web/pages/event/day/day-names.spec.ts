import { changedInWords, withMovedSlots, type Names } from './day-names';

const names: Names = {
  all: new Map([['vacancy', 'bakker']]),
  slots: new Map([['slot', { name: 'Bakkerij', startsAt: '09:30' }]]),
  of: () => 'Tim Redant',
};
const changed = {
  registrationId: 'somebody',
  before: [],
  after: [{ registrationId: 'somebody', slotId: 'slot', vacancyId: 'vacancy' }],
};

describe('who gets which interviews instead, in words', () => {
  it('names the hour at which the slot begins', () => {
    expect(changedInWords(names, changed)).toContain('9.30 u');
  });

  it('names the later hour of a slot that a delay moves', () => {
    const line = changedInWords(withMovedSlots(names, [{ id: 'slot', startsAt: '09:42' }]), changed);
    expect(line).toContain('9.42 u');
    expect(line).not.toContain('9.30 u');
  });

  it('leaves other slots at their hour', () => {
    expect(changedInWords(withMovedSlots(names, [{ id: 'other', startsAt: '09:42' }]), changed)).toContain('9.30 u');
  });
});
