import { z } from 'zod';
import { escortTexts as t } from '../../../../texts/escort';
import { choiceOr, filled, optionalPhone } from '../../../forms/fields';
import { defineForm } from '../../../forms/form';

/** Somebody who rides along. */
export const escortForm = defineForm(
  'escort',
  z.object({ name: filled(80, t.nameMissing), phone: optionalPhone, vehicleId: choiceOr(t.vehicleMissing) }),
);

/** A button beside an escort: it says nothing more than which. */
export const escortButtonForm = defineForm('escorts', z.object({}));
