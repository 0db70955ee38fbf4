import { parse } from 'node:querystring';
import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyInstance, onRequestAsyncHookHandler, RouteOptions } from 'fastify';
import { DomainError } from '../../kernel';
import { problemTexts } from '../../texts/problems';

/** Largest body, in bytes: above any form that is typed and any call of the API. */
export const MAX_BODY_BYTES = 128 * 1024;

/** Most fields of one form: above the largest page, far below what takes long to read. */
const MAX_FIELDS = 5_000;

const LARGE = 'isLargeBody';

/** Marks a handler to which a whole file is sent: only somebody with a session may send that much. */
export const LargeBody = (): MethodDecorator => RouteConfig({ [LARGE]: true });

const isLarge = ({ config }: RouteOptions): boolean =>
  config !== undefined && LARGE in config && (config as Record<string, unknown>)[LARGE] === true;

/**
 * Gives the routes that take a whole file a limit of their own, and lets `door` look before a byte of them is read.
 * @param bytes the limit of those routes
 */
export const largeBodies =
  (bytes: number, door: onRequestAsyncHookHandler) =>
  (route: RouteOptions): void => {
    if (!isLarge(route)) return;
    route.bodyLimit = bytes;
    route.onRequest = [route.onRequest ?? [], door].flat();
  };

const AMPERSAND = '&'.charCodeAt(0);

function hasTooManyFields(body: Buffer): boolean {
  let position = -1;
  for (let count = 0; count < MAX_FIELDS; count += 1) {
    position = body.indexOf(AMPERSAND, position + 1);
    if (position < 0) return false;
  }
  return true;
}

/** Reads forms, with a limit of fields; JSON is read by Fastify. */
export function readForms(instance: FastifyInstance): void {
  instance.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'buffer' }, (_request, body, done) => {
    const bytes = Buffer.from(body);
    if (hasTooManyFields(bytes)) done(new DomainError('REQUEST.TOO_LARGE', 'too-large', problemTexts.tooManyFields));
    else done(null, parse(bytes.toString(), '&', '=', { maxKeys: 0 }));
  });
}
