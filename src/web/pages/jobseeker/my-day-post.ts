import { Injectable, type PipeTransform } from '@nestjs/common';
import { ParticipantLinkRepository } from '../../../modules/registrations';
import type { Form } from '../../forms/form';
import { formDecorator, type FormPost, type UnscopedPost } from '../../forms/form-post';

/** A form behind the secret link of a jobseeker, which stands in the address as `:token`. */
export interface MyDayPost<F extends Form = Form> extends FormPost<F> {
  readonly token: string;
  readonly registrationId: string;
  /** On whose behalf a command is given. */
  readonly actor: { readonly type: 'participant'; readonly registrationId: string };
}

/** @throws DomainError gone when the link is unknown or has ended */
@Injectable()
export class LinkOfMyDayPost implements PipeTransform<UnscopedPost, Promise<MyDayPost>> {
  constructor(private readonly links: ParticipantLinkRepository) {}

  async transform(post: UnscopedPost): Promise<MyDayPost> {
    const token = post.params['token'] ?? '';
    const { registrationId } = await this.links.resolve(token);
    return { ...post, token, registrationId, actor: { type: 'participant', registrationId } };
  }
}

/** Such a form, as the one parameter of its handler. */
export const PostOnMyDay = formDecorator(LinkOfMyDayPost);
