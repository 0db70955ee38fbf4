export { ConfigError, loadConfig, type Config, type SmsSettings } from './config';
export { CONFIG, ConfigModule } from './config.module';
