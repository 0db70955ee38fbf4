import { z } from 'zod';
import type { EventInput, EventView } from '../../../modules/events';
import { coordinatorTexts } from '../../../texts/coordinator';
import { eventTexts } from '../../../texts/events';
import { count, optionalCount, text } from '../../forms/fields';
import type { FormBody } from '../../forms/legacy-submit';

const t = coordinatorTexts.form;

const fields = {
  titel: text.refine((value) => value.length <= 160, { error: t.titleLong }),
  datum: text.refine((value) => value !== '', { error: t.dateWrong }),
  vorm: z.enum(['whole-group', 'split-swap', 'drop-off'], { error: t.shapeMissing }),
  grens: optionalCount.refine((limit) => limit !== 0, { error: eventTexts.ownLimitWrong }),
  begeleiders: count,
  lunch: text,
  doorverwijzen: text.transform((value) => (value === '' ? null : value)),
};

type Fields = z.output<z.ZodObject<typeof fields>>;

const inputOf = (form: Fields): EventInput => ({
  title: form.titel,
  date: form.datum,
  shape: form.vorm,
  ownLimit: form.grens,
  staffSeats: form.begeleiders,
  lunch: form.lunch,
  referralClosesOn: form.doorverwijzen,
});

/** The form of a new event. */
export const newEventForm = z
  .object({ code: text, ...fields })
  .transform((form) => ({ code: form.code, ...inputOf(form) }));

/** The form of an event that exists; `versie` is the version the coordinator saw. */
export const changeEventForm = z
  .object({ versie: count, ...fields })
  .transform((form) => ({ version: form.versie, ...inputOf(form) }));

/** What stands in the form of an event before anything is typed. */
export const valuesOf = (event: EventView): FormBody => ({
  versie: String(event.version),
  titel: event.title,
  datum: event.date,
  vorm: event.shape,
  grens: event.ownLimit === null ? '' : String(event.ownLimit),
  begeleiders: String(event.staffSeats),
  lunch: event.lunch,
  doorverwijzen: event.referralClosesOn,
});
