import { Module } from '@nestjs/common';
import { EventsModule } from '../../../../modules/events';
import { CompaniesModule } from '../../../../modules/companies';
import { IdentityModule } from '../../../../modules/identity';
import { Edits } from '../../../forms/edits';
import { TravelController } from './travel.controller';

/** The page of travel times. */
@Module({
  imports: [CompaniesModule, EventsModule, IdentityModule],
  controllers: [TravelController],
  providers: [Edits],
})
export class TravelPagesModule {}
