import { Injectable } from '@nestjs/common';
import type { FastifyInstance, FastifyRequest, RouteOptions } from 'fastify';

interface KnownRoute {
  readonly methods: readonly string[];
  readonly pattern: RegExp;
}

const patternOf = (url: string): RegExp =>
  new RegExp(`^${url.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/:\w+/g, '[^/]+')}$`);

/** Remembers every address of the product with its methods, so that a wrong method is not "unknown address". */
@Injectable()
export class RouteTable {
  private readonly routes: KnownRoute[] = [];

  /** Listens to the routes that are added from now on. */
  listen(instance: FastifyInstance): void {
    instance.addHook('onRoute', ({ method, url }: RouteOptions) => {
      this.routes.push({ methods: [method].flat(), pattern: patternOf(url) });
    });
  }

  /** The methods that this address does answer to; none for an unknown address. */
  methodsOf({ url }: Pick<FastifyRequest, 'url'>): string[] {
    const path = url.split('?', 1)[0] ?? '';
    const found = this.routes.filter(({ pattern }) => pattern.test(path));
    return [...new Set(found.flatMap(({ methods }) => methods))].sort();
  }
}
