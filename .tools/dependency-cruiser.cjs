/** The house: which room may import which. Everything not allowed here is an error. */
const rooms = {
  domain: ['domain'],
  contract: ['contract', 'domain'],
  compute: ['compute', 'domain', 'contract'],
  storage: ['storage', 'domain/(table|error)', 'contract'],
  ingest: ['ingest', 'domain/(table|error)', 'contract'],
  analyses: ['analyses', 'domain', 'compute', 'contract'],
  engine: ['engine', 'analyses', 'ingest', 'storage', 'compute', 'contract', 'domain'],
  client: ['client', 'contract', 'domain'],
  messages: ['messages'],
  ui: ['ui', 'client', 'contract', 'domain', 'messages'],
};

/** @param {string} library @param {string} room */
const onlyImporter = (library, room) => ({
  name: `only-${room.replaceAll('/', '-')}-imports-${library.replaceAll(/\W+/g, '-')}`,
  severity: 'error',
  from: { path: '^src/', pathNot: `^src/${room}/` },
  to: { path: `node_modules/${library}` },
});

module.exports = {
  forbidden: [
    ...Object.entries(rooms).map(([room, allowed]) => ({
      name: `${room}-stays-in-its-rooms`,
      severity: 'error',
      from: { path: `^src/${room}/`, ...(room === 'client' && { pathNot: '^src/client/spawn-' }) },
      to: { path: '^src/', pathNot: [`^src/(${allowed.join('|')})(/|[.]ts$)`, '^src/assets[.]d[.]ts$'] },
    })),
    {
      name: 'client-touches-engine-in-one-place',
      severity: 'error',
      from: { path: '^src/client/spawn-' },
      to: { path: '^src/', pathNot: '^src/(client|contract)/|^src/engine/engine[.]worker[.]ts' },
    },
    {
      name: 'domain-is-pure',
      severity: 'error',
      from: { path: '^src/domain/' },
      to: { path: 'node_modules' },
    },
    {
      name: 'domain-ground-floor',
      comment: 'stats and table carry the other areas and know none of them',
      severity: 'error',
      from: { path: '^src/domain/(stats|table)/' },
      to: { path: '^src/domain/', pathNot: '^src/domain/(stats|table)/|^src/domain/error[.]ts$' },
    },
    {
      name: 'contract-holds-no-library',
      comment: 'the contract holds types and error codes only',
      severity: 'error',
      from: { path: '^src/contract/' },
      to: { path: 'node_modules' },
    },
    {
      name: 'pages-do-not-import-each-other',
      severity: 'error',
      from: { path: '^src/ui/pages/([^/]+)/' },
      to: { path: '^src/ui/pages/([^/]+)/', pathNot: '^src/ui/pages/$1/' },
    },
    {
      name: 'components-do-not-import-pages',
      severity: 'error',
      from: { path: '^src/ui/(components|charts)/' },
      to: { path: '^src/ui/(pages|app)/' },
    },
    { name: 'no-circles', severity: 'error', from: { path: '^src/' }, to: { circular: true } },
    onlyImporter('@tensorflow/', 'compute'),
    onlyImporter('idb/', 'storage'),
    onlyImporter('papaparse/', 'ingest'),
    onlyImporter('read-excel-file/', 'ingest/containers'),
    onlyImporter('hyparquet', 'ingest/containers'),
    onlyImporter('chardet/', 'ingest/encodings'),
    onlyImporter('chart.js/', 'ui/charts'),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      extensions: ['.ts', '.svelte.ts', '.svelte', '.js', '.d.ts'],
      conditionNames: ['import', 'svelte', 'types', 'browser', 'default'],
    },
    exclude: { path: '[?]worker|virtual:' },
  },
};
