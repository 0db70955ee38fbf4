import type { TimeWindow } from './time-window';
import type { MomentStage } from './moment-stage';

/** Tours and slots of one visit, as they are laid out. */
export interface LaidOutVisit {
  readonly visitId: string;
  readonly tours: readonly (TimeWindow & { readonly groupIds: readonly string[] })[];
  readonly slots: readonly (TimeWindow & { readonly places: number })[];
}

/** A tour or slot that is kept; `key` says all that makes it what it is. */
export interface KeptMoment {
  readonly id: string;
  readonly key: string;
  readonly stage: MomentStage;
}

/** How kept moments become those that are wanted for the draft; what people know stays. */
export interface LayoutChange<Wanted> {
  readonly add: readonly Wanted[];
  /** In the draft only, and not any more. */
  readonly remove: readonly string[];
  /** People know it, and it is in the draft too from now on. */
  readonly share: readonly string[];
  /** People know it, and it is in the draft no longer. */
  readonly unshare: readonly string[];
}

/** A moment that stays as it is keeps its id, so interviews in it stay too. */
export function layoutChange<Wanted extends { readonly key: string }>(
  kept: readonly KeptMoment[],
  wanted: readonly Wanted[],
): LayoutChange<Wanted> {
  const keys = new Set(wanted.map(({ key }) => key));
  const laidOut = kept.filter(({ stage }) => stage !== 'typed');
  const idsOf = (stage: MomentStage, isWanted: boolean): string[] =>
    laidOut.filter((moment) => moment.stage === stage && keys.has(moment.key) === isWanted).map(({ id }) => id);
  return {
    add: wanted.filter(({ key }) => !laidOut.some((moment) => moment.key === key)),
    remove: idsOf('draft', false),
    share: idsOf('published', true),
    unshare: idsOf('both', false),
  };
}
