import type { FastifyRequest, onRequestHookHandler } from 'fastify';
import { DomainError } from '../../kernel';
import { problemTexts } from '../../texts/problems';

const CHANGES = new Set(['POST', 'PUT', 'PATCH', 'DELETE']);

const foreign = (request: FastifyRequest, appOrigin: string): boolean => {
  const site = request.headers['sec-fetch-site'];
  if (typeof site === 'string') return site !== 'same-origin' && site !== 'none';
  const origin = request.headers.origin;
  if (origin === undefined) return false;
  const own = `${request.protocol}://${request.headers.host ?? ''}`;
  return origin !== own && origin !== appOrigin;
};

/** Refuses a form that another site makes a browser post (cross-site request forgery); programs with a token pass. */
export const sameOriginOnly =
  (appUrl: string): onRequestHookHandler =>
  (request, _reply, done) => {
    const isChange = CHANGES.has(request.method) && !request.url.startsWith('/api/');
    if (isChange && foreign(request, new URL(appUrl).origin)) {
      done(new DomainError('REQUEST.OTHER_WEBSITE', 'forbidden', problemTexts.otherWebsite));
    } else done();
  };
