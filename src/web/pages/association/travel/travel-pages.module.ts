import { Module } from '@nestjs/common';
import { TravelController } from './travel.controller';

/** The page of travel times. */
@Module({ controllers: [TravelController] })
export class TravelPagesModule {}
