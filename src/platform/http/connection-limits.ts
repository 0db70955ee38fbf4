import type { Socket } from 'node:net';
import type { ConnectionError, FastifyServerOptions } from 'fastify';
import { problemOf } from './problem';

/** Most seconds for the headers of a request, when a whole request may take longer. */
const MAX_HEADER_SECONDS = 15;

/** How long a connection may stand open between two requests. */
const KEEP_ALIVE_MS = 10_000;

/** Node looks at unfinished requests this often. */
const CHECK_MS = 2_000;

type ConnectionLimits = Pick<
  FastifyServerOptions,
  'clientErrorHandler' | 'connectionTimeout' | 'keepAliveTimeout' | 'requestTimeout'
> & { readonly http: { readonly headersTimeout: number; readonly connectionsCheckingInterval: number } };

/**
 * How long somebody may take to say what is wanted: who sends a byte now and then is cut off.
 * @param seconds for a whole request with its body
 */
export function connectionLimits(seconds: number): ConnectionLimits {
  const milliseconds = seconds * 1_000;
  return {
    requestTimeout: milliseconds,
    // The longest answer, a plan of a whole day, takes well under a minute more than the request.
    connectionTimeout: milliseconds + 120_000,
    keepAliveTimeout: Math.min(KEEP_ALIVE_MS, milliseconds),
    http: {
      headersTimeout: Math.min(MAX_HEADER_SECONDS * 1_000, milliseconds),
      connectionsCheckingInterval: Math.min(CHECK_MS, milliseconds / 2),
    },
    clientErrorHandler: refuseConnection,
  };
}

const STATUS_OF: Readonly<Record<string, number>> = { ERR_HTTP_REQUEST_TIMEOUT: 408, HPE_HEADER_OVERFLOW: 431 };
const REASONS: Readonly<Record<number, string>> = {
  400: 'Bad Request',
  408: 'Request Timeout',
  431: 'Request Header Fields Too Large',
};

/** Answers what never became a request, and ends the connection. */
function refuseConnection(error: ConnectionError, socket: Socket): void {
  if (error.code === 'ECONNRESET' || socket.destroyed) return;
  const status = STATUS_OF[error.code] ?? 400;
  const body = JSON.stringify(problemOf({ status }));
  if (socket.writable) {
    socket.write(
      `HTTP/1.1 ${status} ${REASONS[status]}\r\nContent-Type: application/problem+json\r\n` +
        `Content-Length: ${Buffer.byteLength(body)}\r\nConnection: close\r\n\r\n${body}`,
    );
  }
  socket.destroy(error);
}
