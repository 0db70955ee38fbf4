import { Injectable, type Type } from '@nestjs/common';

type Handler = (event: object) => Promise<void>;

/**
 * Announces what happened to whoever subscribed, inside the transaction of the announcer: a subscriber that fails takes
 * the change with it, so nothing is half done.
 */
@Injectable()
export class DomainEvents {
  private readonly handlers = new Map<Type<object>, Handler[]>();

  subscribe<Event extends object>(type: Type<Event>, handler: (event: Event) => Promise<void>): void {
    const list = this.handlers.get(type) ?? [];
    list.push((event) => handler(event as Event));
    this.handlers.set(type, list);
  }

  async publish(event: object): Promise<void> {
    const handlers = this.handlers.get(event.constructor as Type<object>) ?? [];
    for (const handle of handlers) await handle(event);
  }
}
