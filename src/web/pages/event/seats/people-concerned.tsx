import type { VNode } from 'preact';
import { fullName } from '../../../../kernel';
import type { SeatsPreview, RegistrationView } from '../../../../modules/registrations';
import { registrationTexts } from '../../../../texts/registrations';
import { divisionTexts } from '../../../../texts/division';
import { seatTexts } from '../../../../texts/seats';
import { DataTable, Section } from '../../../components';

const t = seatTexts.change;

/** A person by name, with the way to where the coordinator can do something about it. */
export function PersonLink({ code, person }: { readonly code: string; readonly person: RegistrationView }): VNode {
  return <a href={`/evenementen/${code}/deelnemers/${person.id}`}>{fullName(person)}</a>;
}

/** What would make room. */
export function Remedies({ preview }: { readonly preview: SeatsPreview }): VNode {
  const { event, busSeats, wheelchairPlaces, group } = preview;
  const isBus = busSeats.taken > busSeats.after || wheelchairPlaces.taken > wheelchairPlaces.after;
  return (
    <ul>
      {isBus ? (
        <>
          <li>
            <a href={`/evenementen/${event.code}/programma#vehicles`}>{t.remedies.vehicle}</a>
          </li>
          <li>{t.remedies.taxi}</li>
        </>
      ) : null}
      {preview.shortages.length > 0 ? <li>{divisionTexts.remedy}</li> : null}
      {group === null ? <li>{t.remedies.cancel}</li> : <li>{t.remedies.group}</li>}
    </ul>
  );
}

/** Who has what there would be too few of; nobody is chosen. */
export function Concerned({ preview: { event, concerned } }: { readonly preview: SeatsPreview }): VNode {
  return (
    <Section title={t.concerned}>
      <DataTable
        caption={t.concerned}
        hideCaption
        rows={concerned}
        columns={[
          { label: t.name, heading: true, cell: (person) => <PersonLink code={event.code} person={person} /> },
          { label: t.transport, cell: ({ transport }) => registrationTexts.transports[transport] },
        ]}
      />
    </Section>
  );
}
