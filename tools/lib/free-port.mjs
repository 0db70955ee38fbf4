import { createServer } from 'node:net';

/** A loopback port nobody listens on: the preferred one if it is free. @param {number} [preferred] */
export async function freePort(preferred) {
  const port = preferred && (await tryPort(preferred));
  return port || (await tryPort(0)) || Promise.reject(new Error('no free port on 127.0.0.1'));
}

/** Says whether this loopback port can be listened on now. @param {number} port */
export const isFree = async (port) => (await tryPort(port)) === port;

/** @param {number} port @returns {Promise<number | undefined>} */
function tryPort(port) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(undefined));
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () => {
      const { port: taken } = /** @type {import('node:net').AddressInfo} */ (server.address());
      server.close(() => resolve(taken));
    });
  });
}
