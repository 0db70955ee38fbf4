export * from './clock';
export * from './clock-time';
export * from './domain-error';
export * from './fingerprint';
export * from './holidays';
export * from './ids';
export * from './local-time';
export * from './state-machine';
