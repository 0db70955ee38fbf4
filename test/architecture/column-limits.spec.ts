import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { referralForm } from '../../src/web/components/referral/referral.forms';
import { eventForm, newEventForm } from '../../src/web/components/event/event.forms';
import { outcomeForm } from '../../src/web/components/outcome/outcome.forms';
import { seatConfirmationForm } from '../../src/web/components/event/seat-change.forms';
import type { Form } from '../../src/web/forms/form';
import { readForm } from '../../src/web/forms/read-form';
import { addForm } from '../../src/web/pages/association/closing-days/closing-days.forms';
import {
  companyForm,
  contactForm,
  siteForm,
  vacancyForm,
} from '../../src/web/pages/association/companies/company.forms';
import { newStopForm } from '../../src/web/pages/association/stops/stops.forms';
import { ownTimeForm } from '../../src/web/pages/association/travel/travel.forms';
import { userForm } from '../../src/web/pages/association/users/users.forms';
import { shiftForm } from '../../src/web/pages/event/day/day.forms';
import { interpreterForm } from '../../src/web/pages/event/interviews/interviews.forms';
import { cancellationForm } from '../../src/web/pages/event/overview/overview.forms';
import { offerByHandForm } from '../../src/web/pages/event/participants/participants.forms';
import {
  groupForm,
  lunchForm,
  slotForm,
  stopForm,
  vehicleForm,
  visitTermsForm,
} from '../../src/web/pages/event/programme/programme.forms';
import { vehicleTermsForm } from '../../src/web/pages/event/programme/vehicle.forms';
import { wishesForm } from '../../src/web/pages/event/route/route.forms';

const folder = join(__dirname, '../../src/platform/database/migrations');
const schema = readdirSync(folder)
  .map((file) => readFileSync(join(folder, file), 'utf8'))
  .join('\n');

const LARGEST: Readonly<Record<string, number>> = { TINYINT: 127, SMALLINT: 32_767, INT: 2_147_483_647 };

/** The type of a column as its table was made, e.g. `VARCHAR(80)`. */
function typeOf(column: string): string {
  const [table = '', name = ''] = column.split('.');
  const body = new RegExp(`CREATE TABLE IF NOT EXISTS ${table} \\(\\n(.*?)\\n\\);`, 's').exec(schema)?.[1] ?? '';
  const type = new RegExp(`^  ${name} ([A-Z]+(?:\\(\\d+\\))?)`, 'm').exec(body)?.[1];
  if (type === undefined) throw new Error(`no such column: ${column}`);
  return type;
}

/** The smallest value that the column cannot hold any more. */
function beyond(type: string): string {
  const letters = /^VARCHAR\((\d+)\)$/.exec(type)?.[1];
  if (letters !== undefined) return 'x'.repeat(Number(letters) + 1);
  const largest = LARGEST[type];
  if (largest === undefined) throw new Error(`what is too large for ${type}?`);
  return String(largest + 1);
}

type Row = readonly [form: Form, columns: Readonly<Record<string, string>>];

const visitTerms = {
  visitMinutes: 'site_visit.visit_minutes',
  interviewers: 'site_visit.interviewers',
  maxVehicles: 'site_visit.max_vehicles',
  receptionListDays: 'site_visit.reception_list_days',
};
const event = {
  title: 'event.title',
  lunch: 'event.lunch',
  staffSeats: 'event.staff_seats',
  ownLimit: 'event.own_limit',
};

/** Each field that a person types into, with the column that keeps it. */
const kept: readonly Row[] = [
  [newEventForm, { code: 'event.code', ...event }],
  [eventForm, event],
  [cancellationForm, { reason: 'event.cancel_reason' }],
  [groupForm, { name: 'tour_group.name', places: 'tour_group.places' }],
  [
    vehicleForm,
    {
      name: 'event_vehicle.name',
      coachOperator: 'event_vehicle.coach_operator',
      seats: 'vehicle_configuration.seats',
      wheelchairPlaces: 'vehicle_configuration.wheelchair_places',
      otherSeats: 'vehicle_configuration.seats',
      otherWheelchairPlaces: 'vehicle_configuration.wheelchair_places',
    },
  ],
  [
    vehicleTermsForm,
    {
      plate: 'event_vehicle.plate',
      contactName: 'event_vehicle.contact_name',
      contactEmail: 'event_vehicle.contact_email',
      contactPhone: 'event_vehicle.contact_phone',
      hireHours: 'event_vehicle.hire_hours',
    },
  ],
  [stopForm, { maxRideMinutes: 'event_stop.max_ride_minutes' }],
  [visitTermsForm, visitTerms],
  [lunchForm, { name: 'site_visit.name', visitMinutes: 'site_visit.visit_minutes' }],
  [slotForm, { places: 'interview_slot.places' }],
  [wishesForm, { bufferMinutes: 'route_wish.buffer_minutes' }],
  [interpreterForm, { name: 'event_interpreter.name' }],
  [offerByHandForm, { reason: 'registration_history.reason' }],
  [shiftForm, { minutes: 'site_visit.visit_minutes' }],
  [outcomeForm, { feedback: 'interview_outcome.feedback' }],
  [addForm, { name: 'closing_day.name' }],
  [companyForm, { name: 'host_company.name' }],
  [
    siteForm,
    {
      siteName: 'host_site.name',
      address: 'host_site.address',
      accuracyMetres: 'host_site.accuracy_metres',
      dressCode: 'host_site.dress_code',
      bringList: 'host_site.bring_list',
    },
  ],
  [
    contactForm,
    {
      firstName: 'host_contact.first_name',
      lastName: 'host_contact.last_name',
      email: 'host_contact.email',
      phone: 'host_contact.phone',
    },
  ],
  [vacancyForm, { code: 'vacancy.code', title: 'vacancy.title', posts: 'vacancy.posts' }],
  [
    newStopForm,
    {
      name: 'pickup_stop.name',
      address: 'pickup_stop.address',
      landmark: 'pickup_stop.landmark',
      accuracyMetres: 'pickup_stop.accuracy_metres',
    },
  ],
  [ownTimeForm, { minutes: 'own_travel_time.minutes' }],
  [
    userForm,
    {
      firstName: 'user_account.first_name',
      lastName: 'user_account.last_name',
      email: 'user_account.email',
      phone: 'user_account.phone',
    },
  ],
  [
    referralForm,
    {
      firstName: 'jobseeker.first_name',
      lastName: 'jobseeker.last_name',
      phone: 'jobseeker.phone',
      email: 'jobseeker.email',
      interpreterLanguage: 'jobseeker.interpreter_language',
      note: 'registration.note',
    },
  ],
];

const fields = kept.flatMap(([form, columns]) =>
  Object.entries(columns).map(([field, column]) => ({ form, field, column, name: `${form.id}.${field}` })),
);

const isRefused = (form: Form, field: string, value: string): boolean => {
  const reading = readForm(form.schema, { [field]: value });
  return !reading.ok && field in reading.errors;
};

describe('what a column cannot hold', () => {
  it.each(fields)('$name refuses for $column', ({ form, field, column }) => {
    expect(isRefused(form, field, beyond(typeOf(column)))).toBe(true);
  });

  it.each(['group.places', 'stop.maxPeople'])('%s refuses in a change of the seats', (named) => {
    const [kind = '', field = ''] = named.split('.');
    const reading = readForm(seatConfirmationForm.schema, { kind, id: 'x', vehicle: '', seen: 'x', [field]: '32768' });
    expect(reading.ok ? [] : Object.keys(reading.errors)).toContain(field);
  });

  it('is found when nothing refuses it', () => {
    expect(isRefused(companyForm, 'socialEconomy', 'x'.repeat(200))).toBe(false);
    expect(() => typeOf('event.colour')).toThrow('no such column');
  });
});

describe('signs that nobody can read', () => {
  const texts = fields.filter(({ column }) => typeOf(column).startsWith('VARCHAR'));

  it.each(texts)('$name refuses', ({ form, field }) => {
    expect(isRefused(form, field, 'D\u0092Hondt')).toBe(true);
  });
});
