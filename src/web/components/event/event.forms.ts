import { z } from 'zod';
import type { EventView } from '../../../modules/events';
import { coordinatorTexts } from '../../../texts/coordinator';
import { eventTexts } from '../../../texts/events';
import { count, optionalCount, text, words } from '../../forms/fields';
import { defineForm } from '../../forms/form';
import type { FieldAttributes } from '../../forms/form-state';
import type { FormBody } from '../../forms/form-body';

const t = coordinatorTexts.form;

const fields = {
  title: words(160),
  date: text.refine((value) => value !== '', { error: t.dateWrong }),
  shape: z.enum(['whole-group', 'split-swap', 'drop-off'], { error: t.shapeMissing }),
  ownLimit: optionalCount.refine((limit) => limit !== 0, { error: eventTexts.ownLimitWrong }),
  staffSeats: count,
  lunch: words(120),
  referralClosesOn: text.transform((value) => (value === '' ? null : value)),
  acceptedDay: text,
};

/** The fields of an event, new or changed. */
export type EventField = keyof typeof fields;

/** The day that was just asked about: sent once more, it is accepted. */
export const askedDay = ({ value, error }: FieldAttributes): string => (error === undefined ? '' : (value ?? ''));

export const newEventForm = defineForm('new-event', z.object({ code: words(40), ...fields }));

/** What stands in a new event before anything is typed. */
export const NEW_EVENT: FormBody = { shape: 'whole-group', staffSeats: '3' };

/** An event that exists; `version` is the one that the coordinator saw, `seen` what another day would do. */
export const eventForm = defineForm('event', z.object({ version: count, ...fields, seen: text }));

/** What stands in the form of an event before anything is typed. */
export const valuesOf = (event: EventView): FormBody => ({
  version: String(event.version),
  title: event.title,
  date: event.date,
  shape: event.shape,
  ownLimit: event.ownLimit === null ? '' : String(event.ownLimit),
  staffSeats: String(event.staffSeats),
  lunch: event.lunch,
  referralClosesOn: event.referralClosesOn,
});
