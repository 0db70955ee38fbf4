import { Module } from '@nestjs/common';
import { OutcomesModule } from '../../../modules/outcomes';
import { HostController } from './host.controller';
import { OutcomeController } from '../outcome/outcome.controller';

/** Pages about outcomes: the host's own, and the counsellor's form. */
@Module({ imports: [OutcomesModule], controllers: [HostController, OutcomeController] })
export class HostPagesModule {}
