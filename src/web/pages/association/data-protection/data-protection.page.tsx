import type { VNode } from 'preact';
import type { CurrentUser } from '../../../../modules/identity';
import { dataProtectionTexts as t } from '../../../../texts/data-protection';
import { Page } from '../../../layout';

/** What the data protection officer may see; nothing of what people need. */
export function DataProtectionPage({ user }: { readonly user: CurrentUser }): VNode {
  return (
    <Page title={t.title} user={user} current="/gegevensbescherming">
      <h1>{t.title}</h1>
      <p>{t.intro}</p>
      <ul>
        {t.links.map(({ href, label, about }) => (
          <li key={href}>
            <a href={href}>{label}</a>: {about}
          </li>
        ))}
      </ul>
    </Page>
  );
}
