import { Module } from '@nestjs/common';
import { IdentityModule } from '../../../modules/identity';
import { OutcomesModule } from '../../../modules/outcomes';
import { HostController } from './host.controller';
import { OutcomeController } from '../outcome/outcome.controller';

/** Pages about outcomes: the host's own, and the counsellor's form. */
@Module({ imports: [IdentityModule, OutcomesModule], controllers: [HostController, OutcomeController] })
export class HostPagesModule {}
