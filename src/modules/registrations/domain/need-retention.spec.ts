import { withShownNeeds } from './need-retention';

describe('who needs an interpreter', () => {
  const event = { date: '2027-03-11' };
  const people = [{ id: 'amira', interpreterLanguage: 'Dari' }];
  const shownOn = (today: string) => withShownNeeds(event, people, today)[0]?.interpreterLanguage;

  it('is shown with the event until fourteen days after it, as the needs are kept', () => {
    expect(shownOn('2027-01-01')).toBe('Dari');
    expect(shownOn('2027-03-24')).toBe('Dari');
    expect(shownOn('2027-03-25')).toBeNull();
    expect(shownOn('2027-09-17')).toBeNull();
  });
});
