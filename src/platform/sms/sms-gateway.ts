import { request as httpRequest, type ClientRequest, type IncomingMessage, type RequestOptions } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config, type SmsSettings } from '../config';
import type { Delivery, DeliveryOutcome } from '../delivery';
import { outcomeOfSilence, outcomeOfStatus } from './sms-outcome';

export interface Sms {
  /** The same for every attempt at one message, so that a gateway that has it already does not send it twice. */
  readonly id: string;
  /** E.164: `+32470123456`. */
  readonly to: string;
  readonly text: string;
}

/** The longest one SMS may take, connecting included; shorter than a message's lease. */
const TIMEOUT_MS = 30_000;

/** Characters of an answer that are read: enough for a reason, and an end to an answer that never stops. */
const MOST_OF_ANSWER = 2_000;

/**
 * SMS through an HTTP gateway: `POST` of `{from, to, text, reference}` as JSON, with the token as bearer and the
 * reference as `Idempotency-Key`. A connection carries one message only: on a kept one a server's goodbye and a lost
 * message look the same.
 */
@Injectable()
export class SmsGateway implements Delivery<Sms> {
  private readonly settings: SmsSettings | null;

  constructor(@Inject(CONFIG) config: Pick<Config, 'sms'>) {
    this.settings = config.sms;
  }

  /** Whether a gateway is configured. */
  get isThere(): boolean {
    return this.settings !== null;
  }

  send(sms: Sms, onHandedOver?: () => void, timeoutMs: number = TIMEOUT_MS): Promise<DeliveryOutcome> {
    if (!this.settings) return Promise.resolve({ kind: 'retry', reason: 'no SMS gateway is configured' });
    return post(this.settings, sms, timeoutMs, onHandedOver);
  }
}

const optionsOf = ({ token }: SmsSettings, { id }: Sms, body: string, timeoutMs: number): RequestOptions => ({
  method: 'POST',
  agent: false,
  signal: AbortSignal.timeout(timeoutMs),
  headers: {
    'Content-Type': 'application/json; charset=utf-8',
    'Content-Length': Buffer.byteLength(body),
    Authorization: `Bearer ${token}`,
    'Idempotency-Key': id,
  },
});

function post(
  settings: SmsSettings,
  sms: Sms,
  timeoutMs: number,
  onHandedOver: (() => void) | undefined,
): Promise<DeliveryOutcome> {
  const body = JSON.stringify({ from: settings.sender, to: sms.to, text: sms.text, reference: sms.id });
  const open = settings.url.startsWith('https:') ? httpsRequest : httpRequest;
  return new Promise((resolve) => {
    let handedOver = false;
    const fail = (error: Error): void => resolve(outcomeOfSilence(error, handedOver));
    const request: ClientRequest = open(settings.url, optionsOf(settings, sms, body, timeoutMs));
    request.on('error', fail);
    request.on('response', (response) => void read(response).then(resolve, fail));
    request.end(body, () => {
      handedOver = true;
      onHandedOver?.();
    });
  });
}

/** Reads an answer of the gateway. Its status decides; a body that breaks off is only a shorter reason. */
async function read(response: IncomingMessage): Promise<DeliveryOutcome> {
  const { statusCode = 0 } = response;
  let detail = '';
  try {
    for await (const chunk of response.setEncoding('utf8') as AsyncIterable<string>) {
      detail += chunk;
      if (detail.length > MOST_OF_ANSWER) break;
    }
  } catch (error) {
    detail += ` (${error instanceof Error ? error.message : String(error)})`;
  }
  return outcomeOfStatus(statusCode, detail.replace(/\s+/g, ' '));
}
