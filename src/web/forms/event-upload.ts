import type {} from '@fastify/multipart';
import { createParamDecorator, Injectable, type ExecutionContext, type PipeTransform } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { EventReader } from '../../modules/events';
import type { CurrentUser } from '../../modules/identity';
import type { EventScope } from './event-post';
import { signedIn } from './signed-in-user';

/** A file that was sent to a page of an event. */
export interface EventUpload extends EventScope {
  /** Undefined when no file came along. */
  readonly bytes: Uint8Array | undefined;
  readonly reply: FastifyReply;
}

type UploadRequest = FastifyRequest<{ Params: { code: string } }> & { readonly user?: CurrentUser };

interface SentUpload {
  readonly request: UploadRequest;
  readonly reply: FastifyReply;
}

/** @throws DomainError not-found when the association has no such event */
@Injectable()
export class EventOfUpload implements PipeTransform<SentUpload, Promise<EventUpload>> {
  constructor(private readonly events: EventReader) {}

  async transform({ request, reply }: SentUpload): Promise<EventUpload> {
    const user = signedIn(request.user);
    const event = await this.events.byIdOrCode(user.associationId, request.params.code);
    return { user, event, bytes: await bytesOf(request), reply };
  }
}

async function bytesOf(request: FastifyRequest): Promise<Uint8Array | undefined> {
  if (!request.isMultipart()) return undefined;
  const file = await request.file();
  return file?.toBuffer();
}

const Sent = createParamDecorator((_: unknown, context: ExecutionContext): SentUpload => {
  const http = context.switchToHttp();
  return { request: http.getRequest<UploadRequest>(), reply: http.getResponse<FastifyReply>() };
});

/** Such a file, as the one parameter of its handler. */
export const UploadOnEvent = (): ParameterDecorator => Sent(EventOfUpload);
