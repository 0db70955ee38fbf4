import { Injectable, type PipeTransform } from '@nestjs/common';
import type { CurrentUser } from '../../../../modules/identity';
import { OwnPeopleReader } from '../../../../modules/registrations';
import type { Form } from '../../../forms/form';
import { formDecorator, type UnscopedPost, type UserPost } from '../../../forms/form-post';
import { signedIn } from '../../../forms/signed-in-user';

/** A form about one of the user's own people, whose registration stands in the address as `:registrationId`. */
export interface PersonPost<F extends Form = Form> extends UserPost<F> {
  readonly registrationId: string;
  /** On whose behalf, and about whom: what every command about a person begins with. */
  readonly about: {
    readonly actor: { readonly type: 'user'; readonly user: CurrentUser };
    readonly registrationId: string;
  };
}

/** @throws DomainError not-found when it is nobody of the user's own */
@Injectable()
export class PersonOfPost implements PipeTransform<UnscopedPost, Promise<PersonPost>> {
  constructor(private readonly people: OwnPeopleReader) {}

  async transform(post: UnscopedPost): Promise<PersonPost> {
    const user = signedIn(post.user);
    const registrationId = post.params['registrationId'] ?? '';
    await this.people.file(user, registrationId);
    return { ...post, user, registrationId, about: { actor: { type: 'user', user }, registrationId } };
  }
}

/** Such a form, as the one parameter of its handler. */
export const PostOnPerson = formDecorator(PersonOfPost);

/** Address of a person's page, with what was done a moment ago. */
export const personAddress = (registrationId: string, done?: string): string =>
  `/mijn-mensen/${registrationId}${done === undefined ? '' : `?done=${done}`}`;
