import { z } from 'zod';
import type { DraftChange } from '../../../../modules/interviews';
import { interviewTexts as t } from '../../../../texts/interviews';
import { choiceOr, text, words, yes } from '../../../forms/fields';
import { defineForm, type FormValue } from '../../../forms/form';

/** The version of the draft that a form was made for; absent while there is none. */
const version = z.coerce.number().int();

const draftForm = z.object({ version: version.optional() });
const changedDraftForm = z.object({ version });

export const computeForm = defineForm('compute', draftForm);
export const publishForm = defineForm('publish', draftForm);
export const undoForm = defineForm('undo', changedDraftForm);
export const acceptForm = defineForm('accept', z.object({ version, at: z.coerce.number().int() }));
export const pinForm = defineForm('pin', draftForm);
export const unpinForm = defineForm('unpin', draftForm);

/** An interview for somebody who got a seat later; other people keep theirs. */
export const spareForm = defineForm('spare', z.object({ registrationId: text, vacancyId: text, slotId: text }));
export const leaveForm = defineForm('leave', z.object({ registrationId: text }));
export const fillingForm = defineForm('filling', z.object({ byItself: yes }));

export const interpreterForm = defineForm(
  'interpreter',
  z.object({ name: words(80), languages: words(400), rides: yes }),
);
export const interpreterRemovalForm = defineForm('interpreter-removal', z.object({}));

const chosen = choiceOr(t.choiceMissing);
/** A vacancy and a moment of its host, as one choice. */
const moment = chosen.transform((value) => {
  const [vacancyId = '', slotId = ''] = value.split(' ');
  return { vacancyId, slotId };
});
const interviewId = text;

/** What can be done by hand with the interviews of one person: one form for each. */
export const changeForm = defineForm(
  'change',
  z.discriminatedUnion('kind', [
    z.object({ version, kind: z.literal('add'), moment }),
    z.object({ version, kind: z.literal('move'), interviewId, moment }),
    z.object({ version, kind: z.literal('swap'), interviewId, other: chosen }),
    z.object({ version, kind: z.literal('remove'), interviewId }),
  ]),
);

/** The change that such a form asks for. */
export function draftChangeOf(registrationId: string, form: FormValue<typeof changeForm>): DraftChange {
  switch (form.kind) {
    case 'add':
      return { kind: 'add', registrationId, ...form.moment };
    case 'move':
      return { kind: 'move', interviewId: form.interviewId, ...form.moment };
    case 'swap':
      return { kind: 'swap', interviewId: form.interviewId, otherId: form.other };
    case 'remove':
      return { kind: 'remove', interviewId: form.interviewId };
  }
}

/** Ids of the forms on a person's page. */
export const changeFormId = (kind: string, interviewId = ''): string =>
  [changeForm.id, kind, interviewId].filter((part) => part !== '').join('-');
