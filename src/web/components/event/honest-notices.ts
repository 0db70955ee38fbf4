import type { ItineraryView } from '../../../modules/events';
import { honestTexts as t } from '../../../texts/honest-notices';
import type { PageNotice } from '../display';

const TONES = { optimal: 'ok', feasible: 'info', infeasible: 'problem', unknown: 'warn' } as const;

/** What came of working out a route; undefined when the draft is gone by now. */
export const routeComputed = (draft: Pick<ItineraryView, 'plan'> | undefined): PageNotice | undefined =>
  draft && { tone: TONES[draft.plan.status], text: t.route[draft.plan.status] };

/** What publishing did: nobody hears of it when nobody takes part. */
export const published = (words: string, forNobody: string, participants: number): PageNotice =>
  participants > 0 ? { tone: 'ok', text: words } : { tone: 'info', text: forNobody };

/** How many people have an interview in what was planned, and in all. */
export interface PlacedPeople {
  readonly placed: number;
  readonly all: number;
}

/** What came of planning the interviews. */
export function draftMade(words: string, { placed, all }: PlacedPeople): PageNotice {
  if (all === 0) return { tone: 'info', text: t.draftForNobody };
  if (placed === all) return { tone: 'ok', text: words };
  return { tone: placed === 0 ? 'warn' : 'info', text: t.draftFor(placed, all) };
}

/** What came of planning the whole day. @param people undefined when there is no plan */
export function dayPlanned(words: string, people: PlacedPeople | undefined, isHindered: boolean): PageNotice {
  if (people === undefined) return { tone: 'problem', text: t.noDay };
  if (isHindered) return { tone: 'warn', text: t.hinderedDay };
  if (people.placed >= people.all) return { tone: 'ok', text: words };
  return { tone: people.placed === 0 ? 'warn' : 'info', text: t.dayFor(people.placed, people.all) };
}
