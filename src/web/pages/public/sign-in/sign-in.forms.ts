import { z } from 'zod';
import { identityTexts as t } from '../../../../texts/identity';
import { emailAddress } from '../../../forms/fields';
import { defineForm } from '../../../forms/form';

/** The page somebody wanted to open before signing in. */
const to = z.string().optional();

export const signInForm = defineForm('sign-in', z.object({ email: emailAddress(t.emailWrong), to }));
export const completeForm = defineForm('complete-sign-in', z.object({ to }));
export const signOutForm = defineForm('sign-out', z.object({}));
