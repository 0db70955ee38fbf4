import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { CurrentUser } from '../../../../modules/identity';
import type { FormBody } from '../../../forms/legacy-submit';

/** A form that was posted about one host company. */
export interface CompanyPost {
  readonly user: CurrentUser;
  readonly hostCompanyId: string;
  /** Id of the address or vacancy that the form is about; empty when it is about neither. */
  readonly partId: string;
  readonly body: FormBody | undefined;
  readonly reply: FastifyReply;
}

type SignedInRequest = FastifyRequest<{ Params: { id: string; partId?: string }; Body: FormBody | undefined }> & {
  readonly user: CurrentUser;
};

/** Everything about such a form, as one parameter of a handler. */
export const Posted = createParamDecorator((_: unknown, context: ExecutionContext): CompanyPost => {
  const request = context.switchToHttp().getRequest<SignedInRequest>();
  const reply = context.switchToHttp().getResponse<FastifyReply>();
  const { id, partId = '' } = request.params;
  return { user: request.user, hostCompanyId: id, partId, body: request.body, reply };
});
