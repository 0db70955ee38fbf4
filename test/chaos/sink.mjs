import { once } from 'node:events';
import { createSmtpReceiver, PlannedFault } from '../../tools/lib/inbox/smtp-receiver.mjs';

const MESSAGE_ID = /^message-id:\s*(<[^>]+>)/im;

const messageIdOf = (/** @type {Buffer} */ mail) => MESSAGE_ID.exec(mail.toString('utf8'))?.[1] ?? 'none';

/** The inbox's mail server with its faults, remembering only which mail came when, and of which nobody heard that it came. */
export async function startSink() {
  const fault = new PlannedFault();
  /** @type {string[]} */
  const unheard = [];
  /** @type {Map<string, number[]>} moments by Message-ID */
  const arrivals = new Map();
  const add = async (/** @type {Buffer} */ mail) => {
    const id = messageIdOf(mail);
    arrivals.set(id, [...(arrivals.get(id) ?? []), Date.now()]);
  };
  const onUnheard = (/** @type {Buffer} */ mail) => void unheard.push(messageIdOf(mail));
  const smtp = createSmtpReceiver({ store: /** @type {any} */ ({ add }), fault, onUnheard });
  smtp.server.listen(0, '127.0.0.1');
  await once(smtp.server, 'listening');
  const { port } = /** @type {import('node:net').AddressInfo} */ (smtp.server.address());
  return {
    url: `smtp://127.0.0.1:${port}`,
    fault,
    arrivals,
    unheard,
    stop: () => new Promise((done) => smtp.close(() => done(undefined))),
  };
}
