import { createTransport, type SendMailOptions } from 'nodemailer';
import MailComposer from 'nodemailer/lib/mail-composer';
import type { DeliveryOutcome } from '../delivery';
import { outcomeOfFailure } from './mail-outcome';

/** Silence of a socket after which it counts as dead. */
const SOCKET_TIMEOUT_MS = 60_000;

/** The longest one mail may take, also with a server that trickles its answers; a message's lease is longer. */
export const SEND_TIMEOUT_MS = 90_000;

interface LogEntry {
  readonly tnx?: string;
}

/** The mail as it goes over the line, in one piece: nodemailer alone would give it to the socket in many small ones. */
async function whole(mail: SendMailOptions): Promise<SendMailOptions> {
  const node = new MailComposer(mail).compile();
  return { envelope: node.getEnvelope(), raw: await node.build() };
}

const silent = (): void => undefined;

/**
 * One SMTP connection that is kept open and carries one mail at a time. Nodemailer logs `tnx: 'message'` once body and
 * final dot were given to the socket, without saying of which mail; with one mail at a time there is no doubt.
 */
export class SmtpLane {
  private handedOver = false;
  private onHandedOver: (() => void) | undefined;
  private readonly transport;

  constructor(url: string) {
    const note = (entry: LogEntry): void => {
      if (entry.tnx !== 'message') return;
      this.handedOver = true;
      this.onHandedOver?.();
    };
    this.transport = createTransport({
      url,
      pool: true,
      maxConnections: 1,
      maxRequeues: 0,
      connectionTimeout: 10_000,
      greetingTimeout: 10_000,
      socketTimeout: SOCKET_TIMEOUT_MS,
      logger: { level: silent, trace: silent, debug: silent, info: note, warn: silent, error: silent, fatal: silent },
    });
  }

  async send(
    mail: SendMailOptions,
    timeoutMs: number = SEND_TIMEOUT_MS,
    onHandedOver?: () => void,
  ): Promise<DeliveryOutcome> {
    this.handedOver = false;
    this.onHandedOver = onHandedOver;
    try {
      await this.transport.sendMail({ ...(await whole(mail)), signal: AbortSignal.timeout(timeoutMs) });
      return { kind: 'accepted' };
    } catch (error) {
      return outcomeOfFailure(error, this.handedOver);
    }
  }

  close(): void {
    this.transport.close();
  }
}
