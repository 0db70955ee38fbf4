import { Module } from '@nestjs/common';
import { AttendanceModule } from '../../../modules/attendance';
import { ChangePlacesController } from './change.controller';
import { PlacesController } from './places.controller';
import { PlacesReader } from './places.reader';

/** The coordinator's page of an event's places. */
@Module({
  imports: [AttendanceModule],
  controllers: [PlacesController, ChangePlacesController],
  providers: [PlacesReader],
})
export class PlacesPagesModule {}
