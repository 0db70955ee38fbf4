import { createParamDecorator, Injectable, type ExecutionContext, type PipeTransform } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { EventReader, type EventView } from '../../modules/events';
import type { CurrentUser } from '../../modules/identity';
import type { Form } from './form';
import { formDecorator, questionDecorator, type UnscopedPost, type UserPost } from './form-post';
import { signedIn } from './signed-in-user';

/** An event of the user's own association, whose code or id stands in the address as `:code`. */
export interface EventScope {
  readonly user: CurrentUser;
  readonly event: EventView;
}

/** A form on a page of an event. */
export interface EventPost<F extends Form = Form> extends UserPost<F>, EventScope {
  /** On whose behalf, and of which event: what every command about an event begins with. */
  readonly on: { readonly user: CurrentUser; readonly eventId: string };
}

/** @throws DomainError not-found when the association has no such event */
@Injectable()
export class EventOfAddress implements PipeTransform<{ user: CurrentUser; code: string }, Promise<EventScope>> {
  constructor(private readonly events: EventReader) {}

  async transform({ user, code }: { user: CurrentUser; code: string }): Promise<EventScope> {
    return { user, event: await this.events.byIdOrCode(user.associationId, code) };
  }
}

/** @throws DomainError not-found when the association has no such event */
@Injectable()
export class EventOfPost implements PipeTransform<UnscopedPost, Promise<EventPost>> {
  constructor(private readonly events: EventReader) {}

  async transform(post: UnscopedPost): Promise<EventPost> {
    const user = signedIn(post.user);
    const event = await this.events.byIdOrCode(user.associationId, post.params['code'] ?? '');
    return { ...post, user, event, on: { user, eventId: event.id } };
  }
}

type EventRequest = FastifyRequest<{ Params: { code: string } }> & { readonly user?: CurrentUser };

const AddressOfEvent = createParamDecorator((_: unknown, context: ExecutionContext) => {
  const { user, params } = context.switchToHttp().getRequest<EventRequest>();
  return { user: signedIn(user), code: params.code };
});

/** The user and the event of the page, for a handler that shows it. */
export const OnEvent = (): ParameterDecorator => AddressOfEvent(EventOfAddress);

/** A form on a page of an event, as the one parameter of its handler. */
export const PostOnEvent = formDecorator(EventOfPost);

/** A form there that only asks. */
export const QuestionOnEvent = questionDecorator(EventOfPost);

/** Address of a page of an event, with what was done there a moment ago. */
export const eventAddress = ({ code }: Pick<EventView, 'code'>, page = '', done?: string): string =>
  `/evenementen/${encodeURIComponent(code)}${page}${done === undefined ? '' : `?done=${done}`}`;
