export { runInThread } from './run-in-thread';
export { LastingThread, type ThreadAnswer } from './lasting-thread';
