import type { FastifyRequest } from 'fastify';
import type { Problem } from './problem';

/** Renders a problem as a page for a person, with what was sent when it was a form; the web layer provides it. */
export type ErrorPage = (problem: Problem, request: FastifyRequest) => string;

export const ERROR_PAGE = Symbol('ERROR_PAGE');
