/**
 * The walls of the program. TypeScript's project references keep most of them; these rules keep the rest and say why.
 * @type {import('dependency-cruiser').IConfiguration}
 */
export default {
  forbidden: [
    {
      name: 'core-is-pure',
      comment: 'The core is shared by browser, command line and tests: it may use valibot and nothing else from npm.',
      severity: 'error',
      from: { path: '^src/core/' },
      to: { dependencyTypes: ['npm', 'npm-dev', 'core'], pathNot: 'node_modules/valibot/' },
    },
    {
      name: 'core-looks-only-inside',
      comment: 'The core takes values and returns values; formats and files are given to it.',
      severity: 'error',
      from: { path: '^src/core/' },
      to: { path: '^src/(?!core/)' },
    },
    {
      name: 'readers-and-writers-are-strangers',
      comment: 'Readers and writers meet in the neutral document only.',
      severity: 'error',
      from: { path: '^src/read/' },
      to: { path: '^src/(write|app|cli)/' },
    },
    {
      name: 'writers-and-readers-are-strangers',
      comment: 'Readers and writers meet in the neutral document only.',
      severity: 'error',
      from: { path: '^src/write/' },
      to: { path: '^src/(read|app|cli)/' },
    },
    {
      name: 'read-and-write-run-everywhere',
      comment: 'Readers and writers run in old browsers and in the command line: no Vue, no Node.',
      severity: 'error',
      from: { path: '^src/(read|write)/' },
      to: { path: 'node_modules/(vue|pinia|vue-router|vee-validate|@tiptap)/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'no-node-in-the-browser',
      comment: 'Only the command line may ask Node for something.',
      severity: 'error',
      from: { path: '^src/(?!cli/)' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'app-and-cli-are-strangers',
      comment: 'Two faces of one core.',
      severity: 'error',
      from: { path: '^src/app/' },
      to: { path: '^src/cli/' },
    },
    {
      name: 'cli-and-app-are-strangers',
      comment: 'Two faces of one core.',
      severity: 'error',
      from: { path: '^src/cli/' },
      to: { path: '^src/app/|node_modules/vue/' },
    },
    {
      name: 'templates-by-one-door',
      comment: 'Only src/templates/ touches the files of templates/ and src/samples/, and always parses them.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/templates/' },
      to: { path: '^(templates|src/samples)/' },
    },
    {
      name: 'no-cycles',
      comment: 'A cycle is two ideas that have not been told apart.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'folders-one-way',
      comment: 'Folders depend on each other in one direction, so that each can be read without the ones above it.',
      severity: 'error',
      scope: 'folder',
      from: {},
      to: { circular: true },
    },
    {
      name: 'app-root-on-top',
      comment:
        'The files at the root of src/app put the program together; no folder needs them, but that a worker is a program too and begins with the polyfills.',
      severity: 'error',
      from: { path: '^src/app/[^/]+/' },
      to: { path: '^src/app/[^/]+\\.(ts|vue)$', pathNot: '^src/app/polyfills\\.ts$' },
    },
    {
      name: 'service-worker-stands-alone',
      comment: 'It alone fetches, and only the files of its release: it shares no code with the program.',
      severity: 'error',
      from: { path: '^src/pwa/' },
      to: { path: '.' },
    },
    {
      name: 'nobody-needs-the-service-worker',
      comment: 'The build writes it beside the program.',
      severity: 'error',
      from: { path: '^src/(?!pwa/)' },
      to: { path: '^src/pwa/' },
    },
    {
      name: 'no-orphans',
      comment: 'A file that nobody uses is dead.',
      severity: 'error',
      from: { orphan: true, path: '^src/', pathNot: '\\.d\\.ts$|\\.json$|^src/pwa/' },
      to: {},
    },
    {
      name: 'known-packages-only',
      comment: 'What is imported stands in package.json.',
      severity: 'error',
      from: { path: '^src/' },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
    {
      name: 'resolvable',
      severity: 'error',
      from: { path: '^src/' },
      to: { couldNotResolve: true, pathNot: '\\?' },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    doNotFollow: { path: 'node_modules' },
    extraExtensionsToScan: ['.json'],
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'browser', 'default', 'types'],
      extensions: ['.ts', '.vue', '.js', '.json', '.mjs'],
    },
  },
}
