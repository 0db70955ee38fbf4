import { createServer, type AddressInfo, type Socket } from 'node:net';

/** The least a mail server can do, in a process of its own: say yes to everything and keep nothing. */
function converse(socket: Socket): void {
  let isBody = false;
  let rest = '';
  socket.setNoDelay(true);
  socket.on('error', () => undefined);
  socket.write('220 sink\r\n');
  socket.on('data', (chunk) => {
    rest += chunk.toString('latin1');
    for (;;) {
      const mark = isBody ? '\r\n.\r\n' : '\r\n';
      const end = rest.indexOf(mark);
      if (end < 0) return;
      const line = isBody ? '' : rest.slice(0, end);
      rest = rest.slice(end + mark.length);
      isBody = !isBody && line.toUpperCase() === 'DATA';
      socket.write(isBody ? '354 go\r\n' : '250 ok\r\n');
    }
  });
}

const server = createServer(converse);
server.listen(0, '127.0.0.1', () => process.send?.((server.address() as AddressInfo).port));
