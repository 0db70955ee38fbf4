import fc from 'fast-check';
import type { Span } from '../tours/tour-request';
import { layOutVisit } from './lay-out-visit';
import type { Party, VisitLayout, VisitToLayOut, WantedVisit } from './visit-layout';

const at = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
const span = (from: string, until: string): Span => ({ start: at(from), end: at(until) });
const wanted = (changes: Partial<WantedVisit> = {}): WantedVisit => ({
  ...{ welcomeMinutes: 10, tours: { minutes: 30, guides: 1, largestGroup: 12 }, toursFirst: true },
  ...{ interviewers: 2, interviewMinutes: 15, breakMinutes: 0, interviewHours: null },
  ...changes,
});
const party = (group: string | null, present: Span, people = 10): Party => ({ group, people, present, busy: [] });
const visit = (changes: Partial<WantedVisit>, ...parties: readonly Party[]): VisitToLayOut => ({
  wanted: wanted(changes),
  parties,
  fixed: { tours: [], slots: [] },
});
const clock = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
const hours = ({ tours, slots }: VisitLayout): string[] => [
  ...tours.map(({ start, end, groups }) => `${clock(start)}-${clock(end)} ${groups.join('+')}`),
  ...slots.map(({ start }) => clock(start)),
];

describe('a visit that is laid out', () => {
  it('begins with the tour, and has interviews as soon as people are back from it', () => {
    const day = visit({}, party('a', span('08:51', '10:20')));
    expect(hours(layOutVisit(day))).toEqual(['09:05-09:35 a', '09:40', '09:55']);
  });

  it('lets one group have interviews while the other is shown around', () => {
    const stay = span('09:00', '10:30');
    const day = visit({}, party('a', stay), party('b', stay));
    expect(hours(layOutVisit(day))).toEqual([
      ...['09:10-09:40 a', '09:45-10:15 b'],
      ...['09:10', '09:25', '09:45', '10:00', '10:15'],
    ]);
  });

  it('ends with the tour where interviews come first', () => {
    const day = visit({ toursFirst: false }, party('a', span('09:00', '10:15')));
    expect(hours(layOutVisit(day))).toEqual(['09:40-10:10 a', '09:10', '09:25']);
  });

  it('follows each bus where two come one after the other', () => {
    const day = visit({}, party('a', span('09:00', '10:00')), party('b', span('10:20', '11:20')));
    expect(hours(layOutVisit(day))).toEqual([...['09:10-09:40 a', '10:30-11:00 b'], ...['09:45', '11:05']]);
  });

  it('gives the interviewers their break in the middle', () => {
    const day = visit({ tours: null, breakMinutes: 20 }, party(null, span('09:00', '11:00')));
    expect(hours(layOutVisit(day))).toEqual(['09:10', '09:25', '09:40', '10:15', '10:30', '10:45']);
  });

  it('keeps to the hours of the interviewers and to what is fixed', () => {
    const day = visit({ interviewHours: span('09:30', '10:30') }, party('a', span('09:00', '11:00')));
    const fixed = { tours: [{ ...span('09:10', '09:40'), groups: ['a'] }], slots: [span('10:00', '10:15')] };
    expect(hours(layOutVisit({ ...day, fixed }))).toEqual(['09:45', '10:15']);
  });

  it('says which group is too large, and which has no time', () => {
    const day = visit({}, party('a', span('09:00', '10:00'), 13), party('b', span('09:00', '09:44')));
    expect(layOutVisit(day).leftOut).toEqual([
      { group: 'a', reason: 'too-large' },
      { group: 'b', reason: 'no-time' },
    ]);
  });
});

const anySpan = (from: number, longest: number): fc.Arbitrary<Span> =>
  fc
    .tuple(fc.integer({ min: from, max: from + 180 }), fc.integer({ min: 10, max: longest }))
    .map(([start, minutes]) => ({ start, end: start + minutes }));
const anyVisit: fc.Arbitrary<VisitToLayOut> = fc
  .record({
    welcomeMinutes: fc.constantFrom(0, 5, 10, 20),
    tours: fc.option(
      fc.record({
        minutes: fc.integer({ min: 10, max: 60 }),
        guides: fc.integer({ min: 1, max: 3 }),
        largestGroup: fc.integer({ min: 6, max: 14 }),
      }),
    ),
    toursFirst: fc.boolean(),
    interviewers: fc.integer({ min: 0, max: 3 }),
    interviewMinutes: fc.integer({ min: 5, max: 40 }),
    breakMinutes: fc.constantFrom(0, 0, 10, 30),
    interviewHours: fc.option(anySpan(500, 200)),
  })
  .chain((asked) =>
    fc.record({
      wanted: fc.constant(asked),
      parties: fc
        .array(fc.record({ people: fc.integer({ min: 1, max: 15 }), present: anySpan(500, 180) }), { maxLength: 5 })
        .map((list) => list.map((one, number) => ({ ...one, busy: [], group: number === 4 ? null : `g${number}` }))),
      fixed: fc.record({
        tours: fc
          .array(anySpan(500, 40), { maxLength: 1 })
          .map((list) => list.map((one) => ({ ...one, groups: ['g0'] }))),
        slots: fc.array(anySpan(500, 40), { maxLength: 1 }),
      }),
    }),
  );

const meet = (one: Span, other: Span): boolean => one.start < other.end && other.start < one.end;
const minutesOf = ({ start, end }: Span): number[] =>
  Array.from({ length: end - start }, (_, minute) => start + minute);

/** Whether somebody is there, welcomed, not on tour and back from it, all the time: minute by minute. */
function hasSomebodyFor({ wanted: asked, parties, fixed }: VisitToLayOut, { tours }: VisitLayout, slot: Span): boolean {
  return parties.some(({ group, present }) =>
    minutesOf(slot).every(
      (minute) =>
        minute >= present.start + asked.welcomeMinutes &&
        minute < present.end &&
        ![...fixed.tours, ...tours].some(
          (tour) => group !== null && tour.groups.includes(group) && minute >= tour.start && minute < tour.end + 5,
        ),
    ),
  );
}

/** Moments on a clock of five minutes at which an interview could be. */
function possibleStarts(day: VisitToLayOut, layout: VisitLayout): number[] {
  const { interviewMinutes: minutes, interviewHours } = day.wanted;
  const within = interviewHours ?? { start: 0, end: 2_000 };
  return Array.from({ length: 120 }, (_, five) => 400 + five * 5).filter((start) => {
    const slot = { start, end: start + minutes };
    const isFree = !day.fixed.slots.some((other) => meet(slot, other));
    return start >= within.start && slot.end <= within.end && isFree && hasSomebodyFor(day, layout, slot);
  });
}

/** The most interviews one after the other, every choice looked at; one alone needs no break. */
function mostSlots(day: VisitToLayOut, layout: VisitLayout): number {
  const { interviewers, interviewMinutes: minutes, breakMinutes } = day.wanted;
  if (interviewers === 0) return 0;
  const starts = possibleStarts(day, layout);
  const known = new Map<string, number>();
  // After an interview that ended at `from`: how many more fit, of which one comes after a break unless there was one.
  const most = (from: number, rested: boolean): number =>
    starts
      .filter((start) => start >= from)
      .map((start) => 1 + (known.get(`${start} ${String(rested || start - from >= breakMinutes)}`) ?? 0))
      .reduce((best, other) => Math.max(best, other), rested ? 0 : -Infinity);
  for (const start of [...starts].reverse()) {
    for (const rested of [true, false]) known.set(`${start} ${String(rested)}`, most(start + minutes, rested));
  }
  const first = starts.map((start) => 1 + (known.get(`${start} ${String(breakMinutes === 0)}`) ?? 0));
  return Math.max(starts.length > 0 ? 1 : 0, ...first);
}

describe('whatever is wanted of a visit', () => {
  const most = ({ wanted: asked }: VisitToLayOut): number => asked.tours?.largestGroup ?? 0;
  const each = (check: (day: VisitToLayOut, layout: VisitLayout) => void): void =>
    fc.assert(fc.property(anyVisit, (day) => check(day, layOutVisit(day))));

  it('a tour is inside the stay of the group, and a group tours once or is said to be left out', () => {
    each((day, { tours, leftOut }) => {
      for (const { group, present, people } of day.parties) {
        if (group === null) continue;
        const own = tours.filter(({ groups }) => groups.includes(group));
        const isFixed = day.fixed.tours.some(({ groups }) => groups.includes(group));
        const isLeftOut = leftOut.some((one) => one.group === group);
        const wants = day.wanted.tours !== null && !isFixed;
        expect(own.length + (isLeftOut ? 1 : 0)).toBe(wants ? 1 : 0);
        if (people > most(day)) expect(own).toEqual([]);
        for (const { start, end } of own) {
          expect(end - start).toBe(day.wanted.tours?.minutes);
          expect(start).toBeGreaterThanOrEqual(present.start + day.wanted.welcomeMinutes);
          expect(end).toBeLessThanOrEqual(present.end - 5);
        }
      }
    });
  });

  it('no guide has two groups, nor five minutes too few between them', () => {
    each((day, { tours }) => {
      const all = [...day.fixed.tours, ...tours].flatMap(({ start, end, groups }) =>
        groups.map(() => ({ start, end: end + 5 })),
      );
      for (const { start } of all) {
        const atOnce = all.filter((tour) => tour.start <= start && start < tour.end).length;
        expect(atOnce).toBeLessThanOrEqual(Math.max(1, day.wanted.tours?.guides ?? 0));
      }
    });
  });

  it('an interview has somebody for it, at hours of the interviewers, who are in no other', () => {
    each((day, layout) => {
      const { interviewHours, interviewers } = day.wanted;
      for (const [number, slot] of layout.slots.entries()) {
        expect(slot.places).toBe(interviewers);
        expect(hasSomebodyFor(day, layout, slot)).toBe(true);
        if (interviewHours) {
          expect(slot.start).toBeGreaterThanOrEqual(interviewHours.start);
          expect(slot.end).toBeLessThanOrEqual(interviewHours.end);
        }
        const others = [...layout.slots.slice(0, number), ...day.fixed.slots];
        expect(others.filter((other) => meet(slot, other))).toEqual([]);
      }
    });
  });

  it('the interviewers have their break, and no choice of moments gives more interviews', () => {
    each((day, layout) => {
      const { breakMinutes, interviewMinutes } = day.wanted;
      const { slots } = layout;
      const pauses = slots.slice(1).map(({ start }, before) => start - (slots[before]?.start ?? 0) - interviewMinutes);
      if (breakMinutes > 0 && slots.length > 1) expect(Math.max(...pauses)).toBeGreaterThanOrEqual(breakMinutes);
      if (interviewMinutes % 5 === 0) expect(slots.length).toBe(mostSlots(day, layout));
    });
  });

  it('one group that has the time is shown around', () => {
    each((day) => {
      const first = day.parties.find(({ group }) => group === 'g1');
      const { tours, welcomeMinutes } = day.wanted;
      if (!first || tours === null || first.people > tours.largestGroup) return;
      const alone = layOutVisit({ ...day, parties: [first], fixed: { tours: [], slots: [] } });
      const room =
        Math.floor((first.present.end - 5) / 5) * 5 - Math.ceil((first.present.start + welcomeMinutes) / 5) * 5;
      expect(alone.leftOut.length).toBe(room >= tours.minutes ? 0 : 1);
    });
  });
});
