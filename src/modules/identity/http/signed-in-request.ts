import type {} from '@fastify/cookie';
import type { UserView } from '../domain/current-user';

export const ROLES = 'hop:roles';

export interface WithUser {
  user?: UserView;
}
