import { Global, Module } from '@nestjs/common';
import { CONFIG, type Config } from '../config';
import { OsrmTable } from './osrm-table';
import { NoRoadTable, RoadTable } from './road-table';

@Global()
@Module({
  providers: [
    {
      provide: RoadTable,
      inject: [CONFIG],
      useFactory: ({ osrmUrl }: Config): RoadTable => (osrmUrl === '' ? new NoRoadTable() : new OsrmTable(osrmUrl)),
    },
  ],
  exports: [RoadTable],
})
export class RoutingModule {}

export { RoadTable, type RoadAnswer, type RoadFailure, type RoadLeg } from './road-table';
