import fc from 'fast-check';
import { bestWaves } from './best-waves';
import { checkTourPlan } from './check-tour-plan';
import { expectedSizes, groupDivisions } from './group-divisions';
import { proposeTours, type ToursFound } from './propose-tours';
import { mostRoom } from '../testing/exhaustive-tours';
import { anyRequest, anyVisit, withKnownInterview } from '../testing/random-tours';
import type { TourPlan, TourRemedy, TourRequest, TourShortage, TourVisit } from './tour-request';

const numRuns = Number(process.env['FC_RUNS'] ?? 150);

const planOf = (found: ToursFound): TourPlan => {
  if (!('plan' in found)) throw new Error('the tours do not fit');
  return found.plan;
};
const shortagesOf = (found: ToursFound): readonly TourShortage[] => ('plan' in found ? [] : found.shortages);
const spans = (first: number, minutes: number, count: number, places: number) =>
  Array.from({ length: count }, (_, at) => ({
    ...{ start: first + at * minutes, end: first + (at + 1) * minutes },
    places,
  }));
const visit: TourVisit = {
  ...{ id: 'c1', name: 'Vriesgroente', blocks: [], known: [] },
  terms: { minutes: 30, guides: 1, largestGroup: 40 },
  present: { start: 540, end: 645 },
  slots: spans(540, 15, 7, 2),
};
const alone = (changes: Partial<TourVisit> = {}, people = 12): TourRequest => ({
  ...{ people, groups: [], visits: [{ ...visit, ...changes }] },
});

describe('tours that are proposed', () => {
  it('go in two waves when one would keep everybody from the interviews', () => {
    const { groups, visits } = planOf(
      proposeTours(alone({ present: { start: 540, end: 605 }, slots: spans(540, 15, 4, 3) })),
    );
    expect(groups.map(({ name, places }) => [name, places])).toEqual([
      ['A', 6],
      ['B', 6],
    ]);
    expect(visits[0]!.waves.map(({ start, end }) => [start, end])).toEqual([
      [540, 570],
      [575, 605],
    ]);
  });

  it('keep the groups there are when these do as well', () => {
    const groups = [
      { id: 'g1', name: 'Rood', places: 6 },
      { id: 'g2', name: 'Blauw', places: 8 },
    ];
    expect(planOf(proposeTours({ ...alone(), groups })).groups).toEqual(groups);
  });

  it('never take a group away, and give a new one a name of its own', () => {
    const terms = { ...visit.terms, largestGroup: 5 };
    const groups = [{ id: 'g1', name: 'B', places: 12 }];
    const plan = planOf(proposeTours({ ...alone({ terms }), groups }));
    expect(plan.groups.map(({ id, name, places }) => [id, name, places])).toEqual([
      ['g1', 'B', 4],
      ['nieuw-A', 'A', 4],
      ['nieuw-C', 'C', 4],
    ]);
  });

  it('give as many interviews as the plan of the demo event, at its first host', () => {
    const terms = { minutes: 30, guides: 2, largestGroup: 12 };
    const found = planOf(
      proposeTours(alone({ terms, present: { start: 540, end: 643 }, slots: spans(555, 15, 6, 2) }, 36)),
    );
    expect(found).toMatchObject({ proven: true, visits: [{ room: 12 }] });
  });

  it('say what is short when the visit is shorter than the tour, and what helps', () => {
    const found = proposeTours(alone({ present: { start: 540, end: 560 } }, 1));
    expect(shortagesOf(found)).toEqual([
      {
        ...{ visit: 'c1', name: 'Vriesgroente', groups: 1, waves: 1, needed: 30, available: 20, interrupted: false },
        remedies: [
          { kind: 'longer-visit', amount: 10 },
          { kind: 'shorter-tour', amount: 20 },
        ],
      },
    ]);
  });

  it('name too many groups by an empty list', () => {
    expect(proposeTours(alone({ terms: { ...visit.terms, largestGroup: 1 } }, 13))).toEqual({ shortages: [] });
  });

  it('leave room for most interviews of all waves that are allowed', () => {
    fc.assert(
      fc.property(
        anyVisit('v').chain((one) => fc.oneof(fc.constant(one), withKnownInterview(one, 'g0'))),
        fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 3 }),
        (one, sizes) => {
          const groups = sizes.map((people, at) => ({ id: `g${at}`, people }));
          expect(bestWaves(one, groups)?.room).toBe(mostRoom(one, groups));
        },
      ),
      { numRuns },
    );
  });

  it('keep every rule, are proven, and are the same every time', () => {
    fc.assert(
      fc.property(anyRequest(2), (request) => {
        const found = proposeTours(request);
        expect(proposeTours(request)).toEqual(found);
        if (!('plan' in found)) return;
        expect(checkTourPlan(request, found.plan)).toEqual([]);
        expect(found.plan.proven).toBe(true);
      }),
      { numRuns },
    );
  });

  it('do not fit only when no waves of any division are allowed', () => {
    fc.assert(
      fc.property(anyRequest(), (request) => {
        const fits = groupDivisions(request).some(
          (groups) =>
            groups.length <= 3 && mostRoom(request.visits[0]!, expectedSizes(groups, request.people)) !== undefined,
        );
        if (fits) expect(proposeTours(request)).toHaveProperty('plan');
      }),
      { numRuns },
    );
  });

  it('name the smallest changes that help', () => {
    let remedies = 0;
    fc.assert(
      fc.property(anyRequest(), (request) => {
        for (const shortage of shortagesOf(proposeTours(request))) {
          for (const remedy of shortage.remedies) {
            remedies += 1;
            expect(proposeTours(after(request, remedy, 0))).toHaveProperty('plan');
            if (!isNothing(request, remedy))
              expect(proposeTours(after(request, remedy, 1))).toHaveProperty('shortages');
          }
        }
      }),
      { numRuns: numRuns * 2 },
    );
    expect(remedies).toBeGreaterThan(20);
  });
});

/** The request with a remedy that falls so much short of its amount. */
function after(request: TourRequest, { kind, amount }: TourRemedy, short: number): TourRequest {
  const [one] = request.visits;
  const { terms, present } = one!;
  const changed: Record<TourRemedy['kind'], Partial<TourVisit>> = {
    'longer-visit': { present: { ...present, end: present.end + amount - short } },
    'more-guides': { terms: { ...terms, guides: amount - short } },
    'larger-groups': { terms: { ...terms, largestGroup: amount - short } },
    'shorter-tour': { terms: { ...terms, minutes: amount + short } },
  };
  return { ...request, visits: [{ ...one!, ...changed[kind] }] };
}

const isNothing = (request: TourRequest, { kind, amount }: TourRemedy): boolean => {
  const { guides, largestGroup, minutes } = request.visits[0]!.terms;
  return (
    {
      'longer-visit': amount,
      'more-guides': amount - guides,
      'larger-groups': amount - largestGroup,
      'shorter-tour': minutes - amount,
    }[kind] === 1
  );
};
