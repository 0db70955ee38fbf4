import { parseClockTime } from '../../../../kernel';
import type { EventProgramme, TourTerms, VisitView } from '../../../../modules/events';
import { tourTexts as t } from '../../../../texts/tours';

/** What a browser sends with a form. */
export type FormBody = Readonly<Record<string, string>>;

const PARTS = ['minuten', 'gidsen', 'groep'] as const;

/** Names of the three fields of one visit. */
export const fieldNames = (visitId: string): readonly [string, string, string] => [
  `minuten-${visitId}`,
  `gidsen-${visitId}`,
  `groep-${visitId}`,
];

export interface TermsOfForm {
  readonly visits: readonly { readonly visitId: string; readonly terms: TourTerms | null }[];
  /** By the name of the field. */
  readonly errors: Readonly<Record<string, string>>;
}

/** The terms of every visit as they were filled in; three empty fields mean no tours. */
export function termsOfForm(visits: readonly VisitView[], body: FormBody): TermsOfForm {
  const errors: Record<string, string> = {};
  const terms = visits.map((visit) => {
    const typed = fieldNames(visit.id).map((name) => (body[name] ?? '').trim());
    const [minutes = Number.NaN, guides = Number.NaN, largestGroup = Number.NaN] = typed.map(wholeNumber);
    if (typed.every((text) => text === '')) return { visitId: visit.id, terms: null };
    const wrong = typed.findIndex((text) => Number.isNaN(wholeNumber(text)));
    if (wrong >= 0) errors[`${PARTS[wrong] ?? ''}-${visit.id}`] = t.incomplete(visit.name);
    return { visitId: visit.id, terms: { minutes, guides, largestGroup } };
  });
  return { visits: terms, errors };
}

const wholeNumber = (text: string): number => (/^\d{1,4}$/.test(text) ? Number(text) : Number.NaN);

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
