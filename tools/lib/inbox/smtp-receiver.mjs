import { SMTPServer } from 'smtp-server';

export const FAULT_MODES = /** @type {const} */ ([
  'none',
  'reject-rcpt-550',
  'reject-rcpt-451',
  'reject-data-554',
  'refuse-us-530',
  'refuse-us-relay',
  'refuse-us-limit',
  'drop-before-data',
  'drop-after-data',
  'hang',
]);

/** @typedef {(typeof FAULT_MODES)[number]} FaultMode */

/** The next `times` mails go wrong in this way; afterwards all is well again. */
export class PlannedFault {
  /** @type {FaultMode} */
  #mode = 'none';
  #left = 0;

  /** @param {FaultMode} mode @param {number} times */
  plan(mode, times) {
    this.#mode = mode;
    this.#left = times;
  }

  /** Whether this fault is due now; counts it. @param {FaultMode} mode */
  strikes(mode) {
    if (this.#mode !== mode || this.#left <= 0) return false;
    this.#left -= 1;
    return true;
  }
}

/**
 * An SMTP server without TLS that takes every mail and any login, and goes wrong when told to.
 * @param {object} options
 * @param {import('./message-store.mjs').MessageStore} options.store
 * @param {PlannedFault} options.fault
 * @param {(mail: Buffer) => void} [options.onUnheard] gets each mail that came in without its sender hearing it
 */
export function createSmtpReceiver({ store, fault, onUnheard = () => undefined }) {
  /** @type {Map<number | undefined, import('node:net').Socket>} */
  const sockets = new Map();
  const drop = (/** @type {{ remotePort: number }} */ session) => sockets.get(session.remotePort)?.destroy();
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    disableReverseLookup: true,
    logger: false,
    closeTimeout: 500,
    onAuth: (auth, _session, done) => done(null, { user: auth.username ?? 'anyone' }),
    onMailFrom: (_address, _session, done) =>
      fault.strikes('refuse-us-530') ? done(refusal(530, '5.7.0 Authentication required')) : done(),
    onRcptTo(_address, session, done) {
      if (fault.strikes('hang')) return;
      if (fault.strikes('drop-before-data')) return void drop(session);
      if (fault.strikes('reject-rcpt-550')) return done(refusal(550, '5.1.1 No such user here'));
      if (fault.strikes('reject-rcpt-451')) return done(refusal(451, '4.3.0 Try again later'));
      if (fault.strikes('refuse-us-relay')) return done(refusal(554, '5.7.1 Relay access denied'));
      done();
    },
    onData(stream, session, done) {
      /** @type {Buffer[]} */
      const chunks = [];
      stream.on('data', (chunk) => chunks.push(chunk));
      stream.on('end', async () => {
        if (fault.strikes('reject-data-554')) return done(refusal(554, '5.7.1 Message refused'));
        if (fault.strikes('refuse-us-limit')) return done(refusal(554, '5.7.0 limit exceeded, try again later'));
        const mail = Buffer.concat(chunks);
        await store.add(mail);
        if (!fault.strikes('drop-after-data')) return done();
        // The mail is in, but the sender never hears it: the case in which a resend makes a duplicate.
        onUnheard(mail);
        drop(session);
      });
    },
  });
  // A client that goes away in the middle is no error of ours.
  server.on('error', () => undefined);
  server.server.on('connection', (socket) => {
    const { remotePort } = socket;
    sockets.set(remotePort, socket);
    socket.once('close', () => sockets.delete(remotePort));
  });
  return server;
}

/** @param {number} responseCode @param {string} message */
function refusal(responseCode, message) {
  return Object.assign(new Error(message), { responseCode });
}
