import { questionsAbout, requireAcceptedDay } from './day-questions';

describe('the day of an event', () => {
  it.each([
    ['2027-03-11', []],
    ['2027-03-14', ['zondag']],
    ['2027-11-11', ['feestdag']],
    ['2027-11-01', ['feestdag', 'herfstvakantie']],
    ['2027-02-09', ['krokusvakantie']],
    ['2027-03-12', ['sluitingsdag']],
    ['2027-08-15', ['zondag', 'feestdag', 'zomervakantie']],
  ])('%s is questioned for %j', (date, words) => {
    const questions = questionsAbout(date, ['2027-03-12']);
    expect(questions).toHaveLength(words.length);
    words.forEach((word, at) => expect(questions[at]).toContain(word));
  });

  it('is accepted once it was asked about, and another day is asked about again', () => {
    const question = (date: string, accepted?: string) => () => requireAcceptedDay(date, [], accepted);
    expect(question('2027-11-11')).toThrow('Toch deze dag?');
    expect(question('2027-11-11', '2027-11-11')).not.toThrow();
    expect(question('2027-11-01', '2027-11-11')).toThrow('herfstvakantie');
    expect(question('2027-03-11')).not.toThrow();
  });
});
