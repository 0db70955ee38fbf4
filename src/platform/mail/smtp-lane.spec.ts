import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { SmtpLane } from './smtp-lane';

type Script = (line: string, socket: Socket, inBody: boolean) => void;

/** A bare SMTP server of which a test decides how it misbehaves. */
async function server(script: Script): Promise<{ url: string; stop: () => Promise<void> }> {
  const sockets = new Set<Socket>();
  const listening: Server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.write('220 test\r\n');
    let inBody = false;
    let rest = '';
    socket.on('data', (chunk) => {
      rest += chunk.toString();
      const lines = rest.split('\r\n');
      rest = lines.pop() ?? '';
      for (const line of lines) {
        script(line, socket, inBody);
        if (line === 'DATA') inBody = true;
        else if (line === '.') inBody = false;
      }
    });
  });
  await new Promise<void>((resolve) => listening.listen(0, '127.0.0.1', resolve));
  return {
    url: `smtp://127.0.0.1:${(listening.address() as AddressInfo).port}`,
    stop: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => listening.close(resolve));
    },
  };
}

const polite: Script = (line, socket, inBody) => {
  if (inBody) {
    if (line === '.') socket.write('250 queued\r\n');
  } else if (line === 'DATA') socket.write('354 go\r\n');
  else socket.write('250 ok\r\n');
};

const mail = { from: 'a@example.org', to: 'b@example.org', subject: 'Test', text: 'Hallo', messageId: '<1@test>' };

async function outcomeWith(script: Script, timeoutMs?: number): Promise<string> {
  const { url, stop } = await server(script);
  const lane = new SmtpLane(url);
  try {
    return (await lane.send(mail, timeoutMs)).kind;
  } finally {
    lane.close();
    await stop();
  }
}

describe('one SMTP connection', () => {
  it('hands a mail to a polite server', async () => {
    expect(await outcomeWith(polite)).toBe('accepted');
  });

  it('may try again when the line drops before the body', async () => {
    expect(
      await outcomeWith((line, socket, inBody) => (line === 'DATA' ? socket.destroy() : polite(line, socket, inBody))),
    ).toBe('retry');
  });

  it('is uncertain when the line drops after the body', async () => {
    expect(
      await outcomeWith((line, socket, inBody) => (line === '.' ? socket.destroy() : polite(line, socket, inBody))),
    ).toBe('uncertain');
  });

  it('is uncertain when the answer to the body never comes', async () => {
    const mute: Script = (line, socket, inBody) => {
      if (line !== '.') polite(line, socket, inBody);
    };
    expect(await outcomeWith(mute, 400)).toBe('uncertain');
  });

  it('may try again when the server never answers a command', async () => {
    expect(await outcomeWith(() => undefined, 400)).toBe('retry');
  });

  it('may try again when nobody listens', async () => {
    const lane = new SmtpLane('smtp://127.0.0.1:1');
    expect((await lane.send(mail)).kind).toBe('retry');
    lane.close();
  });

  it('forgets the mail before: a drop before the second body is no uncertainty', async () => {
    let bodies = 0;
    const { url, stop } = await server((line, socket, inBody) => {
      if (line === 'DATA' && bodies > 0) socket.destroy();
      else polite(line, socket, inBody);
      if (line === '.') bodies += 1;
    });
    const lane = new SmtpLane(url);
    expect((await lane.send(mail)).kind).toBe('accepted');
    expect((await lane.send(mail)).kind).toBe('retry');
    lane.close();
    await stop();
  });

  it('connects anew when the server closed an idle connection', async () => {
    const sockets: Socket[] = [];
    const { url, stop } = await server((line, socket, inBody) => {
      if (line.startsWith('EHLO')) sockets.push(socket);
      polite(line, socket, inBody);
    });
    const lane = new SmtpLane(url);
    expect((await lane.send(mail)).kind).toBe('accepted');
    await new Promise((resolve) => sockets[0]?.once('close', resolve).end('421 idle\r\n'));
    expect((await lane.send(mail)).kind).toBe('accepted');
    expect(sockets).toHaveLength(2);
    lane.close();
    await stop();
  });

  it('says goodbye after a hundred mails', async () => {
    const lines: string[] = [];
    const { url, stop } = await server((line, socket, inBody) => {
      if (!inBody) lines.push(line);
      polite(line, socket, inBody);
    });
    const lane = new SmtpLane(url);
    for (let n = 0; n < 101; n += 1) expect((await lane.send(mail)).kind).toBe('accepted');
    expect(lines.filter((line) => line.startsWith('EHLO'))).toHaveLength(2);
    expect(lines.filter((line) => line === 'QUIT')).toHaveLength(1);
    lane.close();
    await stop();
  });

  describe('with a name and a password', () => {
    const asking =
      (accepted: string): Script =>
      (line, socket, inBody) => {
        if (line.startsWith('EHLO')) socket.write('250-test\r\n250 AUTH PLAIN\r\n');
        else if (line.startsWith('AUTH')) {
          socket.write(line === `AUTH PLAIN ${accepted}` ? '235 welcome\r\n' : '535 5.7.8 wrong\r\n');
        } else polite(line, socket, inBody);
      };
    const withName = (url: string): string => url.replace('smtp://', 'smtp://hop:ge%20heim@');

    it('signs in once for all mails of a connection', async () => {
      let signedIn = 0;
      const right = asking(Buffer.from('\0hop\0ge heim').toString('base64'));
      const { url, stop } = await server((line, socket, inBody) => {
        if (line.startsWith('AUTH')) signedIn += 1;
        right(line, socket, inBody);
      });
      const lane = new SmtpLane(withName(url));
      expect((await lane.send(mail)).kind).toBe('accepted');
      expect((await lane.send(mail)).kind).toBe('accepted');
      expect(signedIn).toBe(1);
      lane.close();
      await stop();
    });

    it('may try again when the server does not know them', async () => {
      const { url, stop } = await server(asking('somebody else'));
      const lane = new SmtpLane(withName(url));
      expect(await lane.send(mail)).toMatchObject({
        kind: 'retry',
        reason: expect.stringContaining('5.7.8') as string,
      });
      lane.close();
      await stop();
    });
  });
});
