import type { VNode } from 'preact';
import type { EventView } from '../../../../modules/events';
import type { CurrentUser } from '../../../../modules/identity';
import type { OwnPerson, RegistrationView } from '../../../../modules/registrations';
import { counsellorTexts } from '../../../../texts/counsellor';
import { longDate } from '../../../../texts/dates';
import { ErrorSummary, LinkButton, PostButton, Section, SubmitButton } from '../../../components';
import { Page } from '../../../layout';
import { REFERRAL_FORM, ReferralFields, type PartProps } from '../../../components/referral/referral-form';

const t = counsellorTexts.replace;

const nameOf = ({ firstName, lastName }: RegistrationView): string => `${firstName} ${lastName}`;

interface ReplaceProps extends PartProps {
  readonly user: CurrentUser;
  readonly event: EventView;
  readonly leaving: RegistrationView;
  /** The counsellor's own people on the waiting list. */
  readonly waiting: readonly OwnPerson[];
}

/** Who gets the seat of somebody who does not come: somebody who waits already, or somebody new. */
export function ReplacePage({ user, event, leaving, waiting, ...parts }: ReplaceProps): VNode {
  const address = `/mijn-mensen/${leaving.id}`;
  const title = t.title(nameOf(leaving));
  return (
    <Page title={title} user={user} current="/mijn-mensen" hasErrors={Object.keys(parts.errors).length > 0}>
      <ErrorSummary errors={parts.errors} />
      <h1>{title}</h1>
      <p class="lead">{`${event.title}, ${longDate(event.date)}`}</p>
      <p>{t.intro(nameOf(leaving))}</p>
      {waiting.length === 0 ? null : (
        <Section title={t.waiting}>
          <p>{t.waitingHint}</p>
          {waiting.map(({ registration }) => (
            <PostButton
              key={registration.id}
              action={`${address}/vervangen/wachtlijst`}
              fields={{ wie: registration.id }}
            >
              {t.choose(nameOf(registration))}
            </PostButton>
          ))}
        </Section>
      )}
      <h2>{t.fresh}</h2>
      <form method="post" action={`${address}/vervangen`} id={REFERRAL_FORM} noValidate>
        <ReferralFields {...parts} />
        <SubmitButton>{t.submit}</SubmitButton>
      </form>
      <p>
        <LinkButton href={address}>{counsellorTexts.person.back}</LinkButton>
      </p>
    </Page>
  );
}
