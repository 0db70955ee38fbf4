import type { VNode } from 'preact';
import type { CurrentUser } from '../../../modules/identity';
import { coordinatorTexts } from '../../../texts/coordinator';
import { eventTexts } from '../../../texts/events';
import { ErrorSummary, Field, LinkButton, RadioGroup, SubmitButton } from '..';
import { Page } from '../../layout';
import type { FormBody, FormState } from '../../forms/legacy-submit';

const t = coordinatorTexts.form;

export interface EventFormProps {
  readonly user: CurrentUser;
  /** Code of the event that is changed; undefined for a new one. */
  readonly code?: string;
  readonly state: FormState;
}

/** One short form for an event, new or changed. */
export function EventFormPage({ user, code, state }: EventFormProps): VNode {
  const title = code === undefined ? t.newTitle : t.changeTitle;
  const overview = code === undefined ? '/evenementen' : `/evenementen/${code}`;
  return (
    <Page title={title} user={user} current="/evenementen" hasErrors={Object.keys(state.errors).length > 0}>
      <h1>{title}</h1>
      <ErrorSummary errors={state.errors} />
      {code === undefined ? <p>{t.newIntro}</p> : null}
      <form method="post" action={code === undefined ? '/evenementen' : `${overview}/wijzigen`} id={state.form}>
        <EventFields isNew={code === undefined} values={state.values} errors={state.errors} />
        <SubmitButton>{code === undefined ? t.create : t.save}</SubmitButton>
      </form>
      <p>
        <LinkButton href={overview}>{t.back}</LinkButton>
      </p>
    </Page>
  );
}

interface EventFieldsProps {
  readonly isNew: boolean;
  readonly values: FormBody;
  readonly errors: FormState['errors'];
}

function EventFields({ isNew, values, errors }: EventFieldsProps): VNode {
  const of = (name: string) => {
    const value = values[name];
    return { name, value: typeof value === 'string' ? value : undefined, error: errors[name] };
  };
  const shapes = Object.entries(eventTexts.shapes).map(([value, label]) => ({ value, label }));
  return (
    <>
      {isNew ? (
        <Field {...of('code')} label={t.code} hint={t.codeHint} width="medium" required maxLength={40} />
      ) : (
        <input type="hidden" {...of('versie')} />
      )}
      <Field {...of('titel')} label={t.eventTitle} required maxLength={160} />
      <Field {...of('datum')} label={t.date} type="date" width="medium" required />
      <RadioGroup {...of('vorm')} label={t.shape} options={shapes} />
      <Field {...of('grens')} label={t.ownLimit} hint={t.ownLimitHint} inputMode="numeric" width="short" optional />
      <Field {...of('begeleiders')} label={t.staffSeats} inputMode="numeric" width="short" required />
      <Field {...of('lunch')} label={t.lunch} hint={t.lunchHint} maxLength={120} optional />
      <Field
        {...of('doorverwijzen')}
        label={t.referralClosesOn}
        hint={t.referralHint}
        type="date"
        width="medium"
        optional
      />
    </>
  );
}
