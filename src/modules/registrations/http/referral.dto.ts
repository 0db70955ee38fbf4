import { z } from 'zod';
import { apiAnswer, apiInput } from '../../../platform/http';
import { registrationTexts } from '../../../texts/registrations';
import { cancelReasons, registrationStates } from '../domain/registration-state';
import { referralSchema } from '../referral/referral-schema';

const waitingPosition = z.int().nullable().describe('place on the waiting list, from 1; null with a seat');

const referralAnswer = z.object({
  id: z.uuid(),
  state: z.enum(['seated', 'waiting']),
  waitingPosition,
  waitingReason: z.string().nullable().describe('a code such as event-full or no-wheelchair-place'),
  warnings: z.array(z.string()).describe('what stands in the way of a wish, in Dutch'),
  interviewPossible: z
    .boolean()
    .describe(
      'false when something of the person stands in the way of every wish: then there is a tour and no interview',
    ),
  interviewReasons: z.array(z.string()).describe('why no interview is possible, in Dutch; empty while one is'),
  held: z
    .object({ places: z.int(), until: z.iso.datetime() })
    .nullable()
    .describe(
      'places offered to people on the waiting list: they come back unanswered, the last at `until`; null with a seat',
    ),
});

const ownReferral = z.object({
  id: z.uuid(),
  state: z.enum(registrationStates),
  waitingPosition,
  waitingReason: z.string().nullable(),
  firstName: z.string(),
  lastName: z.string(),
  stop: z.string().nullable().describe('id of the stop of the event'),
  referredAt: z.iso.datetime(),
  cancelReason: z.string().nullable(),
  offerExpiresAt: z.iso.datetime().nullable().describe('until when an open offer can be answered'),
});

const cancellationSchema = z.object({
  reason: z.enum(cancelReasons, { error: registrationTexts.fields.reason }),
});

export class ReferralDto extends apiInput('ReferralDto', referralSchema) {}
export class ReferralAnswerDto extends apiAnswer('ReferralAnswerDto', referralAnswer) {}
export class OwnReferralsDto extends apiAnswer('OwnReferralsDto', z.object({ referrals: z.array(ownReferral) })) {}
export class CancellationDto extends apiInput('CancellationDto', cancellationSchema) {}
