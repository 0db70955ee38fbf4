import { missingForPublishing, requireComplete } from './publishing-requirements';

const complete = { vehicles: 1, stops: 5, hostVisits: 3 };

describe('missingForPublishing', () => {
  it('misses nothing in a complete programme', () => {
    expect(missingForPublishing(complete, { participantLimit: 36 })).toEqual([]);
  });

  it('names everything an empty event lacks, in the order of planning', () => {
    expect(missingForPublishing({ vehicles: 0, stops: 0, hostVisits: 0 }, { participantLimit: 0 })).toEqual([
      'vehicle',
      'stop',
      'visit',
    ]);
  });

  it('wants room for a participant once there is a vehicle', () => {
    expect(missingForPublishing(complete, { participantLimit: 0 })).toEqual(['places']);
  });
});

describe('requireComplete', () => {
  it('tells the coordinator what is missing', () => {
    expect(() => requireComplete({ ...complete, stops: 0, hostVisits: 0 }, { participantLimit: 36 })).toThrow(
      'Er ontbreekt nog: een halte, een bezoek aan een gastbedrijf.',
    );
  });
});
