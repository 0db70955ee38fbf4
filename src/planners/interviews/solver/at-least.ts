import type { ObjectiveLevel, ProgrammeRow } from '../model/integer-programme';

/** The rule that a level is worth so much, or is better. */
export const atLeast = ({ sense, terms }: ObjectiveLevel, value: number): ProgrammeRow =>
  sense === 'maximise' ? { lower: value, upper: Infinity, terms } : { lower: -Infinity, upper: value, terms };
