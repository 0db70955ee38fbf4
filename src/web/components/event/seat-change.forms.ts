import { z } from 'zod';
import type { CapacityChange, EventView } from '../../../modules/events';
import { seatTexts } from '../../../texts/seats';
import { choice, count, optionalCount, text } from '../../forms/fields';
import { defineForm, type Form } from '../../forms/form';
import { textIn, type FormBody } from '../../forms/form-body';

const wish = z.discriminatedUnion(
  'kind',
  [
    z.object({ kind: z.literal('setup'), id: choice }),
    z.object({ kind: z.literal('no-vehicle'), id: choice }),
    z.object({ kind: z.literal('fleet'), vehicles: choice }),
    z.object({ kind: z.literal('limits'), ownLimit: optionalCount, staffSeats: count }),
    z.object({ kind: z.literal('group'), id: choice, places: count }),
    z.object({ kind: z.literal('stop'), id: choice, vehicle: text, maxPeople: optionalCount }),
  ],
  { error: seatTexts.change.unknown },
);

/** What a change of the seats would do: asked in the address of the preview. */
export const seatChangeForm = defineForm('seat-change', wish);

/** The same change, once the coordinator saw what it does: `seen` says what that was. */
export const seatConfirmationForm = defineForm('seat-change', wish.and(z.object({ seen: text })));

/** The change that such a form asks for. */
export function changeOf(form: z.output<typeof wish>): CapacityChange {
  switch (form.kind) {
    case 'setup':
      return { type: 'setup', configurationId: form.id };
    case 'no-vehicle':
      return { type: 'no-vehicle', vehicleId: form.id };
    case 'fleet':
      return { type: 'fleet', vehicleIds: form.vehicles.split(',') };
    case 'limits':
      return { type: 'limits', ownLimit: form.ownLimit, staffSeats: form.staffSeats };
    case 'group':
      return { type: 'group', tourGroupId: form.id, places: form.places };
    case 'stop':
      return { type: 'stop', eventStopId: form.id, vehicleId: form.vehicle || null, maxPeople: form.maxPeople };
  }
}

/** The form of one kind of change, and of one row where each row has its own. */
export const changeFormOf = (kind: string, id = ''): typeof seatChangeForm => ({
  ...seatChangeForm,
  id: [seatChangeForm.id, kind, id].filter((part) => part !== '').join('-'),
});

/** Which of those forms was sent. */
export const changeFormIn = (typed: FormBody): Form => changeFormOf(textIn(typed, 'kind'), textIn(typed, 'id'));

/** The fields that ask for a change again. */
export function seatChangeFields(change: CapacityChange): Readonly<Record<string, string>> {
  switch (change.type) {
    case 'setup':
      return { kind: 'setup', id: change.configurationId };
    case 'no-vehicle':
      return { kind: 'no-vehicle', id: change.vehicleId };
    case 'fleet':
      return { kind: 'fleet', vehicles: change.vehicleIds.join(',') };
    case 'limits':
      return { kind: 'limits', ownLimit: textOf(change.ownLimit), staffSeats: String(change.staffSeats) };
    case 'group':
      return { kind: 'group', id: change.tourGroupId, places: String(change.places) };
    case 'stop': {
      const { eventStopId, vehicleId, maxPeople } = change;
      return { kind: 'stop', id: eventStopId, vehicle: vehicleId ?? '', maxPeople: textOf(maxPeople) };
    }
  }
}

const textOf = (limit: number | null): string => (limit === null ? '' : String(limit));

/** Address of the page that shows what a change would do. */
export const previewAddress = (code: string, change: CapacityChange): string =>
  `/evenementen/${encodeURIComponent(code)}/plaatsen/wijziging?${new URLSearchParams(seatChangeFields(change)).toString()}`;

/** What an address without a wish asks: how things stand. */
export const noChange = ({ ownLimit, staffSeats }: EventView): CapacityChange => ({
  type: 'limits',
  ownLimit,
  staffSeats,
});

/** True once people can be on board: a change of the seats is then shown before it is made. */
export const needsPreview = ({ state }: Pick<EventView, 'state'>): boolean => state !== 'draft';
