import { Module } from '@nestjs/common';
import { IdentityModule } from '../identity';
import { MarkedMethodsModule } from '../../platform/discovery';
import { ForgetWhatIsOld } from './use-cases/forget-what-is-old';

@Module({ imports: [IdentityModule, MarkedMethodsModule], providers: [ForgetWhatIsOld], exports: [ForgetWhatIsOld] })
export class PrivacyModule {}
