import { sharedArea, type Box, type Point } from './box';

/** A label that wants a spot near its point. */
export interface Label extends Point {
  /** Of the mark on the point, which the label stays clear of. */
  readonly radius: number;
  readonly width: number;
  readonly height: number;
}

/** Something that a label had better not cover, and how bad that is for each unit of area. */
export interface Obstacle {
  readonly box: Box;
  readonly weight: number;
}

interface Frame {
  readonly width: number;
  readonly height: number;
}

const GAPS = [5, 18, 32, 48];
/** Right first: that is where a reader looks for a name. */
const DIRECTIONS = [
  [1, 0],
  [-1, 0],
  [0, -1],
  [0, 1],
  [0.8, -0.8],
  [0.8, 0.8],
  [-0.8, -0.8],
  [-0.8, 0.8],
] as const;
const OTHER_LABEL = 5;
const OUTSIDE = 20;
const PER_GAP = 6;

/** Spots for labels near their points, one after the other, each where it covers least; labels never move again. */
export function placeLabels(labels: readonly Label[], obstacles: readonly Obstacle[], frame: Frame): Box[] {
  const taken = [...obstacles];
  return labels.map((label) => {
    const spot = bestSpot(spotsOf(label), (box) => coverCost(box, taken, frame));
    taken.push({ box: spot, weight: OTHER_LABEL });
    return spot;
  });
}

interface Spot {
  readonly box: Box;
  readonly cost: number;
}

function spotsOf({ x, y, radius, width, height }: Label): Spot[] {
  return GAPS.flatMap((gap) =>
    DIRECTIONS.map(([right, down], preference) => {
      const centre = { x: x + right * (radius + gap + width / 2), y: y + down * (radius + gap + height / 2) };
      const box = { x: centre.x - width / 2, y: centre.y - height / 2, width, height };
      return { box, cost: gap * PER_GAP + preference };
    }),
  );
}

/** The cheapest of the spots; the first of equals. */
export function bestSpot(spots: readonly Spot[], coverCost: (box: Box) => number): Box {
  const costs = spots.map(({ box, cost }) => cost + coverCost(box));
  const cheapest = spots[costs.indexOf(Math.min(...costs))];
  if (!cheapest) throw new RangeError('no spot to choose from');
  return cheapest.box;
}

/** How bad a spot is for what it covers or sticks out of the picture. */
export function coverCost(box: Box, obstacles: readonly Obstacle[], frame: Frame): number {
  const inside = sharedArea(box, { x: 0, y: 0, ...frame });
  const covered = obstacles.reduce((sum, { box: other, weight }) => sum + weight * sharedArea(box, other), 0);
  return covered + OUTSIDE * (box.width * box.height - inside);
}
