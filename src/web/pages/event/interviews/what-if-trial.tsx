import type { VNode } from 'preact';
import type { WhatIfTrial } from '../../../../modules/interviews';
import { interviewTexts as t } from '../../../../texts/interviews';
import { Facts, PostButton, Section } from '../../../components';

interface TrialProps {
  readonly base: string;
  readonly trial: WhatIfTrial | undefined;
  readonly named: (text: string) => string;
}

/** What a what-if would bring, to be accepted or left. */
export function Trial({ base, trial, named }: TrialProps): VNode | null {
  if (!trial) return null;
  const { before, after, version, at } = trial;
  const names = (ids: readonly string[]): string => ids.map(named).sort().join(', ') || t.nobody;
  return (
    <Section title={t.trialTitle}>
      <p>{named(trial.text)}</p>
      <p>{t.trialHint}</p>
      <Facts
        items={[
          { term: t.withInterview, value: t.fromTo(before.withInterview, after.withInterview) },
          { term: t.firstChoices, value: t.fromTo(before.firstChoices, after.firstChoices) },
          { term: t.interviews, value: t.fromTo(before.interviews, after.interviews) },
          { term: t.gained, value: names(trial.gained) },
          { term: t.lost, value: names(trial.lost) },
        ]}
      />
      <div class="row no-print">
        <PostButton
          action={`${base}/aannemen`}
          tone="primary"
          fields={{ version: String(version), at: String(at) }}
          label={t.acceptOf(named(trial.text))}
        >
          {t.accept}
        </PostButton>
        <a href={base}>{t.leaveAsItIs}</a>
      </div>
    </Section>
  );
}
