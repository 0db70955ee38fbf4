import { draftDifference } from './draft-change';

const interview = (id: string, registrationId: string, interviewSlotId: string, vacancyId = 'v') => ({
  ...{ id, registrationId, interviewSlotId, vacancyId },
});
const interviews = [interview('1', 'an', 's1'), interview('2', 'bo', 's2')];
const same = ({ vacancyId }: { readonly vacancyId: string }): string => vacancyId;

describe('a change of a draft by hand', () => {
  it('adds an interview', () => {
    const change = { kind: 'add', registrationId: 'cis', vacancyId: 'w', slotId: 's3' } as const;
    expect(draftDifference(interviews, change, same)).toEqual({
      removed: [],
      added: [{ registrationId: 'cis', vacancyId: 'w', slotId: 's3' }],
    });
  });

  it('moves an interview of the same person', () => {
    const { removed, added } = draftDifference(
      interviews,
      { kind: 'move', interviewId: '1', vacancyId: 'w', slotId: 's3' },
      same,
    );
    expect(removed).toEqual([interviews[0]]);
    expect(added).toEqual([{ registrationId: 'an', vacancyId: 'w', slotId: 's3' }]);
  });

  it('swaps the moments of two people, each with a vacancy that is offered there', () => {
    const { added } = draftDifference(
      interviews,
      { kind: 'swap', interviewId: '1', otherId: '2' },
      ({ id }) => `v${id}`,
    );
    expect(added).toEqual([
      { registrationId: 'an', vacancyId: 'v1', slotId: 's2' },
      { registrationId: 'bo', vacancyId: 'v2', slotId: 's1' },
    ]);
  });

  it('removes an interview, and knows no others than those of the draft', () => {
    expect(draftDifference(interviews, { kind: 'remove', interviewId: '2' }, same)).toEqual({
      removed: [interviews[1]],
      added: [],
    });
    expect(() => draftDifference(interviews, { kind: 'remove', interviewId: '9' }, same)).toThrow(
      'niet in het ontwerp',
    );
  });
});
