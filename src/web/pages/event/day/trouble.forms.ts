import { z } from 'zod';
import type { HostDisruption } from '../../../../modules/attendance';
import type { BusDelay } from '../../../../modules/events';
import { attendanceTexts } from '../../../../texts/attendance';
import { delayAt, delayFields } from '../../../components/event/delay-places';
import { choiceOr, text, timeOr } from '../../../forms/fields';
import { defineForm, type Form } from '../../../forms/form';
import { textIn, type FormBody } from '../../../forms/form-body';

const { place, minutes } = delayFields;
const visitId = choiceOr(attendanceTexts.troubleHostMissing);
const fewer = text.refine((value) => value === '' || /^\d{1,2}$/.test(value), { error: attendanceTexts.momentWrong });
/** What the coordinator saw before saying that it may happen. */
const fingerprint = text;

/** What goes wrong: first asked in the address of the page, then, once its consequences were seen, posted. */
export const troubleForm = defineForm(
  'trouble',
  z.discriminatedUnion(
    'kind',
    [
      z.object({ kind: z.literal('delay'), place, minutes, fingerprint }),
      z.object({ kind: z.literal('host-out'), visitId, fingerprint }),
      z.object({
        kind: z.literal('fewer-interviewers'),
        visitId,
        from: timeOr(attendanceTexts.momentWrong),
        fewer,
        fingerprint,
      }),
    ],
    { error: attendanceTexts.troubleKindMissing },
  ),
);

type Trouble = z.output<typeof troubleForm.schema>;

/** A bus that is late, or a host or interviewer that falls out. */
export function disruptionOf(trouble: Trouble): { delay: BusDelay } | { host: HostDisruption } {
  switch (trouble.kind) {
    case 'delay':
      return { delay: delayAt(trouble.place, Number(trouble.minutes)) };
    case 'host-out':
      return { host: { kind: trouble.kind, visitId: trouble.visitId } };
    case 'fewer-interviewers': {
      const { kind, visitId: id, from } = trouble;
      return { host: { kind, visitId: id, from, fewer: Number(trouble.fewer || '1') } };
    }
  }
}

/** The two forms of the page. */
export const delayForm = { ...troubleForm, id: 'delay' };
export const hostForm = { ...troubleForm, id: 'host' };

/** Which of them was filled in. */
export const troubleFormIn = (typed: FormBody): Form => (textIn(typed, 'kind') === 'delay' ? delayForm : hostForm);
