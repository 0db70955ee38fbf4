import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { SmsSettings } from '../../../../src/platform/config';

interface ReceivedSms {
  readonly from: string;
  readonly to: string;
  readonly text: string;
  readonly reference: string;
}

/** How the gateway treats the next SMS: with a status, or by breaking off after it has it. */
type SmsTreatment = number | 'drop-after-body';

/** An SMS gateway that keeps what it gets and misbehaves when told to. */
export class SmsSink {
  readonly received: ReceivedSms[] = [];
  private readonly planned: SmsTreatment[] = [];
  private readonly server = createServer((request, response) => void this.take(request, response));
  settings: SmsSettings = { url: '', token: 'geheim', sender: 'HOPNJOB' };

  async start(): Promise<this> {
    this.server.listen(0, '127.0.0.1');
    await once(this.server, 'listening');
    const { port } = this.server.address() as AddressInfo;
    this.settings = { ...this.settings, url: `http://127.0.0.1:${port}/sms` };
    return this;
  }

  /** Treatments of the next SMS, in order; after them everything is accepted. */
  next(...treatments: readonly SmsTreatment[]): void {
    this.planned.push(...treatments);
  }

  to(number: string): ReceivedSms[] {
    return this.received.filter(({ to }) => to === number);
  }

  stop(): Promise<void> {
    this.server.closeAllConnections();
    return new Promise((resolve) => this.server.close(() => resolve()));
  }

  private async take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    let body = '';
    for await (const chunk of request.setEncoding('utf8') as AsyncIterable<string>) body += chunk;
    const treatment = this.planned.shift() ?? 202;
    if (treatment === 'drop-after-body' || treatment < 300) this.received.push(JSON.parse(body) as ReceivedSms);
    if (treatment === 'drop-after-body') request.socket.destroy();
    else response.writeHead(treatment).end('{"why":"as told"}');
  }
}
