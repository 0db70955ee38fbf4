import { Module } from '@nestjs/common';
import { InterviewsModule } from '../../../modules/interviews';
import { OutcomesModule } from '../../../modules/outcomes';
import { RegistrationsApiModule } from '../../../modules/registrations';
import { ImportController } from './import.controller';
import { MyPeopleController } from './my-people.controller';
import { PersonActionsController } from './person-actions.controller';
import { ReferController } from './refer.controller';
import { ReplaceController } from './replace.controller';
import { TranslationController } from './translation.controller';
import { OwnPersonDetailsReader } from './own-person-details.reader';
import { StairsReader } from './stairs.reader';

/** The counsellor's pages and, for programs, referrals over the API. */
@Module({
  imports: [InterviewsModule, OutcomesModule, RegistrationsApiModule],
  controllers: [
    ImportController,
    MyPeopleController,
    PersonActionsController,
    ReferController,
    ReplaceController,
    TranslationController,
  ],
  providers: [OwnPersonDetailsReader, StairsReader],
})
export class CounsellorPagesModule {}
