import { reportedPartsOf, type BusDelay, type ExpectedCall } from '../../../modules/events';
import { attendanceTexts } from '../../../texts/attendance';
import { dayTexts } from '../../../texts/day';
import { dayTroubleTexts as t } from '../../../texts/day-trouble';
import { text } from '../../forms/fields';
import type { Option } from '../fields';

const PLACE = /^([^/]+)\/([^/]+)\/(pickup|host|collect|dropoff)\/(arrive|leave)$/;

/** Fields of a form that says where a bus is late, and how much. */
export const delayFields = {
  place: text.refine((value) => PLACE.test(value), { error: attendanceTexts.delayNowhere }),
  minutes: text.refine((value) => /^\d{1,3}$/.test(value), { error: dayTexts.minutesMissing }),
};

/** How a place is found again in a form: `vehicle/place/kind/part`. */
export const placeValue = ({ vehicleId, at, kind, part }: Omit<BusDelay, 'minutes'>): string =>
  `${vehicleId}/${at}/${kind}/${part}`;

export function delayAt(value: string, late: number): BusDelay {
  const [, vehicleId = '', at = '', kind, part] = PLACE.exec(value) ?? [];
  return { vehicleId, at, kind: kind as BusDelay['kind'], part: part as BusDelay['part'], minutes: late };
}

const PLACE_WORDS: Readonly<
  Record<`${BusDelay['kind']} ${BusDelay['part']}`, (vehicle: string, place: string) => string>
> = {
  'pickup arrive': t.arrives,
  'pickup leave': t.leaves,
  'host arrive': t.arrives,
  'host leave': t.leaves,
  'collect arrive': t.fetches,
  'collect leave': t.fetched,
  'dropoff arrive': t.bringsHome,
  'dropoff leave': t.bringsHome,
};

/** Where a bus is late, in words. @param nameOf of a stop, a visit or a vehicle, by its id */
export const placeInWords = (
  { vehicleId, at, kind, part }: Omit<BusDelay, 'minutes'>,
  nameOf: (id: string) => string,
): string => PLACE_WORDS[`${kind} ${part}`](nameOf(vehicleId), nameOf(at));

/** The places of a call where a bus can be said to be late. */
export function delayPlaces({ vehicleId, at, kind }: ExpectedCall, nameOf: (id: string) => string): readonly Option[] {
  if (kind === 'depot') return [];
  return reportedPartsOf({ kind }).map((part) => {
    const place = { vehicleId, at, kind, part };
    return { value: placeValue(place), label: placeInWords(place, nameOf) };
  });
}
