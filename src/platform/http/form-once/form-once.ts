import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { of, type Observable } from 'rxjs';
import { DomainError } from '../../../kernel';
import { problemTexts } from '../../../texts/problems';
import { FormAnswers, type FormAnswer, type FormClaim } from './form-answers';
import { claimOf, isFormKey, isKeyFor, KEY_FIELD, NOBODY } from './form-key';

type FormRequest = FastifyRequest & { readonly user?: { readonly id: string } };

/** Largest page that is kept, in characters: such as "look in your mailbox", never a list of people. */
const MAX_PAGE = 10_000;

/**
 * A form does once what it says, however often its button is pressed: the second gets the answer of the first. Guards have
 * looked already. A form that somebody else filled in is refused until who is signed in now says yes.
 */
@Injectable()
export class FormOnce implements NestInterceptor {
  private readonly underWay = new WeakMap<object, FormClaim>();

  constructor(private readonly answers: FormAnswers) {}

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const http = context.switchToHttp();
    const request = http.getRequest<FormRequest>();
    const key = takeKey(request);
    if (key === undefined) return next.handle();
    const user = request.user?.id ?? NOBODY;
    if (user !== NOBODY && !isKeyFor(key, user))
      throw new DomainError('FORM.SOMEBODY_ELSE', 'conflict', problemTexts.formOfSomebodyElse);
    const form = { key, claim: claimOf({ key, user, address: request.url, body: request.body }) };
    const answer = await this.answers.begin(form);
    if (answer === undefined) this.underWay.set(request, form);
    return answer === undefined || answer === 'over' ? next.handle() : of(repeat(answer, http.getResponse()));
  }

  /** Just before an answer leaves: what the same form will be answered when it comes once more. */
  async end(request: FastifyRequest, reply: FastifyReply, payload: unknown): Promise<void> {
    const form = this.underWay.get(request);
    if (form === undefined) return;
    this.underWay.delete(request);
    const answer = answerOf(reply, payload);
    await (answer === undefined ? this.answers.free(form) : this.answers.keep(form, answer));
  }
}

/** The handler never sees the key. */
function takeKey(request: FastifyRequest): string | undefined {
  const { method, url, body } = request;
  if (method !== 'POST' || url.startsWith('/api/') || !hasKey(body)) return undefined;
  const { [KEY_FIELD]: key, ...typed } = body;
  request.body = typed;
  return isFormKey(key) ? key : undefined;
}

const hasKey = (body: unknown): body is { readonly [KEY_FIELD]: unknown } =>
  typeof body === 'object' && body !== null && KEY_FIELD in body;

function answerOf(reply: FastifyReply, payload: unknown): FormAnswer | undefined {
  const cookies = [reply.getHeader('set-cookie') ?? []].flat().map(String);
  const location = reply.getHeader('location');
  if (reply.statusCode === 303 && typeof location === 'string') return { status: 303, location, cookies, page: '' };
  const isSmallPage = reply.statusCode === 200 && typeof payload === 'string' && payload.length <= MAX_PAGE;
  return isSmallPage ? { status: 200, cookies, page: payload } : undefined;
}

function repeat({ status, location, cookies, page }: FormAnswer, reply: FastifyReply): string {
  void reply.status(status);
  if (location !== undefined) void reply.header('location', location);
  if (cookies.length > 0) void reply.header('set-cookie', cookies);
  return page;
}
