import { Injectable, type PipeTransform } from '@nestjs/common';
import { EscortReader, type EscortOfLink } from '../../../modules/attendance';
import type { Form } from '../../forms/form';
import { formDecorator, type FormPost, type UnscopedPost } from '../../forms/form-post';

/** A form behind the secret link of an escort, which stands in the address as `:token`. */
export interface EscortPost<F extends Form = Form> extends FormPost<F> {
  readonly token: string;
  readonly link: EscortOfLink;
}

/** @throws DomainError gone when the link is unknown, taken back or over */
@Injectable()
export class LinkOfEscortPost implements PipeTransform<UnscopedPost, Promise<EscortPost>> {
  constructor(private readonly escorts: EscortReader) {}

  async transform(post: UnscopedPost): Promise<EscortPost> {
    const token = post.params['token'] ?? '';
    return { ...post, token, link: await this.escorts.ofLink(token) };
  }
}

/** Such a form, as the one parameter of its handler. */
export const PostByEscort = formDecorator(LinkOfEscortPost);
