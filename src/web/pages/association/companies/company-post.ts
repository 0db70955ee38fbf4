import { Injectable, type PipeTransform } from '@nestjs/common';
import type { HostCompanyView } from '../../../../modules/companies';
import type { CurrentUser } from '../../../../modules/identity';
import type { Form } from '../../../forms/form';
import { formDecorator, type UnscopedPost, type UserPost } from '../../../forms/form-post';
import { signedIn } from '../../../forms/signed-in-user';
import { CompanyReader } from './company.reader';

/** A form about one host company of the own association, whose id stands in the address as `:id`. */
export interface CompanyPost<F extends Form = Form> extends UserPost<F> {
  readonly host: HostCompanyView;
  /** Id of the address or vacancy that the form is about; empty when it is about neither. */
  readonly partId: string;
  /** On whose behalf, and of which company: what every command about a company begins with. */
  readonly on: { readonly user: CurrentUser; readonly hostCompanyId: string };
}

/** @throws DomainError not-found when the association has no such company */
@Injectable()
export class CompanyOfPost implements PipeTransform<UnscopedPost, Promise<CompanyPost>> {
  constructor(private readonly companies: CompanyReader) {}

  async transform(post: UnscopedPost): Promise<CompanyPost> {
    const user = signedIn(post.user);
    const host = await this.companies.host(user, post.params['id'] ?? '');
    const partId = post.params['partId'] ?? '';
    return { ...post, user, host, partId, on: { user, hostCompanyId: host.id } };
  }
}

/** Such a form, as the one parameter of its handler. */
export const PostOnCompany = formDecorator(CompanyOfPost);
