/**
 * After a failover the old server keeps our connections and takes no writes any more: only a new connection, by the name
 * that leads to the new one, helps. The command itself fails, and whoever sent it tries again. Source: the documentation of
 * ioredis, "Reconnect on Error".
 */
export const reconnectOnError = ({ message }: Error): boolean => message.includes('READONLY');
