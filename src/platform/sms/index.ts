import { Global, Module } from '@nestjs/common';
import { SmsGateway } from './sms-gateway';

/** SMS through an HTTP gateway, or none when it is not configured. */
@Global()
@Module({ providers: [SmsGateway], exports: [SmsGateway] })
export class SmsModule {}

export { SmsGateway, type Sms } from './sms-gateway';
