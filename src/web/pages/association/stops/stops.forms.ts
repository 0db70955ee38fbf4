import { z } from 'zod';
import type { PickupStopView } from '../../../../modules/companies';
import { stopTexts as t } from '../../../../texts/stops';
import { placeInput, placeText } from '../../../components/geography/place-input';
import { choiceOr, countUpTo, words, yes } from '../../../forms/fields';
import { defineForm } from '../../../forms/form';
import type { FormBody } from '../../../forms/form-body';

const where = {
  address: words(160),
  landmark: words(200),
  location: placeInput,
  accuracyMetres: countUpTo(20_000),
  stepFree: yes,
};

/** What may change about a stop. */
export const changeStopForm = defineForm(
  'stop',
  z.object(where).transform(({ location, ...stop }) => ({ ...stop, ...location })),
);

const name = words(120).refine((text) => /[a-z0-9]/i.test(text), { error: t.nameMissing });

/** A new stop. */
export const newStopForm = defineForm(
  'stop',
  z
    .object({ name, municipalityNis: choiceOr(t.municipalityMissing), ...where })
    .transform(({ location, ...stop }) => ({ ...stop, ...location })),
);

/** What stands in the form of a stop before anything is typed. */
export const stopValues = (stop: PickupStopView): FormBody => ({
  address: stop.address,
  landmark: stop.landmark,
  location: placeText(stop),
  accuracyMetres: String(stop.accuracyMetres),
  stepFree: stop.stepFree ? 'ja' : '',
});
