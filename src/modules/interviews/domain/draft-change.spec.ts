import { draftDifference } from './draft-change';

const talk = (id: string, registrationId: string, interviewSlotId: string, vacancyId = 'v') => ({
  ...{ id, registrationId, interviewSlotId, vacancyId },
});
const talks = [talk('1', 'an', 's1'), talk('2', 'bo', 's2')];
const same = ({ vacancyId }: { readonly vacancyId: string }): string => vacancyId;

describe('a change of a draft by hand', () => {
  it('adds a talk', () => {
    const change = { kind: 'add', registrationId: 'cis', vacancyId: 'w', slotId: 's3' } as const;
    expect(draftDifference(talks, change, same)).toEqual({
      removed: [],
      added: [{ registrationId: 'cis', vacancyId: 'w', slotId: 's3' }],
    });
  });

  it('moves a talk of the same person', () => {
    const { removed, added } = draftDifference(
      talks,
      { kind: 'move', interviewId: '1', vacancyId: 'w', slotId: 's3' },
      same,
    );
    expect(removed).toEqual([talks[0]]);
    expect(added).toEqual([{ registrationId: 'an', vacancyId: 'w', slotId: 's3' }]);
  });

  it('swaps the moments of two people, each with a vacancy that is offered there', () => {
    const { added } = draftDifference(talks, { kind: 'swap', interviewId: '1', otherId: '2' }, ({ id }) => `v${id}`);
    expect(added).toEqual([
      { registrationId: 'an', vacancyId: 'v1', slotId: 's2' },
      { registrationId: 'bo', vacancyId: 'v2', slotId: 's1' },
    ]);
  });

  it('removes a talk, and knows no others than those of the draft', () => {
    expect(draftDifference(talks, { kind: 'remove', interviewId: '2' }, same)).toEqual({
      removed: [talks[1]],
      added: [],
    });
    expect(() => draftDifference(talks, { kind: 'remove', interviewId: '9' }, same)).toThrow('niet in het ontwerp');
  });
});
