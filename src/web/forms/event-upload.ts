import type {} from '@fastify/multipart';
import {
  BadRequestException,
  createParamDecorator,
  Injectable,
  type ExecutionContext,
  type PipeTransform,
} from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { EventReader } from '../../modules/events';
import type { CurrentUser } from '../../modules/identity';
import type { EventScope } from './event-post';
import { signedIn } from './signed-in-user';

/** A file that was sent to a page of an event. */
export interface EventUpload extends EventScope {
  /** Undefined when no file came along. */
  readonly file: SentFile | undefined;
  readonly reply: FastifyReply;
}

/** The content of a file, unless it is larger than any file that is read. */
export type SentFile = Uint8Array | 'too-large';

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
    return { user, event, file: await sentFile(request), reply };
  }
}

async function sentFile(request: FastifyRequest): Promise<SentFile | undefined> {
  if (!request.isMultipart()) return undefined;
  try {
    const file = await request.file();
    return await file?.toBuffer();
  } catch (error) {
    if (statusOf(error) === TOO_LARGE) return 'too-large';
    throw statusOf(error) === undefined ? new BadRequestException() : error;
  }
}

const TOO_LARGE = 413;

const statusOf = (error: unknown): number | undefined =>
  typeof error === 'object' && error !== null && 'statusCode' in error && typeof error.statusCode === 'number'
    ? error.statusCode
    : undefined;

const Sent = createParamDecorator((_: unknown, context: ExecutionContext): SentUpload => {
  const http = context.switchToHttp();
  return { request: http.getRequest<UploadRequest>(), reply: http.getResponse<FastifyReply>() };
});

/** Such a file, as the one parameter of its handler. */
export const UploadOnEvent = (): ParameterDecorator => Sent(EventOfUpload);
