import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A local server that speaks like a map service's table service. */
export interface MapServer {
  readonly url: string;
  /** The paths that were asked. */
  readonly asked: readonly string[];
  /** What it does from now on: every trip takes so many minutes, or it misbehaves. */
  answerWith(minutesOrMood: number | 'refuse' | 'rubbish' | 'hang-up'): void;
  /** No road leads away from the place with this `lon,lat`; undefined = roads everywhere. */
  cutOff(place: string | undefined): void;
  stop(): void;
}

export async function startMapServer(): Promise<MapServer> {
  const asked: string[] = [];
  let mood: number | string = 10;
  let island: string | undefined;
  const moods: Readonly<Record<string, (response: ServerResponse) => void>> = {
    refuse: (response) => response.writeHead(400).end('{"code":"TooBig","message":"Too many table coordinates"}'),
    rubbish: (response) => response.end('<html>'),
    'hang-up': (response) => response.destroy(),
  };
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    if (typeof mood === 'string') return moods[mood]?.(response);
    const places = /driving\/([^?]*)/.exec(request.url ?? '')?.[1]?.split(';') ?? [];
    const seconds = mood * 60;
    const table = (length: number) =>
      places.map((from) => places.map((to) => (from === to ? 0 : from === island ? null : length)));
    response.end(JSON.stringify({ code: 'Ok', durations: table(seconds), distances: table(Math.max(seconds, 60) * 60) }));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    answerWith: (next) => {
      mood = next;
    },
    cutOff: (place) => {
      island = place;
    },
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
