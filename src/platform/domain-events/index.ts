import { Global, Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { DomainEvents } from './domain-events';
import { DomainEventSubscriptions } from './on-domain-event';

@Global()
@Module({
  imports: [DiscoveryModule],
  providers: [DomainEvents, DomainEventSubscriptions],
  exports: [DomainEvents],
})
export class DomainEventsModule {}

export { DomainEvents } from './domain-events';
export { OnDomainEvent } from './on-domain-event';
