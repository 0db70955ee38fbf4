import { z } from 'zod';
import type { FieldProblem } from '../../../../kernel';
import type { TourTerms, VisitView, WantedOfVisit } from '../../../../modules/events';
import { visitLayoutTexts as t } from '../../../../texts/visit-layout';
import { count, optionalCount, optionalTime, text } from '../../../forms/fields';
import { defineForm } from '../../../forms/form';
import type { FormBody } from '../../../forms/form-body';

const within = (least: number, most: number, error: string) =>
  count.refine((value) => value >= least && value <= most, { error });
const emptyOr = (least: number, most: number, error: string) =>
  optionalCount.refine((value) => value === null || (value >= least && value <= most), { error });

/** A tour has all its numbers, or no length. */
function tourProblems(typed: {
  readonly tourMinutes: number | null;
  readonly guides: number | null;
  readonly largestGroup: number | null;
}): FieldProblem[] {
  if (typed.tourMinutes === null) return [];
  return [
    ...(typed.guides === null ? [{ field: 'guides', message: t.guidesWrong }] : []),
    ...(typed.largestGroup === null ? [{ field: 'largestGroup', message: t.largestGroupWrong }] : []),
  ];
}

function hourProblems({
  interviewsFrom: from,
  interviewsUntil: until,
}: {
  readonly interviewsFrom: string | null;
  readonly interviewsUntil: string | null;
}): FieldProblem[] {
  if (from === null && until === null) return [];
  if (from === null) return [{ field: 'interviewsFrom', message: t.hoursHalf }];
  if (until === null) return [{ field: 'interviewsUntil', message: t.hoursHalf }];
  return from < until ? [] : [{ field: 'interviewsUntil', message: t.hoursReversed }];
}

/** What is wanted of a visit; an empty length of the tour means none, an empty break none either. */
export const visitWishesForm = defineForm(
  'visit-wishes',
  z
    .object({
      welcomeMinutes: within(0, 120, t.welcomeWrong),
      tourMinutes: emptyOr(10, 240, t.tourWrong),
      guides: emptyOr(1, 20, t.guidesWrong),
      largestGroup: emptyOr(1, 200, t.largestGroupWrong),
      order: text,
      interviewers: within(0, 50, t.interviewersWrong),
      interviewMinutes: within(5, 120, t.interviewWrong),
      breakMinutes: emptyOr(0, 120, t.breakWrong),
      interviewsFrom: optionalTime,
      interviewsUntil: optionalTime,
    })
    .superRefine((typed, context) => {
      for (const { field, message } of [...tourProblems(typed), ...hourProblems(typed)]) {
        context.addIssue({ code: 'custom', path: [field], message });
      }
    })
    .transform(({ tourMinutes, guides, largestGroup, order, breakMinutes, ...wishes }): WantedOfVisit => ({
      ...wishes,
      toursFirst: order !== 'interviews',
      breakMinutes: breakMinutes ?? 0,
      tours: toursOf(tourMinutes, guides, largestGroup),
    })),
);

const toursOf = (minutes: number | null, guides: number | null, largestGroup: number | null): TourTerms | null =>
  minutes === null || guides === null || largestGroup === null ? null : { minutes, guides, largestGroup };

/** From now on the hours are typed. */
export const typedHoursForm = defineForm('typed-hours', z.object({}));

/** What a coordinator begins with. */
const usual: WantedOfVisit = {
  ...{ welcomeMinutes: 10, toursFirst: true, interviewMinutes: 15, breakMinutes: 0 },
  ...{ interviewsFrom: null, interviewsUntil: null, interviewers: 2 },
  tours: { minutes: 30, guides: 1, largestGroup: 12 },
};

/** What is wanted now, or what is usual where nobody said so. */
export function wantedNow({ wishes, tourTerms, interviewers }: VisitView): WantedOfVisit {
  if (wishes !== null) return { ...wishes, tours: tourTerms, interviewers };
  return { ...usual, tours: tourTerms ?? usual.tours, interviewers: interviewers || usual.interviewers };
}

/** What stands in the form before anything is typed. */
export const visitWishesValues = ({ tours, toursFirst, ...wanted }: WantedOfVisit): FormBody => ({
  welcomeMinutes: String(wanted.welcomeMinutes),
  tourMinutes: tours === null ? '' : String(tours.minutes),
  guides: tours === null ? '' : String(tours.guides),
  largestGroup: tours === null ? '' : String(tours.largestGroup),
  order: toursFirst ? 'tours' : 'interviews',
  interviewers: String(wanted.interviewers),
  interviewMinutes: String(wanted.interviewMinutes),
  breakMinutes: wanted.breakMinutes === 0 ? '' : String(wanted.breakMinutes),
  interviewsFrom: wanted.interviewsFrom ?? '',
  interviewsUntil: wanted.interviewsUntil ?? '',
});
