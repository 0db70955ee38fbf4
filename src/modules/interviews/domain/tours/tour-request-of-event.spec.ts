import { tourRequestOf, type DayOfTours, type VisitOfDay } from './tour-request-of-event';

const terms = { minutes: 30, guides: 2, largestGroup: 12 };
const visitOf = (id: string, arriveFrom: string, arriveUntil: string, more: Partial<VisitOfDay> = {}): VisitOfDay => ({
  ...{
    id,
    kind: 'host',
    name: `Bedrijf ${id}`,
    arriveFrom,
    arriveUntil,
    visitMinutes: 118,
    tourTerms: terms,
    wishes: null,
  },
  ...more,
});
const planned = (id: string, startsAt: string, endsAt: string) => ({
  ...{ id, hostCompanyId: id, endsAt: 0, latitude: 0, longitude: 0, tours: [] },
  slots: [{ id: `${id}-slot`, startsAt, endsAt, places: 2 }],
});
const day = (changes: Partial<DayOfTours> = {}): DayOfTours => ({
  ...{ shape: 'whole-group', people: 36, groups: [], calls: [] },
  visits: [visitOf('c1', '08:45', '09:00'), visitOf('c2', '11:00', '11:20')],
  input: {
    visits: [planned('c1', '09:15', '09:30'), planned('c2', '11:45', '12:00')],
    ...{ people: [], pins: [], published: null },
  },
  ...changes,
});
const asked = (changes: Partial<DayOfTours> = {}) => tourRequestOf(day(changes));

describe('what a day asks of its tours', () => {
  it('without a route: what the agreed hours leave, less the welcome and the way out', () => {
    expect(asked().visits.map(({ present }) => present)).toEqual([
      { start: 550, end: 638 },
      { start: 690, end: 773 },
    ]);
  });

  it('with a route: from the last bus until the first that leaves, from a whole five minutes', () => {
    const calls = [
      { at: 'c1', arrive: '08:51', leave: '10:48' },
      { at: 'c1', arrive: '08:40', leave: '10:30' },
    ];
    expect(asked({ calls }).visits[0]!.present).toEqual({ start: 545, end: 625 });
  });

  it('never begins before the company expects anybody', () => {
    expect(asked({ calls: [{ at: 'c1', arrive: '08:30', leave: '10:48' }] }).visits[0]!.present.start).toBe(535);
  });

  it('leaves a lunch in the middle of a visit free', () => {
    const lunch = visitOf('lunch', '09:30', '09:40', { kind: 'lunch', visitMinutes: 30, tourTerms: null });
    expect(asked({ visits: [...day().visits, lunch] }).visits.map(({ blocks }) => blocks)).toEqual([
      [{ start: 580, end: 600 }],
      [],
    ]);
  });

  it('minds interviews that are pinned or known, also at the next company, by their group', () => {
    const person = { id: 'p1', tourGroupId: 'a' } as DayOfTours['input']['people'][number];
    const at = (slotId: string) => [{ registrationId: 'p1', vacancyId: 'v', slotId }];
    const input = { ...day().input, people: [person], pins: at('c1-slot'), published: at('c2-slot') };
    expect(asked({ input }).visits.map(({ known }) => known)).toEqual([
      [{ start: 555, end: 570, group: 'a' }],
      [{ start: 705, end: 720, group: 'a' }],
    ]);
  });

  it('leaves a company that gives no tours alone', () => {
    const visits = [visitOf('c1', '08:45', '09:00'), visitOf('c2', '11:00', '11:20', { tourTerms: null })];
    expect(asked({ visits }).visits.map(({ id }) => id)).toEqual(['c1']);
  });

  it.each([
    ['TOURS.OTHER_SHAPE', { shape: 'split-swap' }],
    ['TOURS.OTHER_SHAPE', { shape: 'drop-off' }],
    ['TOURS.NO_PEOPLE', { people: 0 }],
    ['TOURS.NO_TERMS', { visits: [visitOf('c1', '08:45', '09:00', { tourTerms: null })] }],
    ['TOURS.LAID_OUT', { visits: [visitOf('c1', '08:45', '09:00', { wishes: {} })] }],
    ['TOURS.AT_ONE_TIME', { visits: [visitOf('c1', '08:45', '09:00'), visitOf('c2', '09:00', '09:20')] }],
  ])('refuses with %s', (code, changes) => {
    expect(() => asked(changes)).toThrow(expect.objectContaining({ code }) as Error);
  });
});
