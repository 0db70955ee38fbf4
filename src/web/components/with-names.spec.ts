import { newId } from '../../kernel';
import { withNames } from './with-names';

describe('a planner’s words with names', () => {
  it('name every id, and keep the rest', () => {
    const [host, person] = [newId(), newId()];
    const names = new Map([
      [host, 'Vriesgroente'],
      [person, 'Rita'],
    ]);
    expect(withNames(`${host} om 9.45 u, ook ${person} (${host}).`, names, 'iemand')).toBe(
      'Vriesgroente om 9.45 u, ook Rita (Vriesgroente).',
    );
  });

  it('show no id of what is gone meanwhile', () => {
    expect(withNames(`Eén plaats meer helpt ${newId()}.`, new Map(), 'iemand')).toBe('Eén plaats meer helpt iemand.');
  });
});
