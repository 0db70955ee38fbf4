import { z } from 'zod';
import type { CapacityChange, EventView } from '../../../modules/events';
import { seatTexts } from '../../../texts/seats';
import { choice, count, optionalCount, text } from '../../forms/fields';
import type { FormBody } from '../../forms/legacy-submit';

const wish = z.discriminatedUnion(
  'soort',
  [
    z.object({ soort: z.literal('opstelling'), id: choice }),
    z.object({ soort: z.literal('bus-weg'), id: choice }),
    z.object({ soort: z.literal('grens'), grens: optionalCount, begeleiders: count }),
    z.object({ soort: z.literal('groep'), id: choice, plaatsen: count }),
    z.object({ soort: z.literal('opstapplaats'), id: choice, bus: text, hoogstens: optionalCount }),
  ],
  { error: seatTexts.change.unknown },
);

function changeOf(form: z.output<typeof wish>): CapacityChange {
  switch (form.soort) {
    case 'opstelling':
      return { type: 'setup', configurationId: form.id };
    case 'bus-weg':
      return { type: 'no-vehicle', vehicleId: form.id };
    case 'grens':
      return { type: 'limits', ownLimit: form.grens, staffSeats: form.begeleiders };
    case 'groep':
      return { type: 'group', tourGroupId: form.id, places: form.plaatsen };
    case 'opstapplaats':
      return { type: 'stop', eventStopId: form.id, vehicleId: form.bus || null, maxPeople: form.hoogstens };
  }
}

/** A change of the places, as it stands in the address of the preview. */
export const changeForm = wish.transform(changeOf);

/** The same with what the coordinator saw. */
export const confirmForm = z
  .object({ gezien: z.string().default('') })
  .loose()
  .transform((form) => ({ form, seen: form.gezien }));

/** The fields that ask for a change again. */
export function fieldsOf(change: CapacityChange): Readonly<Record<string, string>> {
  switch (change.type) {
    case 'setup':
      return { soort: 'opstelling', id: change.configurationId };
    case 'no-vehicle':
      return { soort: 'bus-weg', id: change.vehicleId };
    case 'limits':
      return {
        soort: 'grens',
        grens: change.ownLimit === null ? '' : String(change.ownLimit),
        begeleiders: String(change.staffSeats),
      };
    case 'group':
      return { soort: 'groep', id: change.tourGroupId, plaatsen: String(change.places) };
    case 'stop':
      return {
        soort: 'opstapplaats',
        id: change.eventStopId,
        bus: change.vehicleId ?? '',
        hoogstens: change.maxPeople === null ? '' : String(change.maxPeople),
      };
  }
}

/** Address of the page that shows what a change would do. */
export const previewAddress = (code: string, change: CapacityChange): string =>
  `/evenementen/${encodeURIComponent(code)}/plaatsen/wijziging?${new URLSearchParams(fieldsOf(change)).toString()}`;

/** What an address without a wish asks: how things stand. */
export const noChange = ({ ownLimit, staffSeats }: EventView): FormBody =>
  fieldsOf({ type: 'limits', ownLimit, staffSeats });

/** True once people can be on board: a change of the places is then shown before it is made. */
export const needsPreview = ({ state }: Pick<EventView, 'state'>): boolean => state !== 'draft';
