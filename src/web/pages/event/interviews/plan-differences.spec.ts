import { planDifferences } from './plan-differences';

const talk = (registrationId: string, slotId: string, more: object = {}) => ({
  ...{ registrationId, slotId, vacancyId: 'v', startsAt: '09:30', hostName: 'Tragel', vacancyTitle: 'inpakker' },
  state: 'planned' as const,
  ...more,
});

describe('who gets a message', () => {
  it('is everybody whose interviews differ, and nobody else', () => {
    const published = [talk('an', '1'), talk('bo', '2'), talk('cis', '3', { state: 'not-held' }), talk('dirk', '4')];
    const draft = [talk('an', '1'), talk('bo', '3'), talk('ella', '2'), talk('dirk', '4', { vacancyId: 'w' })];
    const hears = planDifferences(published, draft, (id) => id);
    expect(hears.map(({ name }) => name)).toEqual(['bo', 'dirk', 'ella']);
    expect(hears[2]).toEqual({ name: 'ella', before: [], after: ['9.30 u bij Tragel: inpakker'] });
  });
});
