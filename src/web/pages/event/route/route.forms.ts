import { z } from 'zod';
import { driverBreakWishes, type RouteWishes } from '../../../../modules/events';
import type { DropHostView } from '../../../../modules/registrations';
import { coordinatorTexts } from '../../../../texts/coordinator';
import { optionalCount, yes } from '../../../forms/fields';
import { defineForm } from '../../../forms/form';
import { chosenFields, formBodyOf, type FormBody } from '../../../forms/form-body';

/** The buttons on top bear the id of their part of the page. */
export const planForm = defineForm('route', z.object({}));

const AFTER = 'after-';
const FIRST = 'first-';
const HOST = 'host-';

/** What must be kept whatever route is the best; `after-<stop>` and `first-<vehicle>` are choices of their own. */
export const wishesForm = defineForm(
  'wishes',
  z
    .looseObject({
      breaks: z.enum(driverBreakWishes, { error: coordinatorTexts.programme.chooseFromList }).default('none'),
      keepsLatestReturns: yes,
      bufferMinutes: optionalCount,
    })
    .transform(({ breaks, keepsLatestReturns, bufferMinutes, ...orders }): RouteWishes => ({
      driverBreaks: breaks,
      keepsLatestReturns,
      bufferMinutes: bufferMinutes ?? 0,
      boardsAfter: chosenFields(formBodyOf(orders), AFTER),
      firstVisit: chosenFields(formBodyOf(orders), FIRST),
    })),
);

/** After which stop this one comes. */
export const afterField = (stopId: string): string => `${AFTER}${stopId}`;

/** Which visit this vehicle makes first. */
export const firstField = (vehicleId: string): string => `${FIRST}${vehicleId}`;

/** What stands in that form before anything is typed. */
export const wishesValues = (wishes: RouteWishes): FormBody => ({
  breaks: wishes.driverBreaks,
  ...(wishes.keepsLatestReturns && { keepsLatestReturns: 'yes' }),
  bufferMinutes: String(wishes.bufferMinutes),
  ...Object.fromEntries([...wishes.boardsAfter].map(([stop, other]) => [afterField(stop), other])),
  ...Object.fromEntries([...wishes.firstVisit].map(([vehicle, visit]) => [firstField(vehicle), visit])),
});

/** Where everybody spends the day, in fields `host-<registration>`: registration → visit. */
export const dropHostsForm = defineForm(
  'drop-hosts',
  z.looseObject({}).transform((fields) => chosenFields(formBodyOf(fields), HOST)),
);

export const hostField = (registrationId: string): string => `${HOST}${registrationId}`;

/** What stands in that form before anything is typed: what was chosen by hand. */
export const dropHostsValues = (people: readonly DropHostView[]): FormBody =>
  Object.fromEntries(
    people.map(({ registrationId, isChosen, siteVisitId }) => [
      hostField(registrationId),
      isChosen ? (siteVisitId ?? '') : '',
    ]),
  );
