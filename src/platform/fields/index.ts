export { isMobile, readPhone, withoutNote } from './phone-number';
export { emailAddress, line, paragraph, phoneNumber } from './text-fields';
