import { UnauthorizedException } from '@nestjs/common';
import type { CurrentUser } from '../../modules/identity';

/** @throws UnauthorizedException on a page that is not only for people who are signed in */
export function signedIn(user: CurrentUser | undefined): CurrentUser {
  if (!user) throw new UnauthorizedException();
  return user;
}
