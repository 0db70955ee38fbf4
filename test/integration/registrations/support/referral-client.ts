import type { TestApp } from '../../../support';

export const EVENT = 'HNJ-2027-01';
export const ELS = 'els@vdab.example';
export const TOM = 'tom@vdab.example';
export const GRIET = 'griet@ocmw-aalst.example';
export const KATRIEN = 'katrien@aalst.example';

export interface ReferralAnswer {
  readonly id: string;
  readonly state: 'seated' | 'waiting';
  readonly waitingPosition: number | null;
  readonly waitingReason: string | null;
  readonly warnings: readonly string[];
}

export interface ProblemAnswer {
  readonly code: string;
  readonly detail: string;
  readonly errors?: readonly { readonly field: string; readonly message: string }[];
}

export interface Answer<Body> {
  readonly status: number;
  readonly body: Body;
  readonly headers: Headers;
}

/** A referral of an invented person; the number makes the person and the phone unique. */
export const someone = (number: number, changes: Record<string, unknown> = {}): Record<string, unknown> => ({
  firstName: `Persoon${number}`,
  lastName: 'van den Test',
  phone: `0470 ${String(number).padStart(6, '0')}`,
  channel: 'sms',
  postcode: '9300',
  stop: 'aalst-station',
  dutchLevel: 'B1',
  preferences: ['V1'],
  ...changes,
});

/** Calls the API as a program of one user. */
export class ReferralClient {
  private constructor(
    private readonly baseUrl: string,
    private readonly token: string,
  ) {}

  static async of(app: TestApp, email: string): Promise<ReferralClient> {
    return new ReferralClient(app.baseUrl, await app.apiToken(email));
  }

  refer(
    body: unknown,
    { event = EVENT, key }: { readonly event?: string; readonly key?: string } = {},
  ): Promise<Answer<ReferralAnswer & ProblemAnswer>> {
    return this.send(`/api/v1/events/${event}/referrals`, 'POST', body, key);
  }

  cancel(id: string, reason = 'by-participant'): Promise<Answer<ProblemAnswer>> {
    return this.send(`/api/v1/events/${EVENT}/referrals/${id}/cancel`, 'POST', { reason });
  }

  list(): Promise<Answer<{ referrals: (ReferralAnswer & { offerExpiresAt: string | null })[] }>> {
    return this.send(`/api/v1/events/${EVENT}/referrals`, 'GET');
  }

  private async send<Body>(path: string, method: string, body?: unknown, key?: string): Promise<Answer<Body>> {
    const response = await fetch(new URL(path, this.baseUrl), {
      method,
      headers: {
        authorization: `Bearer ${this.token}`,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(key === undefined ? {} : { 'idempotency-key': key }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    const parsed = (text === '' ? {} : JSON.parse(text)) as Body;
    return { status: response.status, body: parsed, headers: response.headers };
  }
}

/** Lets this many people take part, whatever the coordinator had decided. */
export async function limitPlaces(app: TestApp, places: number): Promise<void> {
  await app.sql('UPDATE event SET own_limit = ?, participant_limit = ? WHERE code = ?', [places, places, EVENT]);
}

/** Takes all referrals out again, so that the next test begins with an empty event. */
export async function forgetReferrals(app: TestApp): Promise<void> {
  for (const table of [
    'idempotency_key',
    'message',
    'task',
    'participant_link',
    'merge_proposal',
    'waiting_list_offer',
    'registration_history',
    'preference',
    'support_need',
    'registration',
    'message_translation',
    'jobseeker',
  ]) {
    await app.sql(`DELETE FROM ${table}`);
  }
  await app.sql('UPDATE event SET participants_taken = 0, bus_seats_taken = 0, wheelchair_places_taken = 0');
  await app.sql('UPDATE event_stop SET people_taken = 0, seats_taken = 0, wheelchair_places_taken = 0');
}

export const countStates = (answers: readonly Answer<{ readonly state?: string }>[]): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const { status, body } of answers) {
    const key = status === 201 ? (body.state ?? '?') : String(status);
    counts[key] = (counts[key] ?? 0) + 1;
  }
  return counts;
};
