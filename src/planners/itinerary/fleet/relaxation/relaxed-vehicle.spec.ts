import { usefulOrders } from '../../one-vehicle/host-orders';
import { numberProblem } from '../../problem/numbered-problem';
import { madeUpDay, seededNumbers } from '../../testing/made-up-day';
import { relaxFleet } from './fleet-relaxation';

describe('RelaxedVehicle', () => {
  it('has days that remember stops cost at least as much as loose ones, whatever the prizes', () => {
    const problem = numberProblem(madeUpDay({ stops: 16, vehicles: 2, hosts: 2 }, 5));
    const orders = problem.vehicles.map((vehicle) => usefulOrders(problem, vehicle));
    const { vehicles } = relaxFleet(problem, orders);
    const next = seededNumbers(1);
    const prizes = (): Float64Array => Float64Array.from({ length: problem.stopCount }, () => 1000 * next() ** 2);
    let dearer = 0;
    for (let round = 0; round < 40; round++) {
      const paid = { out: prizes(), home: prizes() };
      for (const vehicle of vehicles) {
        const loose = vehicle.loose(paid).cost;
        const remembering = vehicle.remembering(paid).cost;
        expect(remembering).toBeGreaterThanOrEqual(loose - 1e-6);
        if (remembering > loose + 1) dearer++;
      }
    }
    expect(dearer).toBeGreaterThan(40);
  });
});
