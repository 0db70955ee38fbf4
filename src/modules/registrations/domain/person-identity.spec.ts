import { identityOf, isPerhapsAnother, matchOf, normaliseName } from './person-identity';

const person = { firstName: 'José', lastName: 'van den Berg', phone: '+32470123456', email: null, postcode: '9300' };

describe('who is who', () => {
  it('does not mind accents, case, spaces and hyphens', () => {
    expect(normaliseName('Anne-Márie ')).toBe(normaliseName('ANNE MARIE'));
    expect(identityOf({ ...person, firstName: 'jose', lastName: 'Van Den Berg' })).toBe(identityOf(person));
  });

  it('keeps letters of other scripts', () => {
    expect(normaliseName('Олена')).not.toBe('');
  });

  it('tells people apart by phone, else by mail, else by postcode', () => {
    expect(identityOf({ ...person, phone: '+32470000000' })).not.toBe(identityOf(person));
    const mail = { ...person, phone: null, email: 'Jose@voorbeeld.be' };
    expect(identityOf({ ...mail, email: 'jose@voorbeeld.be' })).toBe(identityOf(mail));
    expect(identityOf({ ...person, phone: null, postcode: '9400' })).not.toBe(identityOf({ ...person, phone: null }));
  });

  it('matches across organisations only with a phone', () => {
    expect(matchOf({ ...person, lastName: 'Vandenberghe' })).toBe(matchOf(person));
    expect(matchOf({ ...person, phone: null })).toBeNull();
  });

  it('tells a namesake without phone or mail apart when that is said, and asks before', () => {
    const namesake = { ...person, phone: null };
    expect(isPerhapsAnother(namesake)).toBe(true);
    expect(isPerhapsAnother(person)).toBe(false);
    expect(isPerhapsAnother({ ...namesake, anotherPerson: true })).toBe(false);
    expect(identityOf({ ...namesake, anotherPerson: true })).not.toBe(identityOf(namesake));
  });
});
