export { Semaphore } from './semaphore';
export { Turns } from './turns';
