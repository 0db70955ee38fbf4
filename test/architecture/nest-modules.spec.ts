import 'reflect-metadata';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import {
  GUARDS_METADATA,
  INJECTABLE_WATERMARK,
  MODULE_METADATA,
  PARAMTYPES_METADATA,
  ROUTE_ARGS_METADATA,
} from '@nestjs/common/constants';
import { DemoPageModule } from '../../src/web/pages/public/demo/demo-page.module';
import { WebModule } from '../../src/web/web.module';

type Face = Readonly<Record<string, unknown>>;
type ModuleClass = new () => unknown;

const NAMES = [
  'identity',
  'companies',
  'events',
  'registrations',
  'interviews',
  'attendance',
  'outcomes',
  'notifications',
  'privacy',
] as const;

const isClass = (value: unknown): value is ModuleClass => typeof value === 'function' && /^class\b/.test(String(value));

const moduleOf = (name: string, face: Face): ModuleClass => {
  const found = face[`${name.charAt(0).toUpperCase()}${name.slice(1)}Module`];
  if (!isClass(found)) throw new Error(`src/modules/${name}/index.ts exports no module`);
  return found;
};

const listed = (module: ModuleClass, key: string): readonly unknown[] =>
  (Reflect.getMetadata(key, module) as readonly unknown[] | undefined) ?? [];

/** Which modules each module may use, as the import rules have it. */
function mayUse(): ReadonlyMap<string, readonly string[]> {
  const script = `process.stdout.write(JSON.stringify(require('./.dependency-cruiser.cjs').forbidden
    .filter(({ name }) => name.endsWith('-direction')).map(({ name, to }) => [name.replace('-direction', ''), to.pathNot])))`;
  const root = join(__dirname, '../..');
  const rules = JSON.parse(execFileSync(process.execPath, ['-e', script], { cwd: root, encoding: 'utf8' })) as [
    string,
    string[],
  ][];
  return new Map(
    rules.map(([name, allowed]) => [
      name,
      allowed.flatMap((path) => /modules\/(\w+)\//.exec(path)?.[1] ?? []).filter((other) => other !== name),
    ]),
  );
}

/** Shown for the health module, which makes its checks itself. */
const MADE_ELSEWHERE = new Set(['OutboxReadiness']);

/** Providers that a face shows and Nest does not, and the other way round. */
function differences(module: ModuleClass, face: Face): string[] {
  const shown = Object.values(face)
    .filter(isClass)
    .filter((value) => Reflect.hasMetadata(INJECTABLE_WATERMARK, value) && !MADE_ELSEWHERE.has(value.name));
  const given = listed(module, MODULE_METADATA.EXPORTS);
  const name = (value: unknown): string => (value as ModuleClass).name;
  return [
    ...shown.filter((provider) => !given.includes(provider)).map((provider) => `${name(provider)} only in index.ts`),
    ...given
      .filter((provider) => !shown.includes(provider as ModuleClass))
      .map((provider) => `${name(provider)} only in Nest's exports`),
  ].sort();
}

interface HandlerParameter {
  readonly pipes?: readonly unknown[];
}

/** The pipes of the parameters of a controller's handlers: what a form is about is loaded by one. */
const pipesOf = (controller: ModuleClass): ModuleClass[] =>
  Object.getOwnPropertyNames(controller.prototype).flatMap((handler) =>
    Object.values(
      (Reflect.getMetadata(ROUTE_ARGS_METADATA, controller, handler) as Record<string, HandlerParameter> | undefined) ??
        {},
    ).flatMap(({ pipes = [] }) => pipes.filter(isClass)),
  );

/** What a module's own controllers, providers, guards and pipes are made with. */
function needs(module: ModuleClass): unknown[] {
  const own = [...listed(module, MODULE_METADATA.CONTROLLERS), ...listed(module, MODULE_METADATA.PROVIDERS)].filter(
    isClass,
  );
  const handlers = own.flatMap(({ prototype }) =>
    Object.values(Object.getOwnPropertyDescriptors(prototype)).map(({ value }) => value as unknown),
  );
  const guards = [...own, ...handlers.filter((value) => typeof value === 'function')].flatMap(
    (target) => (Reflect.getMetadata(GUARDS_METADATA, target) as ModuleClass[] | undefined) ?? [],
  );
  return [...own, ...guards, ...own.flatMap(pipesOf)].flatMap(
    (one) => (Reflect.getMetadata(PARAMTYPES_METADATA, one) as unknown[] | undefined) ?? [],
  );
}

/** All modules of pages and the demo, each once. */
function modulesBelow(root: ModuleClass, found = new Set<ModuleClass>()): ReadonlySet<ModuleClass> {
  if (found.has(root)) return found;
  found.add(root);
  for (const module of listed(root, MODULE_METADATA.IMPORTS)) if (isClass(module)) modulesBelow(module, found);
  return found;
}

/** A class that does nothing, with this name. */
function providerClass(name: string): ModuleClass {
  const made = class {
    readonly isFixture = true;
  };
  Object.defineProperty(made, 'name', { value: name });
  return made;
}

describe('Nest modules', () => {
  const faces = new Map(NAMES.map((name) => [name, jest.requireActual<Face>(`../../src/modules/${name}`)]));
  const modules = new Map(NAMES.map((name) => [moduleOf(name, faces.get(name) ?? {}), name]));
  const rules = mayUse();

  it('are those that the import rules know', () => {
    expect([...rules.keys()].sort()).toEqual([...NAMES].sort());
  });

  it.each(NAMES)('%s imports the modules that it may use, and no other', (name) => {
    const imports = listed(moduleOf(name, faces.get(name) ?? {}), MODULE_METADATA.IMPORTS);
    const used = imports.flatMap((module) => modules.get(module as ModuleClass) ?? []);
    expect(used.sort()).toEqual([...(rules.get(name) ?? [])].sort());
  });

  it.each(NAMES)('%s is not global', (name) => {
    expect(Reflect.getMetadata('__module:global__', moduleOf(name, faces.get(name) ?? {}))).toBeUndefined();
  });

  it.each(NAMES)('%s gives to other modules what its index.ts shows, and no more', (name) => {
    const face = faces.get(name) ?? {};
    expect(differences(moduleOf(name, face), face)).toEqual([]);
  });

  it('of pages import the modules whose providers they are made with, and no other', () => {
    const owner = new Map(
      [...modules.keys()].flatMap((module) =>
        listed(module, MODULE_METADATA.EXPORTS).map((provider) => [provider, module] as const),
      ),
    );
    const pages = [WebModule, DemoPageModule]
      .flatMap((root) => [...modulesBelow(root)])
      .filter((module) => !modules.has(module));
    const wrong = pages.flatMap((page) => {
      const needed = new Set(needs(page).flatMap((provider) => owner.get(provider) ?? []));
      const imported = listed(page, MODULE_METADATA.IMPORTS).filter((module) =>
        modules.has(module as ModuleClass),
      ) as ModuleClass[];
      return [
        ...[...needed].filter((module) => !imported.includes(module)).map(({ name }) => `${page.name} lacks ${name}`),
        ...imported.filter((module) => !needed.has(module)).map(({ name }) => `${page.name} has no use for ${name}`),
      ];
    });
    expect(pages.length).toBeGreaterThan(10);
    expect(wrong).toEqual([]);
  });

  it('notice a provider that is on one side only', () => {
    const [shown, given, both] = ['Shown', 'Given', 'Both'].map((name) => {
      const provider = providerClass(name);
      Reflect.defineMetadata(INJECTABLE_WATERMARK, true, provider);
      return provider;
    });
    const module = providerClass('Module');
    Reflect.defineMetadata(MODULE_METADATA.EXPORTS, [given, both], module);
    expect(differences(module, { shown, both, aFunction: () => 1 })).toEqual([
      "Given only in Nest's exports",
      'Shown only in index.ts',
    ]);
  });
});
