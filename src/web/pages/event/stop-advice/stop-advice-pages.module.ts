import { Module } from '@nestjs/common';
import { StopAdviceController } from './stop-advice.controller';
import { StopAdvicePageReader } from './stop-advice.reader';

/** The page that compares pick-up stops for an event. */
@Module({ controllers: [StopAdviceController], providers: [StopAdvicePageReader] })
export class StopAdvicePagesModule {}
