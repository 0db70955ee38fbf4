import { planDifferences } from './plan-differences';

const interview = (registrationId: string, slotId: string, more: object = {}) => ({
  ...{ registrationId, slotId, lastSlotId: slotId, vacancyId: 'v', startsAt: '09:30' },
  ...{ hostName: 'Tragel', vacancyTitle: 'inpakker' },
  state: 'planned' as const,
  phoneUntil: null,
  ...more,
});

describe('who gets a message', () => {
  it('is everybody whose interviews differ, and nobody else', () => {
    const published = [
      interview('an', '1'),
      interview('bo', '2'),
      interview('cis', '3', { state: 'not-held' }),
      interview('dirk', '4'),
      interview('fien', '5', { phoneUntil: '2027-03-14' }),
    ];
    const draft = [
      interview('an', '1'),
      interview('bo', '3'),
      interview('ella', '2'),
      interview('dirk', '4', { vacancyId: 'w' }),
    ];
    const hears = planDifferences(published, draft, (id) => id);
    expect(hears.map(({ name }) => name)).toEqual(['bo', 'dirk', 'ella']);
    expect(hears[2]).toEqual({ name: 'ella', before: [], after: ['9.30 u bij Tragel: inpakker'] });
  });
});
