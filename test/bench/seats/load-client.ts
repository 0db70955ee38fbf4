import autocannon from 'autocannon';

/** One round of referrals over HTTP. */
export interface LoadRound {
  readonly url: string;
  readonly paths: readonly string[];
  readonly token: string;
  readonly seconds: number;
  readonly connections: number;
  /** Numbers of people below this one were referred by an earlier round. */
  readonly firstPerson: number;
}

export interface LoadResult {
  readonly requests: number;
  readonly requestsPerSecond: number;
  readonly p99Milliseconds: number;
  /** Broken connections, time-outs, and every answer other than 2xx. */
  readonly errors: number;
}

const person = (number: number): string =>
  JSON.stringify({
    firstName: `Persoon${number}`,
    lastName: 'van den Test',
    phone: `+324${String(number).padStart(8, '0')}`,
    channel: 'sms',
    postcode: '9300',
    stop: 'aalst-station',
    dutchLevel: 'B1',
    preferences: ['V1'],
  });

async function load(round: LoadRound): Promise<LoadResult> {
  let next = round.firstPerson;
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${round.token}` };
  const result = await autocannon({
    url: round.url,
    connections: round.connections,
    duration: round.seconds,
    requests: [
      {
        method: 'POST',
        setupRequest: (request) => {
          const number = next++;
          const path = round.paths[number % round.paths.length] ?? '';
          // Each computer has a limit of its own; the counsellors of a region do not share one.
          const address = `203.0.113.${number % 250}`;
          return { ...request, path, body: person(number), headers: { ...headers, 'x-forwarded-for': address } };
        },
      },
    ],
  });
  return {
    requests: result.requests.total,
    requestsPerSecond: result.requests.average,
    p99Milliseconds: result.latency.p99,
    errors: result.errors + result.timeouts + result.non2xx,
  };
}

/** Runs in a process of its own, so that making the load costs the measured process nothing. */
process.on('message', (round: LoadRound) => {
  void load(round).then((result) => process.send?.(result));
});
