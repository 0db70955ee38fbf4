import type { VNode } from 'preact';
import { fullName } from '../../../../kernel';
import { versionOf, type PersonFacts } from '../../../../modules/registrations';
import { counsellorTexts } from '../../../../texts/counsellor';
import { ErrorSummary, LinkButton, Section, SubmitButton } from '../../../components';
import { AboutPerson } from '../../../components/person/person-parts';
import { CorrectionFields, type PartProps } from '../../../components/referral/referral-form';
import { fieldsOf, type FormState } from '../../../forms/form-state';
import { Page } from '../../../layout';
import { correctionForm, correctionValues } from './correct.forms';
import type { OwnPersonDetails } from './person.page';
import type { CurrentUser } from '../../../../modules/identity';

const t = counsellorTexts.correct;

interface CorrectProps extends Pick<PartProps, 'choices'> {
  readonly user: CurrentUser;
  readonly details: OwnPersonDetails;
  readonly facts: PersonFacts;
  /** The form when it was refused. */
  readonly state?: FormState | undefined;
}

/** What a counsellor said of somebody, to correct. */
export function CorrectPage({ user, details, facts, choices, state }: CorrectProps): VNode {
  const { registration } = details.file;
  const address = `/mijn-mensen/${registration.id}`;
  const title = t.title(fullName(registration));
  return (
    <Page title={title} user={user} current="/mijn-mensen" hasErrors={state !== undefined}>
      <ErrorSummary state={state} />
      <h1>{title}</h1>
      <p>{t.intro}</p>
      {state === undefined ? null : (
        <Section title={t.now}>
          <AboutPerson
            {...details}
            registration={registration}
            extra={[
              { term: counsellorTexts.form.firstName, value: registration.firstName },
              { term: counsellorTexts.form.lastName, value: registration.lastName },
              { term: counsellorTexts.form.postcode, value: registration.postcode },
              { term: counsellorTexts.person.note, value: details.file.note || counsellorTexts.person.none },
            ]}
          />
        </Section>
      )}
      <form method="post" action={`${address}/verbeteren`} id={correctionForm.id} noValidate>
        <input type="hidden" name="version" value={versionOf(facts)} />
        <CorrectionFields choices={choices} field={fieldsOf(state, correctionForm, correctionValues(facts))} />
        <SubmitButton>{t.submit}</SubmitButton>
      </form>
      <p>
        <LinkButton href={address}>{counsellorTexts.person.back}</LinkButton>
      </p>
    </Page>
  );
}
