import type { VNode } from 'preact';
import type { TourGroupView } from '../../../../modules/events';
import { seatTexts } from '../../../../texts/seats';
import { Field, Section, SubmitButton } from '../../../components';
import { changeFormOf, noChange, seatChangeFields } from '../../../components/event/seat-change.forms';
import { eventAddress } from '../../../forms/event-post';
import { fieldsOf } from '../../../forms/form-state';
import type { SeatsProps } from './seats.reader';

const t = seatTexts.change;

/** Asks what a change would do; these forms change nothing yet. */
export function AdjustSection(props: SeatsProps): VNode | null {
  const { event, tourGroups } = props;
  if (!props.isOpen) return null;
  return (
    <Section title={t.adjust}>
      <p>
        {t.adjustIntro} <a href={eventAddress(event, '/programma#vehicles')}>{t.toProgramme}</a>
      </p>
      <LimitsForm {...props} />
      {tourGroups.length === 0 ? null : <h3>{t.groups}</h3>}
      {tourGroups.map((group) => (
        <GroupForm key={group.id} {...props} group={group} />
      ))}
    </Section>
  );
}

function LimitsForm({ event, state }: SeatsProps): VNode {
  const form = changeFormOf('limits');
  const field = fieldsOf(state, form, seatChangeFields(noChange(event)));
  return (
    <form method="get" action={eventAddress(event, '/plaatsen/wijziging')} class="no-print" id={form.id}>
      <input type="hidden" name="kind" value="limits" />
      <Field
        {...field('ownLimit')}
        label={t.ownLimit}
        hint={t.ownLimitHint}
        inputMode="numeric"
        width="short"
        optional
      />
      <Field {...field('staffSeats')} label={t.staffSeats} inputMode="numeric" width="short" />
      <p>
        <SubmitButton tone="plain">{t.preview}</SubmitButton>
      </p>
    </form>
  );
}

function GroupForm(props: SeatsProps & { readonly group: TourGroupView }): VNode {
  const { id, name, places } = props.group;
  const form = changeFormOf('group', id);
  const field = fieldsOf(props.state, form, seatChangeFields({ type: 'group', tourGroupId: id, places }));
  return (
    <form method="get" action={eventAddress(props.event, '/plaatsen/wijziging')} class="no-print" id={form.id}>
      <input type="hidden" name="kind" value="group" />
      <input type="hidden" name="id" value={id} />
      <Field
        {...field('places')}
        label={t.groupPlaces(name)}
        hint={t.inGroup(props.groupSizes.get(id) ?? 0)}
        inputMode="numeric"
        width="short"
      />
      <p>
        <SubmitButton tone="plain">{`${t.preview}: ${name}`}</SubmitButton>
      </p>
    </form>
  );
}
