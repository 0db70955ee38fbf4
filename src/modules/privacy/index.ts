export { PrivacyModule } from './privacy.module';
export { ForgetWhatIsOld, type Forgotten } from './use-cases/forget-what-is-old';
export { TellWhatIsKept, type DisclosedPart } from './use-cases/tell-what-is-kept';
