import { ImportController } from './import.controller';
import { MyPeopleController } from './my-people.controller';
import { OwnPersonDetailsReader } from './own-person-details.reader';
import { ReferController } from './refer.controller';
import { MyDayController } from '../jobseeker/my-day.controller';
import { MyDayReader } from '../jobseeker/my-day.reader';
import { ParticipantsController } from '../participants/participants.controller';
import { ParticipantsReader } from '../participants/participants.reader';

/** Pages about registrations. The file upload stands before the form, whose address would match it too. */
export const registrationPages = [
  ImportController,
  ReferController,
  MyPeopleController,
  ParticipantsController,
  MyDayController,
];

/** What those pages read. */
export const registrationPageReaders = [MyDayReader, OwnPersonDetailsReader, ParticipantsReader];
