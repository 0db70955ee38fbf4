import type { Problem } from './problem';

/** Renders a problem as a page for a person; the web layer provides it. */
export type ErrorPage = (problem: Problem, correlationId: string) => string;

export const ERROR_PAGE = Symbol('ERROR_PAGE');
