/** Levels of spoken Dutch (CEFR, then mother tongue), lowest first; a vacancy asks for one of them or more. */
export const dutchLevels = ['A1', 'A2', 'B1', 'B2', 'C1', 'native'] as const;

export type DutchLevel = (typeof dutchLevels)[number];

/** @returns whether someone of level `has` speaks Dutch well enough for `needed` */
export const speaksEnough = (has: DutchLevel, needed: DutchLevel): boolean =>
  dutchLevels.indexOf(has) >= dutchLevels.indexOf(needed);
