import type { OutcomeCode } from '../../../src/modules/outcomes';

const N: OutcomeCode = 'not-selected';
const R: OutcomeCode = 'recruitment-reserve';
const S: OutcomeCode = 'second-interview';

/** What each host says of its candidates; together the figures with which the scenario ends. */
export const scenarioOutcomes: Readonly<Record<'C1' | 'C2' | 'C3', Readonly<Record<string, OutcomeCode>>>> = {
  C1: {
    ...{ P40: S, P47: S, P41: 'trial-day', P29: 'orientation-placement', P34: R, P04: R },
    ...{ P28: N, P02: N, P05: N, P03: N, P12: N },
  },
  C2: {
    ...{ P08: 'hired', P26: 'hired', P42: 'hired', P13: 'no-decision-yet', P44: 'no-decision-yet' },
    ...{ P46: S, P39: S, P45: 'trial-day', P25: N, P33: N, P06: N, P30: N, P01: N },
  },
  C3: {
    ...{ P47: S, P48: S, P38: 'trial-day', P39: 'orientation-placement', P27: R, P32: R },
    ...{ P09: N, P15: N, P07: N, P31: N },
  },
};
