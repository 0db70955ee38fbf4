import { exampleFile } from './example-file';

describe('the example file', () => {
  it('has a header and a person with the event’s own stop', () => {
    const lines = exampleFile({ stops: [{ id: '1', code: 'lede', name: 'Lede station' }], vacancies: [] }).split(
      '\r\n',
    );
    expect(lines[0]).toContain('voornaam;familienaam');
    expect(lines[1]).toContain('Lede station');
  });
});
