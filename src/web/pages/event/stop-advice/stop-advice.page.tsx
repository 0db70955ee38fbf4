import type { VNode } from 'preact';
import { fullName } from '../../../../kernel';
import type { CurrentUser } from '../../../../modules/identity';
import { stopAdviceTexts as t } from '../../../../texts/stop-advice';
import { EmptyState, Facts, Field, Notice, PostButton, Section, SelectField, SubmitButton } from '../../../components';
import { EventPage } from '../../../layout';
import { eventAddress } from '../../../forms/event-post';
import { fieldsOf, type FormState } from '../../../forms/form-state';
import { CandidatesTable } from './candidates-table';
import { ChoicesTable } from './choices-table';
import { reachForm, stopsForm } from './stop-advice.forms';
import type { StopAdviceView } from './stop-advice.reader';

export interface StopAdviceProps extends StopAdviceView {
  readonly user: CurrentUser;
  readonly notice?: string | undefined;
  /** The form that was refused. */
  readonly state?: FormState | undefined;
}

/** Which stops serve the people of an event, and what one more costs the others. */
export function StopAdvicePage(props: StopAdviceProps): VNode {
  const { user, event, advice, state, notice } = props;
  return (
    <EventPage
      title={`${t.title} – ${event.title}`}
      user={user}
      notice={notice}
      event={event}
      tab="/programma"
      state={state}
    >
      <h2 id={stopsForm.id}>{t.title}</h2>
      <p>{t.intro}</p>
      <RulesForm {...props} />
      {advice.people === 0 ? <EmptyState>{t.nobody}</EmptyState> : <Advice {...props} />}
    </EventPage>
  );
}

function RulesForm({ event, advice, state }: StopAdviceProps): VNode {
  const field = fieldsOf(state, reachForm, {
    reach: String(advice.rules.reachMetres / 1000).replace('.', ','),
    byTrain: advice.rules.byTrain ? 'yes' : 'no',
  });
  return (
    <form method="get" action={eventAddress(event, '/haltes')} class="no-print" id={reachForm.id}>
      <Field {...field('reach')} label={t.reach} width="short" />
      <SelectField
        {...field('byTrain')}
        label={t.train}
        hint={t.trainHint}
        options={[
          { value: 'yes', label: t.yes },
          { value: 'no', label: t.no },
        ]}
        empty={null}
      />
      <SubmitButton tone="plain">{t.compare}</SubmitButton>
    </form>
  );
}

function Advice(props: StopAdviceProps): VNode {
  const { advice, event, isEarlier } = props;
  return (
    <>
      {isEarlier ? <Notice tone="info">{t.earlier}</Notice> : null}
      <p>{t.unsure}</p>
      {advice.knowsAllRoads ? null : (
        <Notice tone="warn">
          <p>{t.roads}</p>
          <PostButton action={`/evenementen/${event.code}/haltes/reistijden`}>{t.askRoads}</PostButton>
        </Notice>
      )}
      <Section title={t.now}>
        <Now {...props} />
        <h3>{t.missed}</h3>
        <Missed {...props} />
      </Section>
      <Section title={t.howMany}>
        <p>{t.howManyIntro}</p>
        <ChoicesTable {...props} />
      </Section>
      <Section title={t.each}>
        <p>{t.eachIntro}</p>
        <CandidatesTable {...props} />
      </Section>
    </>
  );
}

function Now({ advice }: StopAdviceProps): VNode {
  const { reached, now, people } = advice;
  const hasStops = advice.candidates.some(({ eventStopId }) => eventStopId !== null);
  if (!hasStops) return <EmptyState>{t.noStops}</EmptyState>;
  const ride =
    now && now.status !== 'infeasible'
      ? [
          { term: t.driving, value: t.minutes(Math.round(now.drivingMinutes)) },
          { term: t.longest, value: t.minutes(now.longestRide) },
        ]
      : [];
  return (
    <>
      <Facts
        items={[
          { term: t.people, value: people },
          { term: t.surely, value: reached.surely },
          { term: t.perhaps, value: reached.perhaps },
          { term: t.not, value: reached.not },
          ...(reached.elsewhere > 0 ? [{ term: t.elsewhere, value: reached.elsewhere }] : []),
          ...ride,
        ]}
      />
      {now === null ? <Notice tone="info">{t.noRide}</Notice> : null}
      {now?.status === 'infeasible' ? <Notice tone="warn">{t.impossible(now.reason)}</Notice> : null}
    </>
  );
}

function Missed({ advice, event, missed }: StopAdviceProps): VNode {
  const { villagesMissed } = advice;
  if (villagesMissed.length === 0) return <p>{t.missedNobody}</p>;
  return (
    <>
      <ul>
        {villagesMissed.map(({ village, people, isCertain }) => (
          <li key={village.nis}>{t.missedVillage(village.name, village.postcode, people, isCertain)}</li>
        ))}
      </ul>
      {missed.length === 0 ? null : (
        <>
          <p>{t.missedPeople}</p>
          <ul>
            {missed.map(({ id, postcode, ...name }) => (
              <li key={id}>
                <a href={`/evenementen/${event.code}/deelnemers/${id}`}>{t.person(fullName(name), postcode)}</a>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
