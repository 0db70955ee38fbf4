import { Injectable, Module } from '@nestjs/common';
import { DiscoveryModule, DiscoveryService, MetadataScanner } from '@nestjs/core';

export interface MarkedMethod<Mark> {
  readonly name: string;
  readonly mark: Mark;
  readonly call: (...args: readonly unknown[]) => Promise<unknown>;
}

/** Finds the providers' methods that carry a mark (metadata set by a decorator of ours). */
@Injectable()
export class MarkedMethods {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
  ) {}

  find<Mark>(key: string): MarkedMethod<Mark>[] {
    return this.discovery.getProviders().flatMap(({ instance }) => {
      if (typeof instance !== 'object' || instance === null) return [];
      return this.methodsOf<Mark>(instance as Record<string, unknown>, key);
    });
  }

  private methodsOf<Mark>(provider: Record<string, unknown>, key: string): MarkedMethod<Mark>[] {
    return this.scanner.getAllMethodNames(Object.getPrototypeOf(provider) as object).flatMap((name) => {
      const method = provider[name];
      if (typeof method !== 'function') return [];
      const mark = Reflect.getMetadata(key, method) as Mark | undefined;
      if (mark === undefined) return [];
      const call = (...args: readonly unknown[]): Promise<unknown> =>
        (method as (...given: readonly unknown[]) => Promise<unknown>).apply(provider, [...args]);
      return [{ name, mark, call }];
    });
  }
}

@Module({ imports: [DiscoveryModule], providers: [MarkedMethods], exports: [MarkedMethods] })
export class MarkedMethodsModule {}
