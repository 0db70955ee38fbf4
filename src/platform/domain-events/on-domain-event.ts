import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { Injectable, SetMetadata, type OnModuleInit, type Type } from '@nestjs/common';
import { DomainEvents } from './domain-events';

const KEY = 'hop:domain-events';

/** Marks a provider's method as subscriber to one or more kinds of domain event. */
export const OnDomainEvent = (...types: readonly Type<object>[]): MethodDecorator => SetMetadata(KEY, types);

/** Connects every method marked with {@link OnDomainEvent} when the application starts. */
@Injectable()
export class DomainEventSubscriptions implements OnModuleInit {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
    private readonly events: DomainEvents,
  ) {}

  onModuleInit(): void {
    for (const { instance } of this.discovery.getProviders()) {
      if (typeof instance !== 'object' || instance === null) continue;
      this.connect(instance as Record<string, unknown>);
    }
  }

  private connect(provider: Record<string, unknown>): void {
    for (const name of this.scanner.getAllMethodNames(Object.getPrototypeOf(provider) as object)) {
      const method = provider[name];
      if (typeof method !== 'function') continue;
      const types = Reflect.getMetadata(KEY, method) as readonly Type<object>[] | undefined;
      for (const type of types ?? []) {
        this.events.subscribe(type, (event) => (method as (event: object) => Promise<void>).call(provider, event));
      }
    }
  }
}
