import type { FastifyReply } from 'fastify';

/** Post, redirect, get: sends the browser on to a page; the answer itself is empty. */
export function seeOther(reply: FastifyReply, address: string): string {
  void reply.status(303).header('location', address);
  return '';
}
