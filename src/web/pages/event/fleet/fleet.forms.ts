import { z } from 'zod';
import { choice } from '../../../forms/fields';
import { defineForm } from '../../../forms/form';

/** Which vehicles drive, their ids with commas between; the others stay at home. */
export const fleetForm = defineForm(
  'fleet',
  z.object({ vehicles: choice }).transform(({ vehicles }) => ({ vehicleIds: vehicles.split(',') })),
);
