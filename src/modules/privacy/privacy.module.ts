import { Module } from '@nestjs/common';
import { IdentityModule } from '../identity';
import { MarkedMethodsModule } from '../../platform/discovery';
import { ForgetWhatIsOld } from './use-cases/forget-what-is-old';
import { TellWhatIsKept } from './use-cases/tell-what-is-kept';

const face = [ForgetWhatIsOld, TellWhatIsKept];

@Module({ imports: [IdentityModule, MarkedMethodsModule], providers: face, exports: face })
export class PrivacyModule {}
