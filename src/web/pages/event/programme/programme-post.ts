import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { CurrentUser } from '../../../../modules/identity';
import type { ProgrammePost } from './programme-changes';
import type { FormBody } from '../../../forms/legacy-submit';

type SignedInRequest = FastifyRequest<{ Params: { code: string }; Body: FormBody | undefined }> & {
  readonly user: CurrentUser;
};

/** Everything about a form of the programme page, as one parameter of a handler. */
export const Posted = createParamDecorator((_: unknown, context: ExecutionContext): ProgrammePost => {
  const request = context.switchToHttp().getRequest<SignedInRequest>();
  const reply = context.switchToHttp().getResponse<FastifyReply>();
  return { user: request.user, code: request.params.code, body: request.body, reply };
});
