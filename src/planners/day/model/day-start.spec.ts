import { planItinerary } from '../../itinerary';
import { runInSlices } from '../../interviews';
import { DayEvaluation } from '../days/day-evaluation';
import { dayFrameSteps } from '../frame/day-frame';
import { anchoredTo, everything, itineraryOf, withOrder } from '../search/region';
import { designOf, visitKey, type Design } from '../search/design';
import { madeUpJoinedDay, type JoinedDaySize } from '../testing/made-up-joined-day';
import { dayModelSteps } from './day-model';
import { startOf } from './day-start';
import { regionProgramme } from './region-programme';

jest.setTimeout(120_000);

const sizes: readonly JoinedDaySize[] = [
  { shape: 'whole-group', stops: 4, vehicles: 2, hosts: 3, people: 24 },
  { shape: 'split-swap', stops: 4, vehicles: 2, hosts: 2, people: 20, slots: 9 },
];

/** Days of one problem: the cheapest, and the cheapest for each host that the first vehicle could visit first. */
async function daysOf(size: JoinedDaySize) {
  const problem = madeUpJoinedDay(2, size);
  const frame = await runInSlices(dayFrameSteps(problem));
  const model = await runInSlices(dayModelSteps(frame));
  const evaluation = new DayEvaluation(problem, performance.now() + 60_000);
  const regions = [everything, ...frame.itinerary.hosts.map(({ id }) => withOrder(everything, 'B0', [id]))];
  const days = [];
  for (const region of regions) {
    const route = planItinerary(itineraryOf(frame, region), { reasons: false });
    if (route.status === 'optimal') days.push(await evaluation.of(route, new Map()));
  }
  return { frame, model, days };
}

type Days = Awaited<ReturnType<typeof daysOf>>;

/** How many rules of the programme a day breaks, in the region of its own stops and order, and what its levels are worth. */
function inProgramme({ frame, model }: Days, design: Design, interviews: Days['days'][number]['interviews']) {
  const { rows, levels, columns } = regionProgramme(frame, model, anchoredTo(everything, design), false);
  const values = startOf(frame, model, design, interviews.interviews);
  const sum = (terms: ReadonlyMap<number, number>): number =>
    [...terms].reduce((all, [column, weight]) => all + weight * (values[column] ?? 0), 0);
  const broken = rows.filter(({ lower, upper, terms }) => sum(terms) < lower - 1e-9 || sum(terms) > upper + 1e-9);
  const tooMuch = columns.filter(({ upper }, at) => (values[at] ?? 0) > upper);
  return { broken: broken.length + tooMuch.length, worth: levels.map(({ terms }) => sum(terms)) };
}

describe('a day that was worked out', () => {
  it.each(sizes)('is a solution of its programme, with the same figures: $shape', async (size) => {
    const all = await daysOf(size);
    expect(all.days.length).toBeGreaterThan(1);
    for (const { route, interviews, hindrances, figures } of all.days) {
      const found = inProgramme(all, designOf(all.frame, route.vehicles), interviews);
      const { withInterview, firstChoices, interviews: held, waitingMinutes } = figures;
      expect(found).toEqual({ broken: 0, worth: [hindrances, withInterview, firstChoices, held, waitingMinutes] });
    }
    expect(Math.max(...all.days.map(({ figures }) => figures.withInterview))).toBeGreaterThan(0);
  });

  it('is none with other arrivals or in another order', async () => {
    const all = await daysOf(sizes[0]!);
    const [{ route, interviews }] = [...all.days].sort((a, b) => b.figures.interviews - a.figures.interviews) as [
      Days['days'][number],
    ];
    const design = designOf(all.frame, route.vehicles);
    const { host } = interviews.interviews[0]!;
    const last = all.frame.cells.get(host)!.length - 1;
    const late = new Map([...design.cells].map(([key, cell]) => [key, key.includes(`"${host}"`) ? last : cell]));
    expect(design.cells.get(visitKey('B0', host))).not.toBe(last);
    expect(inProgramme(all, { ...design, cells: late }, interviews).broken).toBeGreaterThan(0);
    const turned = new Map([...design.orders].map(([vehicle, hosts]) => [vehicle, [...hosts].reverse()]));
    expect(inProgramme(all, { ...design, orders: turned }, interviews).broken).toBeGreaterThan(0);
  });
});
