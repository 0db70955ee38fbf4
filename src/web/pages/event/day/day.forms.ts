import { z } from 'zod';
import { attendanceStates } from '../../../../modules/attendance';
import { attendanceTexts } from '../../../../texts/attendance';
import { dayTexts as t } from '../../../../texts/day';
import { choiceOr, text, timeOr } from '../../../forms/fields';
import { defineForm } from '../../../forms/form';

const state = z.enum(attendanceStates, { error: attendanceTexts.stateMissing });

/** Whether somebody is there, once for everybody; `seen` is what stood there before a correction. */
export const attendanceForm = defineForm('attendance', z.object({ state, joinedAt: text, seen: state.optional() }));

/** The answer to the proposal that was shown. */
export const proposalForm = defineForm(
  'proposal',
  z.object({ fingerprint: z.string().length(64), answer: z.enum(['accepted', 'rejected']) }),
);

/** Nothing has to be done with what an escort said. */
export const reportForm = defineForm('reports', z.object({}));

/** Moves all interviews of a host from some moment on. */
export const shiftForm = defineForm(
  'shift',
  z.object({
    visitId: choiceOr(t.hostMissing),
    from: timeOr(t.fromMissing),
    minutes: text.refine((value) => /^\d{1,3}$/.test(value), { error: t.minutesMissing }).transform(Number),
  }),
);
