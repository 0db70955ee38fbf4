import fc from 'fast-check';
import { sharedArea, type Box } from './box';
import { placeLabels, type Label } from './place-labels';

const FRAME = { width: 1000, height: 600 };
const label = (x: number, y: number): Label => ({ x, y, radius: 8, width: 120, height: 18 });

describe('labels on a map', () => {
  it('stand to the right of their place when nothing is in the way', () => {
    const [box] = placeLabels([label(400, 300)], [], FRAME) as [Box];
    expect(box).toEqual({ x: 413, y: 291, width: 120, height: 18 });
  });

  it('move to the other side at the edge', () => {
    const [box] = placeLabels([label(950, 300)], [], FRAME) as [Box];
    expect(box.x + box.width).toBeLessThan(950);
  });

  it('avoid what lies on their right', () => {
    const wall = { box: { x: 405, y: 0, width: 300, height: 600 }, weight: 5 };
    const [box] = placeLabels([label(400, 300)], [wall], FRAME) as [Box];
    expect(sharedArea(box, wall.box)).toBe(0);
  });

  it('do not lie over each other, also for places close together', () => {
    const boxes = placeLabels([label(500, 300), label(515, 305), label(505, 320), label(490, 310)], [], FRAME);
    boxes.forEach((one, index) => {
      for (const other of boxes.slice(index + 1)) expect(sharedArea(one, other)).toBe(0);
    });
  });

  it('come out the same every time, one for each place', () => {
    const labels = fc.array(fc.tuple(fc.integer({ min: 0, max: 1000 }), fc.integer({ min: 0, max: 600 })), {
      maxLength: 15,
    });
    fc.assert(
      fc.property(labels, (points) => {
        const wanted = points.map(([x, y]) => label(x, y));
        const boxes = placeLabels(wanted, [], FRAME);
        expect(boxes).toHaveLength(points.length);
        expect(placeLabels(wanted, [], FRAME)).toEqual(boxes);
      }),
    );
  });
});
