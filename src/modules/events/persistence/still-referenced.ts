const ROW_IS_REFERENCED = 1451;

/** True when a row cannot go because another row needs it (a foreign key refused the DELETE). */
export const isStillReferenced = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'errno' in error && error.errno === ROW_IS_REFERENCED;
