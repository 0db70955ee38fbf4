import { z } from 'zod';
import { demoMoments, demoSteps, type DemoMoment, type DemoStep } from '../../../../demo';
import { demoTexts as t } from '../../../../texts/demo';
import { text } from '../../../forms/fields';
import { defineForm } from '../../../forms/form';

const steps = Object.keys(demoSteps) as DemoStep[];
const moments = Object.keys(demoMoments) as DemoMoment[];

export const signInAsForm = defineForm('sign-in-as', z.object({ email: text }));
export const referPeopleForm = defineForm('refer-people', z.object({ event: text }));
export const clockForm = defineForm(
  'clock',
  z.object({ event: text, moment: z.enum(moments, { error: t.unknownMoment }) }),
);
export const laterForm = defineForm('later', z.object({ step: z.enum(steps, { error: t.unknownMoment }) }));
