import { Module } from '@nestjs/common';
import { AttendanceModule } from '../../../modules/attendance';
import { CompaniesModule } from '../../../modules/companies';
import { EventsModule } from '../../../modules/events';
import { IdentityModule } from '../../../modules/identity';
import { InterviewsModule } from '../../../modules/interviews';
import { OutcomesModule } from '../../../modules/outcomes';
import { PrivacyModule } from '../../../modules/privacy';
import { RegistrationsApiModule, RegistrationsModule } from '../../../modules/registrations';
import { ImportController } from './import/import.controller';
import { MyPeopleController } from './people/my-people.controller';
import { ReferController } from './refer/refer.controller';
import { CorrectController } from './people/correct.controller';
import { KeptController } from './people/kept.controller';
import { ReplaceController } from './people/replace.controller';
import { TranslationController } from './people/translation.controller';
import { PersonReader } from './people/person.reader';
import { AccessibilityReader } from '../../components/person/accessibility.reader';
import { OnSiteReader } from '../../components/person/on-site.reader';

/** The counsellor's pages and, for programs, referrals over the API. */
@Module({
  imports: [
    AttendanceModule,
    CompaniesModule,
    EventsModule,
    IdentityModule,
    InterviewsModule,
    OutcomesModule,
    PrivacyModule,
    RegistrationsApiModule,
    RegistrationsModule,
  ],
  controllers: [
    CorrectController,
    ImportController,
    KeptController,
    MyPeopleController,
    ReferController,
    ReplaceController,
    TranslationController,
  ],
  providers: [PersonReader, AccessibilityReader, OnSiteReader],
})
export class CounsellorPagesModule {}
