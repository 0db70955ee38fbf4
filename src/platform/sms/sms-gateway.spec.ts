import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SmsGateway } from './sms-gateway';

type Script = (request: IncomingMessage, response: ServerResponse) => void;

const sms = { id: 'a1', to: '+32470000001', text: "Dag Amira. Je plaats bij Hop 'n Job is klaar." };

/** A gateway of which a test decides how it answers. */
async function gatewayThat(script: Script): Promise<{ gateway: SmsGateway; stop: () => Promise<void> }> {
  const server: Server = createServer(script).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/send`;
  return {
    gateway: new SmsGateway({ sms: { url, token: 'geheim', sender: 'HOPNJOB' } }),
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function outcomeWith(script: Script, timeoutMs?: number): Promise<string> {
  const { gateway, stop } = await gatewayThat(script);
  try {
    return (await gateway.send(sms, undefined, timeoutMs)).kind;
  } finally {
    await stop();
  }
}

const answer =
  (status: number, body = '{}'): Script =>
  (request, response) => {
    request.resume().on('end', () => response.writeHead(status).end(body));
  };

describe('the SMS gateway', () => {
  it('posts number, text and sender with the token and the id of the message', async () => {
    const seen: { headers: IncomingMessage['headers']; body: unknown }[] = [];
    const { gateway, stop } = await gatewayThat((request, response) => {
      let body = '';
      request
        .setEncoding('utf8')
        .on('data', (chunk: string) => (body += chunk))
        .on('end', () => {
          seen.push({ headers: request.headers, body: JSON.parse(body) });
          response.writeHead(202).end();
        });
    });
    const handedOver = jest.fn();
    expect(await gateway.send(sms, handedOver)).toEqual({ kind: 'accepted' });
    await stop();
    expect(handedOver).toHaveBeenCalledTimes(1);
    expect(seen).toHaveLength(1);
    expect(seen[0]!.headers).toMatchObject({ authorization: 'Bearer geheim', 'idempotency-key': 'a1' });
    expect(seen[0]!.body).toEqual({ from: 'HOPNJOB', to: '+32470000001', text: sms.text, reference: 'a1' });
  });

  it.each([
    [200, 'accepted'],
    [202, 'accepted'],
    [302, 'retry'],
    [400, 'refused'],
    [422, 'refused'],
    [401, 'retry'],
    [409, 'retry'],
    [429, 'retry'],
    [500, 'retry'],
    [503, 'retry'],
  ])('an answer of %i is %s', async (status, kind) => {
    expect(await outcomeWith(answer(status, 'no'))).toBe(kind);
  });

  it('keeps what the gateway said as the reason, and no more of it than fits', async () => {
    const { gateway, stop } = await gatewayThat(answer(400, `unknown number\n${'x'.repeat(9_000)}`));
    const outcome = await gateway.send(sms);
    await stop();
    expect(outcome).toMatchObject({ kind: 'refused', suppressAddress: false });
    expect('reason' in outcome && outcome.reason).toMatch(/^400 unknown number xxx/);
    expect('reason' in outcome && outcome.reason.length).toBe(300);
  });

  it('may try again when nobody listens', async () => {
    const gateway = new SmsGateway({ sms: { url: 'http://127.0.0.1:1/send', token: 'x', sender: 'HOPNJOB' } });
    expect((await gateway.send(sms)).kind).toBe('retry');
  });

  it('is uncertain when the answer never comes', async () => {
    expect(await outcomeWith(() => undefined, 300)).toBe('uncertain');
  });

  it('is uncertain when the line drops after the request was written', async () => {
    expect(await outcomeWith((request) => void request.resume().on('end', () => request.socket.destroy()))).toBe(
      'uncertain',
    );
  });

  it('knows the answer from its status, also when the rest breaks off', async () => {
    const breaksOff: Script = (request, response) => {
      request.resume().on('end', () => {
        response.writeHead(202, { 'Content-Length': '50' });
        response.write('half', () => response.destroy());
      });
    };
    expect(await outcomeWith(breaksOff)).toBe('accepted');
  });

  it('is not there without configuration, and then sends nothing', async () => {
    const none = new SmsGateway({ sms: null });
    expect(none.isThere).toBe(false);
    expect((await none.send(sms)).kind).toBe('retry');
  });
});
