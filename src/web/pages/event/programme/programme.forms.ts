import { z } from 'zod';
import type { VehicleInput, VisitInput, VisitTerms } from '../../../../modules/events';
import { choice, count, optionalCount, optionalTime, ticked, time, words } from '../../../forms/fields';
import { defineForm, type FormValue } from '../../../forms/form';
import type { FormBody } from '../../../forms/form-body';

type Place = Readonly<{ name: string; latitude: number; longitude: number }>;

/** A new bus; `depot` is where it is parked. */
export const vehicleForm = defineForm(
  'vehicle',
  z.object({
    name: words(80),
    coachOperator: words(120),
    depot: choice,
    dutyFrom: time,
    dutyUntil: time,
    seats: count,
    wheelchairPlaces: count,
    otherSeats: optionalCount,
    otherWheelchairPlaces: optionalCount,
  }),
);

/** The vehicle that the form describes, parked at this place. */
export function vehicleOf(form: FormValue<typeof vehicleForm>, place: Place): VehicleInput {
  const { name, coachOperator, dutyFrom, dutyUntil, seats, wheelchairPlaces, otherSeats } = form;
  const other = { seats: otherSeats ?? 0, wheelchairPlaces: form.otherWheelchairPlaces ?? 0 };
  return {
    ...{ name, coachOperator, dutyFrom, dutyUntil },
    depotName: place.name,
    depotLatitude: place.latitude,
    depotLongitude: place.longitude,
    configurations: [{ seats, wheelchairPlaces }, ...(otherSeats === null ? [] : [other])],
  };
}

export const stopForm = defineForm(
  'stop',
  z.object({ pickupStopId: choice, earliest: optionalTime, maxRideMinutes: optionalCount }),
);

const terms = {
  arriveFrom: time,
  arriveUntil: time,
  visitMinutes: count,
  interviewers: count,
  maxVehicles: optionalCount,
  receptionListDays: optionalCount,
};

/** What can change about a visit later, in a new visit as well. */
export type VisitTermsField = keyof typeof terms;

/** What can change about a visit later. */
export const visitTermsForm = defineForm('visit-terms', z.object(terms));

/** What stands in that form before anything is typed. */
export const visitTermsValues = (visit: VisitTerms): FormBody => ({
  arriveFrom: visit.arriveFrom,
  arriveUntil: visit.arriveUntil,
  visitMinutes: String(visit.visitMinutes),
  interviewers: String(visit.interviewers),
  maxVehicles: visit.maxVehicles === null ? '' : String(visit.maxVehicles),
  receptionListDays: visit.receptionListDays === null ? '' : String(visit.receptionListDays),
});

/** A visit to a host; its site is chosen as `company/site`. */
export const visitForm = defineForm(
  'visit',
  z.object({ site: choice, ...terms }).transform(({ site, ...visitTerms }): VisitInput => {
    const [hostCompanyId = '', hostSiteId = ''] = site.split('/');
    return { kind: 'host', hostCompanyId, hostSiteId, ...visitTerms };
  }),
);

export const lunchForm = defineForm(
  'lunch',
  z.object({ name: words(120), place: choice, arriveFrom: time, arriveUntil: time, visitMinutes: count }),
);

/** The lunch that the form describes, at this place. */
export const lunchOf = (form: FormValue<typeof lunchForm>, place: Place): VisitInput => ({
  kind: 'lunch',
  name: form.name,
  latitude: place.latitude,
  longitude: place.longitude,
  arriveFrom: form.arriveFrom,
  arriveUntil: form.arriveUntil,
  visitMinutes: form.visitMinutes,
  maxVehicles: null,
  interviewers: 0,
  receptionListDays: null,
});

export const groupForm = defineForm('group', z.object({ name: words(20), places: count }));

export const tourForm = defineForm(
  'tour',
  z.object({ visitId: choice, startsAt: time, endsAt: time, groupIds: ticked }),
);

export const slotForm = defineForm(
  'slot',
  z
    .object({ visitId: choice, from: time, until: time, minutes: count, places: optionalCount })
    .transform(({ places, ...slots }) => ({ ...slots, ...(places !== null && { places }) })),
);

const row = z.object({ id: z.string().default('') });

/** Which row of a part of the programme goes; each bears the id of its part of the page. */
export const vehicleRemovalForm = defineForm('vehicles', row);
export const stopRemovalForm = defineForm('stops', row);
export const visitRemovalForm = defineForm('visits', row);
export const groupRemovalForm = defineForm('groups', row);
export const tourRemovalForm = defineForm('tours', row);
export const slotRemovalForm = defineForm('slots', row);

/** Which set-up of a bus is chosen. */
export const configurationForm = defineForm(vehicleRemovalForm.id, row);
