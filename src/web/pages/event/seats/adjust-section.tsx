import type { VNode } from 'preact';
import { seatTexts } from '../../../../texts/seats';
import { Field, Section, SubmitButton } from '../../../components';
import type { SeatsOfEvent } from './seats.reader';

const t = seatTexts.change;

/** Asks what a change would do; these forms change nothing yet. */
export function AdjustSection({ event, tourGroups, groupSizes, isOpen }: SeatsOfEvent): VNode | null {
  if (!isOpen) return null;
  const action = `/evenementen/${event.code}/plaatsen/wijziging`;
  return (
    <Section title={t.adjust}>
      <p>
        {t.adjustIntro} <a href={`/evenementen/${event.code}/programma#bussen`}>{t.toProgramme}</a>
      </p>
      <form method="get" action={action} class="no-print">
        <input type="hidden" name="soort" value="grens" />
        <Field
          name="grens"
          label={t.ownLimit}
          hint={t.ownLimitHint}
          value={event.ownLimit === null ? '' : String(event.ownLimit)}
          inputMode="numeric"
          width="short"
          optional
        />
        <Field
          name="begeleiders"
          label={t.staffSeats}
          value={String(event.staffSeats)}
          inputMode="numeric"
          width="short"
        />
        <p>
          <SubmitButton tone="plain">{t.preview}</SubmitButton>
        </p>
      </form>
      {tourGroups.length === 0 ? null : <h3>{t.groups}</h3>}
      {tourGroups.map(({ id, name, places }) => (
        <form method="get" action={action} class="no-print" key={id}>
          <input type="hidden" name="soort" value="groep" />
          <input type="hidden" name="id" value={id} />
          <GroupField id={id} name={name} places={places} people={groupSizes.get(id) ?? 0} />
          <p>
            <SubmitButton tone="plain">{`${t.preview}: ${name}`}</SubmitButton>
          </p>
        </form>
      ))}
    </Section>
  );
}

/** Every group has a field of the same name, so its id carries the group's. */
function GroupField(props: {
  readonly id: string;
  readonly name: string;
  readonly places: number;
  readonly people: number;
}): VNode {
  const id = `plaatsen-${props.id}`;
  return (
    <div class="field">
      <label for={id}>{t.groupPlaces(props.name)}</label>
      <p class="hint" id={`${id}-hint`}>
        {t.inGroup(props.people)}
      </p>
      <input
        id={id}
        name="plaatsen"
        value={String(props.places)}
        inputMode="numeric"
        class="input input-short"
        aria-describedby={`${id}-hint`}
      />
    </div>
  );
}
