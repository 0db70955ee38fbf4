import { once } from 'node:events';
import { connect, createServer, type AddressInfo } from 'node:net';

/** Where the connection is cut: the packet never arrives, or it arrives and its answer does not. */
export type CutMode = 'before' | 'after';

export interface CutProxy {
  /** The database's address through the proxy. */
  readonly url: string;
  /** Packets of the client that were let through. */
  readonly passed: () => number;
  readonly close: () => Promise<void>;
}

/** A way to a database that breaks at the client's n-th packet, as if one side had been killed there. */
export async function cutProxy(databaseUrl: string, at: number, mode: CutMode): Promise<CutProxy> {
  const target = new URL(databaseUrl);
  let packets = 0;
  const server = createServer((client) => {
    const upstream = connect(Number(target.port), target.hostname);
    const cut = (): void => {
      client.destroy();
      // What was sent is still delivered, then the server sees the end.
      upstream.end();
    };
    client.setNoDelay(true);
    upstream.setNoDelay(true);
    client.on('data', (data) => {
      packets += 1;
      if (packets !== at || mode === 'after') upstream.write(data);
      if (packets === at) cut();
    });
    upstream.on('data', (data) => client.write(data));
    for (const [one, other] of [
      [client, upstream],
      [upstream, client],
    ] as const) {
      one.on('error', () => other.destroy());
      one.on('close', () => other.end());
    }
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = new URL(databaseUrl);
  url.port = String((server.address() as AddressInfo).port);
  return {
    url: url.toString(),
    passed: () => packets,
    close: async () => {
      server.close();
      await once(server, 'close');
    },
  };
}
