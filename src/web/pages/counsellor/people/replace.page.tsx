import type { VNode } from 'preact';
import { fullName } from '../../../../kernel';
import type { EventView } from '../../../../modules/events';
import type { CurrentUser } from '../../../../modules/identity';
import type { OwnPerson, RegistrationView } from '../../../../modules/registrations';
import { counsellorTexts } from '../../../../texts/counsellor';
import { longDate } from '../../../../texts/dates';
import { ErrorSummary, LinkButton, PostButton, Section, SubmitButton } from '../../../components';
import { Page } from '../../../layout';
import { inputsOf, ReferralFields, type PartProps } from '../../../components/referral/referral-form';
import { referralForm } from '../../../components/referral/referral.forms';
import type { FormState } from '../../../forms/form-state';
import { waitingForm } from './person.forms';

const t = counsellorTexts.replace;

interface ReplaceProps extends Pick<PartProps, 'choices'> {
  /** The form when it was refused. */
  readonly state?: FormState | undefined;
  readonly user: CurrentUser;
  readonly event: EventView;
  readonly leaving: RegistrationView;
  /** The counsellor's own people on the waiting list. */
  readonly waiting: readonly OwnPerson[];
}

/** Who gets the seat of somebody who does not come: somebody who waits already, or somebody new. */
export function ReplacePage({ user, event, leaving, waiting, choices, state }: ReplaceProps): VNode {
  const address = `/mijn-mensen/${leaving.id}`;
  const title = t.title(fullName(leaving));
  return (
    <Page title={title} user={user} current="/mijn-mensen" hasErrors={state !== undefined}>
      <ErrorSummary state={state} />
      <h1>{title}</h1>
      <p class="lead">{`${event.title}, ${longDate(event.date)}`}</p>
      <p>{t.intro(fullName(leaving))}</p>
      {waiting.length === 0 ? null : (
        <Section title={t.waiting} id={waitingForm.id}>
          <p>{t.waitingHint}</p>
          {waiting.map(({ registration }) => (
            <PostButton
              key={registration.id}
              action={`${address}/vervangen/wachtlijst`}
              fields={{ registrationId: registration.id }}
            >
              {t.choose(fullName(registration))}
            </PostButton>
          ))}
        </Section>
      )}
      <h2>{t.fresh}</h2>
      <form method="post" action={`${address}/vervangen`} id={referralForm.id} noValidate>
        <ReferralFields choices={choices} field={inputsOf(state)} />
        <SubmitButton>{t.submit}</SubmitButton>
      </form>
      <p>
        <LinkButton href={address}>{counsellorTexts.person.back}</LinkButton>
      </p>
    </Page>
  );
}
