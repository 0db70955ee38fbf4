import { z } from 'zod';
import { attendanceStates } from '../../../modules/attendance';
import { attendanceTexts } from '../../../texts/attendance';
import { delayFields } from '../../components/event/delay-places';
import { defineForm } from '../../forms/form';

const seen = z.enum(attendanceStates).optional();

/** Whether somebody is on the bus; `seen` is what stood there before. */
export const onBoardForm = defineForm(
  'on-board',
  z.object({ state: z.enum(['present', 'absent-not-notified'], { error: attendanceTexts.stateMissing }), seen }),
);

/** Takes back what was noted of somebody. */
export const undoForm = defineForm('undo', z.object({ seen: z.enum(attendanceStates) }));

/** Where the own bus is late. */
export const lateForm = defineForm('late', z.object(delayFields));
