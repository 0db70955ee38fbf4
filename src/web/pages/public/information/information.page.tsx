import type { VNode } from 'preact';
import { privacyTexts } from '../../../../texts/privacy';
import { Section } from '../../../components';
import { Page } from '../../../layout';

interface InformationProps {
  readonly title: string;
  readonly intro: string;
  readonly sections: readonly { readonly title: string; readonly lines: readonly string[] }[];
  /** Whom people may call. */
  readonly associations: readonly { readonly name: string; readonly phone: string }[];
}

/** A page that explains something to everybody, signed in or not. */
export function InformationPage({ title, intro, sections, associations }: InformationProps): VNode {
  const contact = associations.map(({ name, phone }) => privacyTexts.call(name, phone));
  return (
    <Page title={title}>
      <h1>{title}</h1>
      <p class="lead">{intro}</p>
      {[...sections, { title: privacyTexts.contact, lines: contact }].map((section) => (
        <Section key={section.title} title={section.title}>
          <ul>
            {section.lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </Section>
      ))}
    </Page>
  );
}
