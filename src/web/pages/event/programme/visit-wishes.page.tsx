import type { VNode } from 'preact';
import type { TourGroupView, VisitView } from '../../../../modules/events';
import type { VisitLayoutView } from '../../../../modules/interviews';
import { clockText } from '../../../../texts/dates';
import { coordinatorTexts } from '../../../../texts/coordinator';
import { visitLayoutTexts as t } from '../../../../texts/visit-layout';
import { ErrorSummary, Notice, PostButton, Section, SelectField, SubmitButton } from '../../../components';
import { eventAddress, type EventScope } from '../../../forms/event-post';
import { fieldsOf, type FormState } from '../../../forms/form-state';
import { Page } from '../../../layout';
import { CountField, TimeField } from './programme-parts';
import { visitWishesForm, visitWishesValues, wantedNow } from './visit-wishes.forms';

export interface VisitWishesProps extends EventScope {
  readonly visit: VisitView;
  readonly groups: readonly TourGroupView[];
  readonly layout: VisitLayoutView;
  readonly isOpen: boolean;
  readonly notice?: string | undefined;
  /** The form that was refused. */
  readonly state?: FormState | undefined;
}

/** What a coordinator wants of one visit, and what that gives. */
export function VisitWishesPage(props: VisitWishesProps): VNode {
  const { user, event, visit, state, notice } = props;
  const title = t.title(visit.name);
  return (
    <Page title={title} user={user} current="/evenementen" hasErrors={state !== undefined} notice={notice}>
      <h1>{title}</h1>
      <ErrorSummary state={state} />
      <p>{t.intro}</p>
      {props.isOpen ? null : <Notice tone="info">{coordinatorTexts.programme.fixed}</Notice>}
      {props.isOpen ? <WishesForm {...props} /> : null}
      <Preview {...props} />
      {props.isOpen && visit.wishes !== null ? <TypedHours {...props} /> : null}
      <p>
        <a href={eventAddress(event, '/programma')}>{coordinatorTexts.programme.back}</a>
      </p>
    </Page>
  );
}

const addressOf = ({ event, visit }: VisitWishesProps, part = ''): string =>
  eventAddress(event, `/programma/bezoek/${visit.id}/wensen${part}`);

function WishesForm(props: VisitWishesProps): VNode {
  const field = fieldsOf(props.state, visitWishesForm, visitWishesValues(wantedNow(props.visit)));
  const orders = [
    { value: 'tours', label: t.toursFirst },
    { value: 'interviews', label: t.interviewsFirst },
  ];
  return (
    <form method="post" action={addressOf(props)} id={visitWishesForm.id}>
      {props.visit.wishes === null ? <p>{t.notSaved}</p> : null}
      <CountField {...field('welcomeMinutes')} label={t.welcomeMinutes} />
      <CountField {...field('tourMinutes')} label={t.tourMinutes} hint={t.tourMinutesHint} optional />
      <CountField {...field('guides')} label={t.guides} hint={t.guidesHint} />
      <CountField {...field('largestGroup')} label={t.largestGroup} />
      <SelectField {...field('order')} label={t.order} options={orders} empty={null} />
      <CountField {...field('interviewers')} label={t.interviewers} hint={t.interviewersHint} />
      <CountField {...field('interviewMinutes')} label={t.interviewMinutes} />
      <CountField {...field('breakMinutes')} label={t.breakMinutes} hint={t.breakHint} optional />
      <TimeField {...field('interviewsFrom')} label={t.interviewsFrom} hint={t.hoursHint} optional />
      <TimeField {...field('interviewsUntil')} label={t.interviewsUntil} optional />
      <SubmitButton>{t.save}</SubmitButton>
    </form>
  );
}

function Preview(props: VisitWishesProps): VNode {
  const { visit, layout } = props;
  const { preview } = layout;
  const isLaidOut = layout.leftOut !== undefined;
  return (
    <Section title={t.preview} id="preview">
      {isLaidOut ? <Hours {...props} /> : <p>{t.withoutRoute(visit.visitMinutes)}</p>}
      {isLaidOut ? null : <p>{t.fits(preview)}</p>}
      {!isLaidOut && preview.leftOut > 0 ? <Notice tone="warn">{t.groupsLeftOut(preview.leftOut)}</Notice> : null}
      {!isLaidOut && preview.interviewers > 0 && preview.slots === 0 ? (
        <Notice tone="warn">{t.nothingFits}</Notice>
      ) : null}
      <p class="hint">{t.heuristic}</p>
    </Section>
  );
}

/** On the newest route: who is shown around when, when interviews begin, and whom there is no time for. */
function Hours({ visit, groups, layout }: VisitWishesProps): VNode {
  const nameOf = (id: string): string => groups.find((group) => group.id === id)?.name ?? '';
  const namesOf = (ids: readonly string[]): string => ids.map(nameOf).sort().join(', ');
  return (
    <>
      <p>{t.onRoute}</p>
      {visit.tours.length === 0 ? null : (
        <>
          <h3>{t.tourHours}</h3>
          <ul>
            {visit.tours.map(({ id, startsAt, endsAt, groupIds }) => (
              <li key={id}>{t.hoursAndGroups(clockText(startsAt), clockText(endsAt), namesOf(groupIds))}</li>
            ))}
          </ul>
        </>
      )}
      {visit.slots.length === 0 ? (
        <p>{t.nothingFits}</p>
      ) : (
        <>
          <h3>{t.slotHours}</h3>
          <p>{visit.slots.map(({ startsAt }) => clockText(startsAt)).join(' · ')}</p>
        </>
      )}
      {layout.leftOut?.map(({ group, reason }) => (
        <Notice key={group} tone="warn">
          {t.leftOut[reason](nameOf(group))}
        </Notice>
      ))}
    </>
  );
}

const TypedHours = (props: VisitWishesProps): VNode => (
  <>
    <p>{t.typedHint}</p>
    <PostButton action={addressOf(props, '/weg')} fields={{}} tone="quiet">
      {t.typed}
    </PostButton>
  </>
);
