import { once } from 'node:events';
import { createSmtpReceiver, PlannedFault } from '../../tools/lib/inbox/smtp-receiver.mjs';

const MESSAGE_ID = /^message-id:\s*(<[^>]+>)/im;

/** Notes which mail it was whose sender never heard that it arrived. */
class NotedFault extends PlannedFault {
  lastArrived = '';
  /** @type {string[]} */
  dropped = [];

  /** @override @param {import('../../tools/lib/inbox/smtp-receiver.mjs').FaultMode} mode */
  strikes(mode) {
    const struck = super.strikes(mode);
    if (struck && mode === 'drop-after-data') this.dropped.push(this.lastArrived);
    return struck;
  }
}

/** The inbox's mail server with its faults, remembering only which mail came when. */
export async function startSink() {
  const fault = new NotedFault();
  /** @type {Map<string, number[]>} moments by Message-ID */
  const arrivals = new Map();
  const add = async (/** @type {Buffer} */ raw) => {
    const id = MESSAGE_ID.exec(raw.toString('utf8'))?.[1] ?? 'none';
    arrivals.set(id, [...(arrivals.get(id) ?? []), Date.now()]);
    fault.lastArrived = id;
  };
  const smtp = createSmtpReceiver({ store: /** @type {any} */ ({ add }), fault });
  smtp.server.listen(0, '127.0.0.1');
  await once(smtp.server, 'listening');
  const { port } = /** @type {import('node:net').AddressInfo} */ (smtp.server.address());
  return {
    url: `smtp://127.0.0.1:${port}`,
    fault,
    arrivals,
    stop: () => new Promise((done) => smtp.close(() => done(undefined))),
  };
}
