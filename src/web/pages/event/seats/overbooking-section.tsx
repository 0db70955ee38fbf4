import type { VNode } from 'preact';
import { longDate } from '../../../../texts/dates';
import { seatTexts } from '../../../../texts/seats';
import { DataTable, Field, Notice, Section, SubmitButton } from '../../../components';
import { eventAddress } from '../../../forms/event-post';
import { fieldsOf } from '../../../forms/form-state';
import { overbookingForm } from './seats.forms';
import type { SeatsProps } from './seats.reader';

const t = seatTexts.overbooking;

/** How many of the last events' people stayed away, and how many more may be taken because of it. */
export function OverbookingSection(props: SeatsProps): VNode {
  const { event, plan, extraNow, groupPlaces } = props;
  return (
    <Section title={t.title}>
      <p>{t.intro}</p>
      <p>{t.rule}</p>
      <Measured {...props} />
      <p>
        <strong>{t.now(extraNow)}</strong> {plan.overbooking > extraNow ? t.reduced(plan.overbooking) : null}
      </p>
      {extraNow > 0 && groupPlaces !== null && groupPlaces < event.participantLimit ? (
        <Notice tone="warn">{t.groups(groupPlaces, event.participantLimit)}</Notice>
      ) : null}
      {props.isOpen ? <Choice {...props} /> : null}
    </Section>
  );
}

function Measured({ noShow }: Pick<SeatsProps, 'noShow'>): VNode {
  const { days, expected, absent } = noShow;
  if (days.length === 0) return <Notice tone="info">{t.nothingMeasured}</Notice>;
  const total = { code: '', title: t.together, date: null, expected, absent };
  return (
    <>
      <DataTable
        caption={t.measured}
        rows={[...days, total]}
        columns={[
          { label: t.event, heading: true, cell: ({ title }) => title },
          { label: t.date, cell: ({ date }) => (date === null ? '' : longDate(date)) },
          { label: t.expected, align: 'right', cell: (day) => day.expected },
          {
            label: t.absent,
            align: 'right',
            cell: (day) => `${day.absent} (${t.percent(day.expected === 0 ? 0 : day.absent / day.expected)})`,
          },
        ]}
      />
      {days.length < 3 ? <p>{t.fewMeasured(days.length)}</p> : null}
    </>
  );
}

/** Why nothing may be overbooked, or undefined when something may. */
function obstacle({ event, noShow, mostExtra }: SeatsProps): string | undefined {
  if (mostExtra > 0) return undefined;
  if (event.ownLimit === null) return t.noOwnLimit;
  if (event.ownLimit >= event.busSeats) return t.noRoom;
  return noShow.days.length === 0 ? undefined : t.nobodyStayedAway;
}

function Choice(props: SeatsProps): VNode {
  const { event, state, mostExtra, extraNow } = props;
  const reason = obstacle(props);
  if (mostExtra === 0 && extraNow === 0) return <>{reason === undefined ? null : <p>{reason}</p>}</>;
  return (
    <form method="post" action={eventAddress(event, '/plaatsen/overboeken')} class="no-print" id={overbookingForm.id}>
      <p>{mostExtra > 0 ? t.allowed(mostExtra) : reason}</p>
      <Field
        {...fieldsOf(state, overbookingForm, { extra: String(extraNow) })('extra')}
        label={t.field}
        hint={t.fieldHint}
        inputMode="numeric"
        width="short"
        required
      />
      <SubmitButton>{t.save}</SubmitButton>
    </form>
  );
}
