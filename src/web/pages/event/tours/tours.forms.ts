import { z } from 'zod';
import { InvalidInput, parseClockTime, type FieldProblem } from '../../../../kernel';
import type { EventProgramme, TourTerms, VisitView } from '../../../../modules/events';
import { tourTexts as t } from '../../../../texts/tours';
import { text } from '../../../forms/fields';
import { defineForm } from '../../../forms/form';
import { formBodyOf, textIn, type FormBody } from '../../../forms/form-body';

/** What the host of each visit says about its tours, in three fields per visit. */
export const termsForm = defineForm(
  'terms',
  z.looseObject({}).transform((fields) => formBodyOf(fields)),
);

export const acceptForm = defineForm('proposal', z.object({ proposalId: text }));

/** Takes back what was accepted, from this page or from the board of interviews. */
export const undoForm = defineForm('undo', z.object({ acceptedId: text, back: z.literal('interviews').optional() }));

const PARTS = ['minutes', 'guides', 'largestGroup'] as const;

/** Names of the three fields of one visit. */
export const fieldNames = (visitId: string): readonly string[] => PARTS.map((part) => `${part}-${visitId}`);

/**
 * The terms of every visit as they were filled in; three empty fields mean no tours.
 * @throws InvalidInput that names the first wrong field of every visit
 */
export function termsOf(
  visits: readonly VisitView[],
  form: FormBody,
): readonly { readonly visitId: string; readonly terms: TourTerms | null }[] {
  const problems: FieldProblem[] = [];
  const terms = visits.map(({ id, name }) => {
    const names = fieldNames(id);
    const typed = names.map((field) => textIn(form, field).trim());
    const [minutes = Number.NaN, guides = Number.NaN, largestGroup = Number.NaN] = typed.map(wholeNumber);
    if (typed.every((value) => value === '')) return { visitId: id, terms: null };
    const wrong = names[typed.findIndex((value) => Number.isNaN(wholeNumber(value)))];
    if (wrong !== undefined) problems.push({ field: wrong, message: t.incomplete(name) });
    return { visitId: id, terms: { minutes, guides, largestGroup } };
  });
  if (problems.length > 0) throw new InvalidInput(problems);
  return terms;
}

const wholeNumber = (typed: string): number => (/^\d{1,4}$/.test(typed) ? Number(typed) : Number.NaN);

/** What the fields show at first: what was said, or else what the tours there are show. */
export function termsToShow({ visits, tourGroups }: EventProgramme): FormBody {
  return Object.fromEntries(
    visits.flatMap((visit) => {
      const terms = visit.tourTerms ?? seenInTours(visit, tourGroups);
      const values = terms ? [terms.minutes, terms.guides, terms.largestGroup].map(String) : ['', '', ''];
      return fieldNames(visit.id).map((name, at) => [name, values[at] ?? ''] as const);
    }),
  );
}

function seenInTours({ tours }: VisitView, groups: EventProgramme['tourGroups']): TourTerms | null {
  if (tours.length === 0) return null;
  return {
    minutes: Math.max(...tours.map(({ startsAt, endsAt }) => parseClockTime(endsAt) - parseClockTime(startsAt))),
    guides: Math.max(1, ...tours.map(({ groupIds }) => groupIds.length)),
    largestGroup: Math.max(1, ...groups.map(({ places }) => places)),
  };
}
