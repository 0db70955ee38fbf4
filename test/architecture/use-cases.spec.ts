import { readdirSync, readFileSync } from 'node:fs';
import * as ts from 'typescript';

const VERBS = new Set(['execute', 'preview', 'accept']);

const isExported = (node: ts.Statement): boolean =>
  ts.canHaveModifiers(node) && (ts.getModifiers(node) ?? []).some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);

const isPublic = (method: ts.MethodDeclaration): boolean =>
  !(ts.getModifiers(method) ?? []).some(({ kind }) => kind === ts.SyntaxKind.PrivateKeyword);

/** What a parameter that is no command looks like: a text, a number or a date alone. */
const isBare = ({ type }: ts.ParameterDeclaration): boolean =>
  /^(?:string|number|boolean|Date)$/.test(type?.getText() ?? '');

function faultsOfMethod(method: ts.MethodDeclaration): string[] {
  const name = method.name.getText();
  const [command, ...more] = method.parameters;
  return [
    ...(VERBS.has(name) ? [] : [`${name} is no verb of a use case`]),
    ...(more.length > 0 ? [`${name} takes ${method.parameters.length} parameters`] : []),
    ...(command !== undefined && isBare(command) ? [`${name} takes no command`] : []),
  ];
}

/** Why a file is no use case: one exported class with execute, or preview and accept, each with one command; beside it only types. */
function faultsOf(fileName: string, source: string): string[] {
  const file = ts.createSourceFile(fileName, source, ts.ScriptTarget.Latest, true);
  const exported = file.statements.filter(isExported);
  const classes = exported.filter(ts.isClassDeclaration);
  const values = exported.filter(
    (node) => !ts.isClassDeclaration(node) && !ts.isInterfaceDeclaration(node) && !ts.isTypeAliasDeclaration(node),
  );
  const loose = file.statements.some((node) => ts.isExportDeclaration(node) || ts.isExportAssignment(node));
  const methods = classes.flatMap(({ members }) => members.filter(ts.isMethodDeclaration).filter(isPublic));
  return [
    ...(classes.length === 1 ? [] : [`exports ${classes.length} classes`]),
    ...(values.length === 0 && !loose ? [] : ['exports more than a class and types']),
    ...(classes.length === 1 && methods.length === 0 ? ['does nothing'] : []),
    ...methods.flatMap(faultsOfMethod),
  ];
}

describe('use-cases/', () => {
  const files = readdirSync('src/modules', { recursive: true, encoding: 'utf8' })
    .filter((file) => /\/use-cases\//.test(file) && file.endsWith('.ts') && !file.endsWith('.spec.ts'))
    .map((file) => `src/modules/${file}`);

  it('are found', () => {
    expect(files.length).toBeGreaterThan(90);
  });

  it('hold use cases, and nothing else', () => {
    const faults = files.flatMap((file) =>
      faultsOf(file, readFileSync(file, 'utf8')).map((fault) => `${file} ${fault}`),
    );
    expect(faults).toEqual([]);
  });

  it.each([
    ['a function', 'export const f = () => 1; export class A { execute() {} }', 'exports more than a class and types'],
    [
      'what is exported again',
      "export class A { execute() {} } export { b } from './b';",
      'exports more than a class and types',
    ],
    ['two classes', 'export class A { execute() {} } export class B { execute() {} }', 'exports 2 classes'],
    ['a class that does nothing', 'export class A { private execute() {} }', 'does nothing'],
    ['another verb', 'export class A { execute() {} lock() {} }', 'lock is no verb of a use case'],
    ['positional arguments', 'export class A { execute(user: User, id: string) {} }', 'execute takes 2 parameters'],
    ['a bare argument', 'export class A { execute(id: string) {} }', 'execute takes no command'],
  ])('refuse %s', (_, source, fault) => {
    expect(faultsOf('x.ts', source)).toContain(fault);
  });

  it('accept a class with its command, and types beside it', () => {
    const source =
      'export interface C { id: string } export class A { preview(c: C) {} accept(c: C) {} private go() {} }';
    expect(faultsOf('x.ts', source)).toEqual([]);
  });
});
