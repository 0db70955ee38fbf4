export { PrivacyModule } from './privacy.module';
export { ForgetWhatIsOld, type Forgotten } from './use-cases/forget-what-is-old';
