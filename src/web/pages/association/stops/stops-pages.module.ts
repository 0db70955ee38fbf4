import { Module } from '@nestjs/common';
import { StopsController } from './stops.controller';

/** The coordinator's pages of pick-up stops. */
@Module({ controllers: [StopsController] })
export class StopsPagesModule {}
