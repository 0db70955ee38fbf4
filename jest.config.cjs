const { availableParallelism } = require('node:os');

/** Four tiers in one run: `npm test` runs all, `--selectProjects` picks some. */
const transform = {
  '^.+\\.tsx?$': [
    '@swc/jest',
    {
      jsc: {
        target: 'es2022',
        parser: { syntax: 'typescript', tsx: true, decorators: true },
        transform: {
          legacyDecorator: true,
          decoratorMetadata: true,
          useDefineForClassFields: false,
          react: { runtime: 'automatic', importSource: 'preact' },
        },
        keepClassNames: true,
      },
      module: { type: 'commonjs' },
    },
  ],
};

const project = (displayName, testMatch, more = {}) => ({
  displayName,
  testMatch,
  transform,
  rootDir: __dirname,
  testEnvironment: 'node',
  // Keeps code from one test file to the next; loading it anew was a quarter of the time of a spec that starts the product.
  runtime: '<rootDir>/test/runner/runtime.cjs',
  // Node 20 starts no thread from TypeScript: under Jest the one of the solver is compiled on demand.
  moduleNameMapper: { '^\\./highs-worker-file$': '<rootDir>/test/support/highs-worker-file.ts' },
  moduleFileExtensions: ['ts', 'tsx', 'js', 'mjs', 'json'],
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.local/', '<rootDir>/.cache/'],
  ...more,
});

const withServers = {
  setupFiles: ['<rootDir>/test/support/require-test-database.ts', '<rootDir>/test/support/fixed-seed.ts'],
  setupFilesAfterEnv: ['<rootDir>/test/support/patience.ts'],
};

module.exports = {
  // What modules keep adds up over hundreds of files and slows the last of them down many times: a worker that is too large is replaced.
  workerIdleMemoryLimit: '1GB',
  // Specs wait for servers half of their time: two at once, also where Jest would take one.
  maxWorkers: Math.max(2, availableParallelism() - 1),
  projects: [
    project('unit', ['<rootDir>/src/**/*.spec.ts', '<rootDir>/src/**/*.spec.tsx'], {
      setupFiles: ['<rootDir>/test/support/fixed-seed.ts'],
    }),
    project('architecture', ['<rootDir>/test/architecture/**/*.spec.ts']),
    project('integration', ['<rootDir>/test/integration/**/*.spec.ts'], withServers),
    project('e2e', ['<rootDir>/test/e2e/**/*.spec.ts'], withServers),
  ],
};
