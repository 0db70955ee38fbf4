import { Module } from '@nestjs/common';
import { InterviewsModule } from '../../../modules/interviews';
import { ImportController } from './import.controller';
import { MyPeopleController } from './my-people.controller';
import { ReferController } from './refer.controller';
import { OwnPersonDetailsReader } from './own-person-details.reader';

@Module({
  imports: [InterviewsModule],
  controllers: [ImportController, MyPeopleController, ReferController],
  providers: [OwnPersonDetailsReader],
})
export class CounsellorPagesModule {}
