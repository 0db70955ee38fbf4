import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { OsrmTable } from './osrm-table';

const AALST = { latitude: 50.94281, longitude: 4.03965 };
const LEDE = { latitude: 50.97089, longitude: 3.98498 };

/** As the service writes it: seconds and metres, null for no route, and where the road was met. */
const recorded = {
  code: 'Ok',
  destinations: [
    { hint: 'a', distance: 3.1, name: 'Stationsplein', location: [4.0397, 50.9428] },
    { hint: 'b', distance: 7.9, name: 'Stationsstraat', location: [3.985, 50.9709] },
  ],
  durations: [
    [0, 612.4],
    [null, 0],
  ],
  distances: [
    [0, 7431.2],
    [null, 0],
  ],
  sources: [],
};

describe('the table service of a map server', () => {
  let server: Server;
  let url: string;
  let asked: string[] = [];
  let answer: (request: IncomingMessage, response: ServerResponse) => void;

  const json = (status: number, body: unknown) => (_: IncomingMessage, response: ServerResponse) => {
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  };
  const text = (body: string) => (_: IncomingMessage, response: ServerResponse) => {
    response.end(body);
  };

  beforeAll(async () => {
    server = createServer((request, response) => {
      asked.push(request.url ?? '');
      answer(request, response);
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  beforeEach(() => (asked = []));
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  const ask = (patienceMs = 2_000) => new OsrmTable(url, patienceMs).between([AALST, LEDE]);

  it('is asked with longitude before latitude', async () => {
    answer = json(200, recorded);
    await ask();
    expect(asked).toEqual(['/table/v1/driving/4.03965,50.94281;3.98498,50.97089?annotations=duration,distance']);
  });

  it('answers minutes and metres, and null where no road leads', async () => {
    answer = json(200, recorded);
    expect(await ask()).toEqual({
      found: true,
      legs: [
        [
          { minutes: 0, metres: 0 },
          { minutes: 612.4 / 60, metres: 7431.2 },
        ],
        [null, { minutes: 0, metres: 0 }],
      ],
      metresToRoad: [3.1, 7.9],
    });
  });

  it('may leave out distances', async () => {
    answer = json(200, { code: 'Ok', durations: recorded.durations });
    expect(await ask()).toMatchObject({
      found: true,
      legs: [
        [{}, { metres: null }],
        [null, {}],
      ],
    });
  });

  it.each([
    ['InvalidQuery', 'Query string malformed close to position 9'],
    ['TooBig', 'Too many table coordinates'],
    ['NoSegment', 'Could not find a matching segment for coordinate 0'],
  ])('refuses with 400 %s', async (code, message) => {
    answer = json(400, { code, message });
    expect(await ask()).toEqual({ found: false, failure: 'refused', detail: `400 ${code} ${message}` });
  });

  it.each([
    ['a page of a proxy', text('<html>502 Bad Gateway</html>')],
    ['half a table', text(JSON.stringify(recorded).slice(0, 90))],
    ['a table of another size', json(200, { ...recorded, durations: [[0]], distances: [[0]] })],
    ['Ok without a table', json(200, { code: 'Ok' })],
    ['an empty answer', text('')],
  ])('is not believed when it sends %s', async (_what, handler) => {
    answer = handler;
    expect(await ask()).toMatchObject({ found: false, failure: 'unreadable' });
  });

  it('is not waited for longer than its patience, also in the middle of an answer', async () => {
    for (const begin of [undefined, '{"code":"Ok"']) {
      answer = (_, response) => {
        if (begin !== undefined) response.write(begin);
      };
      const started = performance.now();
      expect(await ask(150)).toMatchObject({ found: false, failure: 'slow' });
      expect(performance.now() - started).toBeLessThan(1_500);
    }
  });

  it('may hang up, move away or not be there at all', async () => {
    answer = (request) => {
      request.socket.destroy();
    };
    expect(await ask()).toMatchObject({ found: false, failure: 'unreachable' });
    answer = (_, response) => {
      response.writeHead(302, { location: 'http://127.0.0.1:9/' }).end();
    };
    expect(await ask()).toMatchObject({ found: false, failure: 'unreachable' });
    expect(await new OsrmTable('http://127.0.0.1:9').between([AALST, LEDE])).toMatchObject({ failure: 'unreachable' });
  });
});
