import { Module } from '@nestjs/common';
import { MarkedMethodsModule } from '../../platform/discovery';
import { ForgetWhatIsOld } from './use-cases/forget-what-is-old';

@Module({ imports: [MarkedMethodsModule], providers: [ForgetWhatIsOld], exports: [ForgetWhatIsOld] })
export class PrivacyModule {}
