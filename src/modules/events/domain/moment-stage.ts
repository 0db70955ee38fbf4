import { DomainError } from '../../../kernel';
import { visitLayoutTexts } from '../../../texts/visit-layout';
import type { LaidOutStage } from './event-view';

/**
 * Where a tour or slot comes from: `typed` by a coordinator, or laid out for the `draft` of the route, for the `published` one,
 * or for `both`. So a new route can be looked at while people keep the hours that they know.
 */
export type MomentStage = 'typed' | 'draft' | 'published' | 'both';

/** What people know, or what a coordinator is about to publish. */
export type ProgrammeAsOf = 'known' | 'next';

interface Staged {
  readonly stage: MomentStage;
}

/** Which stages count; before anything laid out is published, the draft is all that is known. */
export function stagesAsOf(asOf: ProgrammeAsOf, moments: readonly Staged[]): (stage: MomentStage) => boolean {
  const isPublished = moments.some(({ stage }) => stage === 'published' || stage === 'both');
  const other = asOf === 'known' && isPublished ? 'draft' : 'published';
  return (stage) => stage !== other;
}

/** What others see of it: whether it was laid out, and whether people know it. */
export function stageView(stage: MomentStage): { readonly stage?: LaidOutStage } {
  if (stage === 'typed') return {};
  return { stage: stage === 'draft' ? 'draft' : 'published' };
}

/** Without what is laid out for a draft: that gives way to what is typed. */
export const standingMoments = <Seen extends { readonly stage?: LaidOutStage }>(moments: readonly Seen[]): Seen[] =>
  moments.filter(({ stage }) => stage !== 'draft');

/** @throws DomainError `EVENT.LAID_OUT` (conflict): it would come back the next time */
export function refuseLaidOut(isLaidOut: boolean): void {
  if (isLaidOut) throw new DomainError('EVENT.LAID_OUT', 'conflict', visitLayoutTexts.laidOut);
}
