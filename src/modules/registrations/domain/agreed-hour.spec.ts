import { staysFrom, stillHolds } from './agreed-hour';

const stays = [
  { visitId: 'v1', from: 540, until: 645 },
  { visitId: 'v2', from: 660, until: 720 },
];

describe('an agreed hour', () => {
  it('is when somebody is there from: nowhere before it', () => {
    expect(staysFrom({ visitId: 'v1', at: '10:00' }, stays)).toEqual([{ ...stays[0], from: 600 }, stays[1]]);
    expect(staysFrom({ visitId: 'v2', at: '11:15' }, stays)).toEqual([{ ...stays[1], from: 675 }]);
  });

  it('is nothing without one, or when the others have left by then', () => {
    expect(staysFrom(undefined, stays)).toBe(stays);
    expect(staysFrom({ visitId: 'v1', at: '10:45' }, stays)).toBe(stays);
    expect(stillHolds({ visitId: 'v3', at: '10:00' }, stays)).toBe(false);
  });

  it('before the others come makes nobody be there sooner', () => {
    expect(staysFrom({ visitId: 'v1', at: '08:45' }, stays)).toEqual(stays);
  });
});
