import type { VNode } from 'preact';
import type { RegistrationView } from '../../../modules/registrations';
import { counsellorTexts } from '../../../texts/counsellor';
import { Section } from '..';

const t = counsellorTexts.person;

interface OnSiteHoursProps {
  readonly transport: RegistrationView['transport'];
  readonly hours: readonly string[];
}

/** When somebody is at which company; who does not ride was not told so, and has to hear it from the counsellor. */
export function OnSiteHours({ transport, hours }: OnSiteHoursProps): VNode | null {
  if (hours.length === 0) return null;
  return (
    <Section title={t.onSite}>
      <ul>
        {hours.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {transport === 'bus' ? null : <p>{t.onSiteToArrange}</p>}
    </Section>
  );
}
