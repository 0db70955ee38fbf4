import { Injectable, SetMetadata, type OnModuleInit, type Type } from '@nestjs/common';
import { MarkedMethods } from '../discovery';
import { DomainEvents } from './domain-events';

const KEY = 'hop:domain-events';

/** Marks a provider's method as subscriber to one or more kinds of domain event. */
export const OnDomainEvent = (...types: readonly Type<object>[]): MethodDecorator => SetMetadata(KEY, types);

/** Connects every method marked with {@link OnDomainEvent} when the application starts. */
@Injectable()
export class DomainEventSubscriptions implements OnModuleInit {
  constructor(
    private readonly methods: MarkedMethods,
    private readonly events: DomainEvents,
  ) {}

  onModuleInit(): void {
    for (const { mark, call } of this.methods.find<readonly Type<object>[]>(KEY)) {
      for (const type of mark) {
        this.events.subscribe(type, async (event) => {
          await call(event);
        });
      }
    }
  }
}
