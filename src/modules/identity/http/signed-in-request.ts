import type {} from '@fastify/cookie';
import type { UserView } from '../domain/current-user';

export const ROLES = 'hop:roles';

export const SCOPE = 'hop:scope';

export interface WithUser {
  user?: UserView;
}
