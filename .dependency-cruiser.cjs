/**
 * Who may import whom: kernel <- platform and planners <- modules <- web <- entry points. Each rule has a fixture in
 * test/architecture/fixtures that proves it can fail (test/architecture/import-rules.spec.ts).
 */
const ROOT = '^(?:test/architecture/fixtures/)?src';

/** Pure, and the one home of every rule about seats: waiting lists and referrals decide by it. */
const SEAT_RULES = `${ROOT}/modules/events/domain/capacity/index\\.ts$`;

/** What each module may see of the others: their index.ts, in one direction only. */
const mayUse = {
  identity: [],
  companies: ['identity'],
  events: ['companies', 'identity'],
  registrations: ['events', 'companies', 'identity'],
  interviews: ['registrations', 'events', 'companies', 'identity'],
  attendance: ['registrations', 'events', 'interviews', 'identity'],
  outcomes: ['attendance', 'interviews', 'registrations', 'events', 'companies', 'identity'],
  notifications: ['outcomes', 'attendance', 'interviews', 'registrations', 'events', 'companies', 'identity'],
  privacy: ['identity'],
};

const directions = Object.entries(mayUse).map(([module, allowed]) => ({
  name: `${module}-direction`,
  comment: `${module} may use only: ${allowed.join(', ') || 'no other module'}`,
  severity: 'error',
  from: { path: `${ROOT}/modules/${module}/` },
  to: { path: `${ROOT}/modules/`, pathNot: [module, ...allowed].map((name) => `${ROOT}/modules/${name}/`) },
}));

const home = (name, packages, homes) => ({
  name: `home-of-${name}`,
  comment: `${packages.join(', ')} live only in ${homes.join(', ')}`,
  severity: 'error',
  from: { path: `${ROOT}/`, pathNot: homes.map((folder) => `${ROOT}/${folder}`) },
  to: { path: packages.map((pkg) => `node_modules/${pkg}(?:/|$)`) },
});

module.exports = {
  forbidden: [
    ...directions,
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'only-the-face-of-a-module',
      comment: 'Another module is used through its index.ts; the rules of seats are also for the domain of others',
      severity: 'error',
      from: { path: `${ROOT}/modules/([^/]+)/` },
      to: {
        path: `${ROOT}/modules/([^/]+)/`,
        pathNot: [`${ROOT}/modules/$1/`, `${ROOT}/modules/[^/]+/index\\.ts$`, SEAT_RULES],
      },
    },
    {
      name: 'only-the-face-from-outside',
      comment: 'Pages and entry points use a module through its index.ts',
      severity: 'error',
      from: { path: `${ROOT}/`, pathNot: [`${ROOT}/modules/`] },
      to: { path: `${ROOT}/modules/`, pathNot: [`${ROOT}/modules/[^/]+/index\\.ts$`] },
    },
    {
      name: 'only-the-face-of-a-planner',
      comment: 'Whoever plans uses a planner through its index.ts',
      severity: 'error',
      from: { path: `${ROOT}/`, pathNot: [`${ROOT}/planners/`] },
      to: { path: `${ROOT}/planners/`, pathNot: [`${ROOT}/planners/[^/]+/index\\.ts$`] },
    },
    {
      name: 'only-the-face-of-another-planner',
      severity: 'error',
      from: { path: `${ROOT}/planners/([^/]+)/` },
      to: { path: `${ROOT}/planners/`, pathNot: [`${ROOT}/planners/$1/`, `${ROOT}/planners/[^/]+/index\\.ts$`] },
    },
    {
      name: 'planners-are-libraries',
      comment: 'A planner sees planners, the texts and the kernel without its clock: now is an argument',
      severity: 'error',
      from: { path: `${ROOT}/planners/` },
      to: {
        path: `${ROOT}/`,
        pathNot: [`${ROOT}/planners/`, `${ROOT}/texts/`, `${ROOT}/kernel/(?!clock\\.ts$|index\\.ts$)`],
      },
    },
    {
      name: 'planners-need-no-package',
      comment: 'No framework and no library in a planner, but for the solver',
      severity: 'error',
      from: { path: `${ROOT}/planners/` },
      to: { path: 'node_modules/', pathNot: 'node_modules/highs/' },
    },
    {
      name: 'kernel-is-the-bottom',
      severity: 'error',
      from: { path: `${ROOT}/kernel/` },
      to: { path: `${ROOT}/`, pathNot: `${ROOT}/kernel/` },
    },
    {
      name: 'texts-know-only-the-kernel',
      severity: 'error',
      from: { path: `${ROOT}/texts/` },
      to: { path: `${ROOT}/`, pathNot: [`${ROOT}/texts/`, `${ROOT}/kernel/`] },
    },
    {
      name: 'platform-knows-no-module',
      severity: 'error',
      from: { path: `${ROOT}/platform/` },
      to: { path: `${ROOT}/(?:planners|modules|web|cli|demo)/` },
    },
    {
      name: 'modules-know-no-page',
      severity: 'error',
      from: { path: `${ROOT}/modules/` },
      to: { path: `${ROOT}/(?:web|cli|demo)/` },
    },
    {
      name: 'page-areas-know-no-other',
      comment: 'A page area sees forms, components, layout and pictures, never another area; only a module lists areas',
      severity: 'error',
      from: {
        path: `${ROOT}/web/pages/((?:event|association|counsellor|public)/[^/]+|outcome|host|jobseeker)/`,
        pathNot: '\\.module\\.ts$',
      },
      to: { path: `${ROOT}/web/pages/`, pathNot: `${ROOT}/web/pages/$1/` },
    },
    {
      name: 'components-know-no-page',
      severity: 'error',
      from: { path: `${ROOT}/web/(?:forms|components|layout|pictures)/` },
      to: { path: `${ROOT}/web/pages/` },
    },
    {
      name: 'domain-is-pure',
      comment:
        "domain/ sees its own module's domain, the rules of seats, the planners, the kernel, the texts and date-fns",
      severity: 'error',
      from: { path: `${ROOT}/modules/([^/]+)/domain/`, pathNot: '\\.spec\\.tsx?$' },
      to: {
        pathNot: [
          `${ROOT}/modules/$1/domain/`,
          `${ROOT}/planners/`,
          SEAT_RULES,
          `${ROOT}/kernel/`,
          `${ROOT}/texts/`,
          'node_modules/date-fns/',
          'node_modules/@date-fns/tz/',
        ],
      },
    },
    {
      name: 'pure-rooms-of-notifications',
      comment: 'When a message goes, and whether it still does, is decided by pure functions like those in domain/',
      severity: 'error',
      from: { path: `${ROOT}/modules/notifications/(?:planning/schedule|sending/decisions)/` },
      to: {
        pathNot: [
          `${ROOT}/modules/notifications/(?:domain|planning/schedule|sending/decisions)/`,
          `${ROOT}/kernel/`,
          `${ROOT}/texts/`,
          'node_modules/date-fns/',
          'node_modules/@date-fns/tz/',
        ],
      },
    },
    {
      name: 'entities-stay-in-persistence',
      severity: 'error',
      from: { path: `${ROOT}/modules/[^/]+/(?:http|jobs|domain)/` },
      to: { path: '\\.entity\\.ts$' },
    },
    {
      name: 'rows-are-made-in-persistence',
      comment:
        'Only persistence/ and repositories make, load and store rows; ' +
        'others may name, as a type, the row that a repository gives them',
      severity: 'error',
      from: {
        path: `${ROOT}/modules/[^/]+/`,
        pathNot: [`${ROOT}/modules/[^/]+/persistence/`, '\\.repository\\.ts$', '\\.module\\.ts$'],
      },
      to: { path: '\\.entity\\.ts$', dependencyTypesNot: ['type-only'] },
    },
    home('bullmq', ['bullmq', '@nestjs/bullmq', 'ioredis'], ['platform/queue/']),
    home('nodemailer', ['nodemailer'], ['platform/mail/']),
    home('cls', ['nestjs-cls', '@nestjs-cls'], ['platform/']),
    home('highs', ['highs'], ['planners/interviews/']),
    home('preact', ['preact', 'preact-render-to-string'], ['web/', 'modules/notifications/']),
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '\\.spec\\.tsx?$|/testing/' },
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.js', '.json'] },
  },
};
