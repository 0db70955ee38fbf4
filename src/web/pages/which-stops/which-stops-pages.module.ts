import { Module } from '@nestjs/common';
import { WhichStopsController } from './which-stops.controller';
import { WhichStopsReader } from './which-stops.reader';

/** The page that compares pick-up stops for an event. */
@Module({ controllers: [WhichStopsController], providers: [WhichStopsReader] })
export class WhichStopsPagesModule {}
