export { FormAnswers } from './form-answers';
export { KEY_FIELD, newFormKey, NOBODY } from './form-key';
export { FormOnce } from './form-once';
