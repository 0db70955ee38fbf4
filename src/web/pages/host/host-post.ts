import { Injectable, type PipeTransform } from '@nestjs/common';
import { HostLinkRepository, type OutcomeActor } from '../../../modules/outcomes';
import type { Form } from '../../forms/form';
import { formDecorator, type FormPost, type UnscopedPost } from '../../forms/form-post';

type HostLink = Extract<OutcomeActor, { type: 'host' }>['link'];

/** A form behind the secret link of a host, which stands in the address as `:token`. */
export interface HostPost<F extends Form = Form> extends FormPost<F> {
  readonly token: string;
  readonly link: HostLink;
}

/** @throws DomainError gone when the link is unknown or has ended */
@Injectable()
export class LinkOfHostPost implements PipeTransform<UnscopedPost, Promise<HostPost>> {
  constructor(private readonly links: HostLinkRepository) {}

  async transform(post: UnscopedPost): Promise<HostPost> {
    const token = post.params['token'] ?? '';
    return { ...post, token, link: await this.links.resolve(token) };
  }
}

/** Such a form, as the one parameter of its handler. */
export const PostByHost = formDecorator(LinkOfHostPost);
