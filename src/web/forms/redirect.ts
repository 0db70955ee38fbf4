import type { FastifyReply } from 'fastify';

/** Sends a browser to another page after a form was done, so that reloading does not do it twice. */
export function redirect(reply: FastifyReply, path: string): '' {
  void reply.status(303).header('location', path);
  return '';
}
