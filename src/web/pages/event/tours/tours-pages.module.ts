import { Module } from '@nestjs/common';
import { InterviewsModule } from '../../../../modules/interviews';
import { ToursController } from './tours.controller';
import { ToursReader } from './tours.reader';

@Module({
  imports: [InterviewsModule],
  controllers: [ToursController],
  providers: [ToursReader],
})
export class TourPagesModule {}
