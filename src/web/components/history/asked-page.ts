import { z } from 'zod';

const asked = z.object({ blad: z.coerce.number().int().min(1).max(100_000).catch(1) });

/** Which page of a history the address asks for, counted from 1; what makes no sense is the first, so that the page always opens. */
export const askedPage = (query: unknown): number => asked.parse(query ?? {}).blad;
