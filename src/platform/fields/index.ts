export { readEmail } from './email-address';
export { isMobile, phoneAsRead, readPhone, withoutNote } from './phone-number';
export { emailAddress, line, paragraph, phoneNumber } from './text-fields';
