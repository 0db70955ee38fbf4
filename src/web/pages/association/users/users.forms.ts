import { z } from 'zod';
import type { UserView } from '../../../../modules/identity';
import { userTexts as t } from '../../../../texts/users';
import { choiceOr, emailAddress, filled, optionalPhone, ticked } from '../../../forms/fields';
import { defineForm } from '../../../forms/form';
import type { FormBody } from '../../../forms/form-body';

const name = filled(80, t.nameMissing);
const roles = z.array(z.enum(['administrator', 'coordinator', 'counsellor', 'dpo']));

/** Somebody with an account, new or changed. */
export const userForm = defineForm(
  'user',
  z.object({
    firstName: name,
    lastName: name,
    email: emailAddress(t.emailWrong),
    phone: optionalPhone,
    organisationId: choiceOr(t.organisationUnknown),
    roles: ticked.pipe(roles.min(1, { error: t.rolesMissing })),
  }),
);

/** Shuts somebody out, or lets them in again. */
export const accessForm = defineForm('users', z.object({}));

/** Who takes over from somebody, and whether that user is shut out afterwards. */
export const handOverForm = defineForm(
  'hand-over',
  z.object({ toUserId: choiceOr(t.handOver.choose), then: z.enum(['out', 'stay']) }),
);

/** What stands in the form of a new user. */
export const newUser: FormBody = { roles: ['counsellor'] };

/** What stands in the form of a user before anything is typed. */
export const userValues = ({ firstName, lastName, email, phone, organisationId, roles }: UserView): FormBody => ({
  ...{ firstName, lastName, email, phone, organisationId },
  roles,
});
