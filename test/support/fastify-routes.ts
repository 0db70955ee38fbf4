import type { NestFastifyApplication } from '@nestjs/platform-fastify';

const LINE = /^((?:│ {3}| {4})*)(?:├── |└── )(\S*)(?: \((.*)\))?$/;
const INDENT = 4;

/** The paths that the running product answers to this method, with their parameters (`/mijn-dag/:token`). */
export function routesOf(app: NestFastifyApplication, method: string): string[] {
  const branch: string[] = [];
  const paths: string[] = [];
  for (const line of app.getHttpAdapter().getInstance().printRoutes({ commonPrefix: false }).split('\n')) {
    const match = LINE.exec(line);
    if (!match) continue;
    const [, indent = '', segment = '', methods = ''] = match;
    branch.length = indent.length / INDENT;
    branch.push(segment);
    if (methods.split(', ').includes(method)) paths.push(branch.join(''));
  }
  return paths;
}
