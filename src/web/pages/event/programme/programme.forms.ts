import { z } from 'zod';
import type { VehicleInput, VisitInput, VisitTerms } from '../../../../modules/events';
import { choice, count, optionalCount, optionalTime, text, ticked, time } from '../../../forms/fields';
import type { FormBody } from '../../../forms/legacy-submit';

type Place = Readonly<{ name: string; latitude: number; longitude: number }>;

/** A new bus; `place` is where it is parked. */
export const vehicleForm = z.object({
  'bus-naam': text,
  'bus-bedrijf': text,
  'bus-standplaats': choice,
  'bus-van': time,
  'bus-tot': time,
  'bus-zitplaatsen': count,
  'bus-rolstoelplaatsen': count,
  'bus-zitplaatsen-2': optionalCount,
  'bus-rolstoelplaatsen-2': optionalCount,
});

/** The vehicle that the form describes, parked at this place. */
export function vehicleOf(form: z.output<typeof vehicleForm>, place: Place): VehicleInput {
  const otherSeats = form['bus-zitplaatsen-2'];
  const other = { seats: otherSeats ?? 0, wheelchairPlaces: form['bus-rolstoelplaatsen-2'] ?? 0 };
  return {
    name: form['bus-naam'],
    coachOperator: form['bus-bedrijf'],
    depotName: place.name,
    depotLatitude: place.latitude,
    depotLongitude: place.longitude,
    dutyFrom: form['bus-van'],
    dutyUntil: form['bus-tot'],
    configurations: [
      { seats: form['bus-zitplaatsen'], wheelchairPlaces: form['bus-rolstoelplaatsen'] },
      ...(otherSeats === null ? [] : [other]),
    ],
  };
}

export const stopForm = z
  .object({ 'halte-plaats': choice, 'halte-vanaf': optionalTime, 'halte-rit': optionalCount })
  .transform((form) => ({
    pickupStopId: form['halte-plaats'],
    earliest: form['halte-vanaf'],
    maxRideMinutes: form['halte-rit'],
  }));

const visitFields = {
  'bezoek-vanaf': time,
  'bezoek-tot': time,
  'bezoek-duur': count,
  'bezoek-gesprekspartners': count,
  'bezoek-bussen': optionalCount,
  'bezoek-namen': optionalCount,
};

const termsOf = (form: z.output<z.ZodObject<typeof visitFields>>): VisitTerms => ({
  arriveFrom: form['bezoek-vanaf'],
  arriveUntil: form['bezoek-tot'],
  visitMinutes: form['bezoek-duur'],
  maxVehicles: form['bezoek-bussen'],
  interviewers: form['bezoek-gesprekspartners'],
  receptionListDays: form['bezoek-namen'],
});

/** What can change about a visit later. */
export const visitTermsForm = z.object(visitFields).transform(termsOf);

/** What stands in that form before anything is typed. */
export const visitTermsValues = (visit: VisitTerms): FormBody => ({
  'bezoek-vanaf': visit.arriveFrom,
  'bezoek-tot': visit.arriveUntil,
  'bezoek-duur': String(visit.visitMinutes),
  'bezoek-gesprekspartners': String(visit.interviewers),
  'bezoek-bussen': visit.maxVehicles === null ? '' : String(visit.maxVehicles),
  'bezoek-namen': visit.receptionListDays === null ? '' : String(visit.receptionListDays),
});

/** A visit to a host; its site is chosen as `company/site`. */
export const hostVisitForm = z.object({ 'bezoek-adres': choice, ...visitFields }).transform((form): VisitInput => {
  const [hostCompanyId = '', hostSiteId = ''] = form['bezoek-adres'].split('/');
  return { kind: 'host', hostCompanyId, hostSiteId, ...termsOf(form) };
});

export const lunchForm = z.object({
  'lunch-naam': text,
  'lunch-plaats': choice,
  'lunch-vanaf': time,
  'lunch-tot': time,
  'lunch-duur': count,
});

/** The lunch that the form describes, at this place. */
export const lunchOf = (form: z.output<typeof lunchForm>, place: Place): VisitInput => ({
  kind: 'lunch',
  name: form['lunch-naam'],
  latitude: place.latitude,
  longitude: place.longitude,
  arriveFrom: form['lunch-vanaf'],
  arriveUntil: form['lunch-tot'],
  visitMinutes: form['lunch-duur'],
  maxVehicles: null,
  interviewers: 0,
  receptionListDays: null,
});

export const groupForm = z
  .object({ 'groep-naam': text, 'groep-plaatsen': count })
  .transform((form) => ({ name: form['groep-naam'], places: form['groep-plaatsen'] }));

export const tourForm = z
  .object({
    'rondleiding-bezoek': choice,
    'rondleiding-van': time,
    'rondleiding-tot': time,
    'rondleiding-groepen': ticked,
  })
  .transform((form) => ({
    visitId: form['rondleiding-bezoek'],
    startsAt: form['rondleiding-van'],
    endsAt: form['rondleiding-tot'],
    groupIds: form['rondleiding-groepen'],
  }));

export const slotsForm = z
  .object({
    'gesprek-bezoek': choice,
    'gesprek-van': time,
    'gesprek-tot': time,
    'gesprek-minuten': count,
    'gesprek-tegelijk': optionalCount,
  })
  .transform((form) => ({
    visitId: form['gesprek-bezoek'],
    from: form['gesprek-van'],
    until: form['gesprek-tot'],
    minutes: form['gesprek-minuten'],
    ...(form['gesprek-tegelijk'] !== null && { places: form['gesprek-tegelijk'] }),
  }));

/** Which row of the programme goes, or which set-up is chosen. */
export const rowForm = z.object({ id: z.string().default('') });
