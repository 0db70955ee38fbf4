import type { VNode } from 'preact';
import { dayTexts as t } from '../../../../texts/day';
import { LinkButton, Notice } from '../../../components';

/** Says that a proposal is safe but perhaps not the best one, and where to look for that. */
export const PreliminaryNotice = ({ href }: { href: string }): VNode => (
  <Notice tone="info" title={t.preliminary}>
    <p>{t.preliminaryHint}</p>
    <LookForBest href={href} />
  </Notice>
);

/** The search goes on: the same page again shows what it found. */
export const LookForBest = ({ href }: { href: string }): VNode => (
  <>
    <p>{t.stillLooking}</p>
    <p>
      <LinkButton href={href}>{t.lookForBest}</LinkButton>
    </p>
  </>
);
