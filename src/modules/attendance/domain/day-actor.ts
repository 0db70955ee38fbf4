import type { EscortView } from './escort';

/** Who says something about the day: a coordinator, or the escort of one bus through a link. */
export type DayActor =
  | { readonly type: 'user'; readonly user: { readonly id: string; readonly associationId: string } }
  | { readonly type: 'escort'; readonly escort: EscortView };
