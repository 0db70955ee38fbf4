import { Global, Module } from '@nestjs/common';
import { MarkedMethodsModule } from '../discovery';
import { DomainEvents } from './domain-events';
import { DomainEventSubscriptions } from './on-domain-event';

@Global()
@Module({
  imports: [MarkedMethodsModule],
  providers: [DomainEvents, DomainEventSubscriptions],
  exports: [DomainEvents],
})
export class DomainEventsModule {}

export { DomainEvents } from './domain-events';
export { OnDomainEvent } from './on-domain-event';
