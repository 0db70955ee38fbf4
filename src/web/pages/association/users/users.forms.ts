import { z } from 'zod';
import type { UserInput, UserView } from '../../../../modules/identity';
import { userTexts as t } from '../../../../texts/users';
import { ticked } from '../../../forms/fields';
import type { FormBody } from '../../../forms/legacy-submit';

const words = (limit: number) =>
  z
    .string()
    .trim()
    .max(limit, { error: t.tooLong(limit) })
    .default('');
const name = words(80).refine((text) => text !== '', { error: t.nameMissing });

/** Somebody with an account, new or changed. */
export const userForm = z
  .object({
    voornaam: name,
    familienaam: name,
    mail: z
      .string()
      .trim()
      .default('')
      .pipe(z.email({ error: t.emailWrong }).max(190, { error: t.tooLong(190) })),
    telefoon: words(30),
    organisatie: z
      .string()
      .default('')
      .refine((id) => id !== '', { error: t.organisationUnknown }),
    rollen: ticked.pipe(
      z.array(z.enum(['administrator', 'coordinator', 'counsellor'])).min(1, { error: t.rolesMissing }),
    ),
  })
  .transform((form): UserInput => ({
    firstName: form.voornaam,
    lastName: form.familienaam,
    email: form.mail,
    phone: form.telefoon,
    organisationId: form.organisatie,
    roles: form.rollen,
  }));

/** What stands in the form of a user before anything is typed. */
export const userValues = (user: UserView): FormBody => ({
  voornaam: user.firstName,
  familienaam: user.lastName,
  mail: user.email,
  telefoon: user.phone,
  organisatie: user.organisationId,
  rollen: user.roles,
});
