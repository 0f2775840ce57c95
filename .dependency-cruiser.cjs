// Who may import whom: one rule for each row of the table in docs/architecture.md.
// A rule names what a folder may import; everything else is refused, so a new package or folder has
// to be let in here first. tests/checks/ breaks each rule once.

/** Where an npm package resolves to, wherever node_modules lies. */
const npm = (...names) => `(^|/)node_modules/(${names.join('|')})/`

const DOMAIN = '^src/domain/'
/** Words the form uses, and how a date, an age or a measure is read and written: no judgement in it. */
const DOMAIN_WORDS = '^src/domain/(vocabulary/|case/(dates|age|measures)\\.ts$)'
const SHARED = '^src/shared/'
const RESULT = '^src/shared/result\\.ts$'
const RENDERER = '^src/renderer/src/'
const SERVICES = `${RENDERER}services/`
/** The contract that vault implements; the rest of services/ is Vue. */
const SERVICES_CONTRACT = `${RENDERER}services/(services|workspace|sealed-workspace|erase-case)\\.ts$`
const UI = `${RENDERER}ui/`
const CLINICAL_UI = `${RENDERER}clinical-ui/`
const FEATURE = `${RENDERER}features/([^/]+)/`
const SAME_FEATURE = `${RENDERER}features/$1/`
const FONTS = '^resources/fonts/'
/** The photos of a lump are shown where the lump is: this one component may stand on another feature's screen. */
const PHOTOS_PANEL = `${RENDERER}features/photos/PhotosPanel\\.vue$`
const SPEC = '\\.spec\\.ts$'
/** Drawings without behaviour: they may stand wherever a template is. */
const ICONS = npm('@lucide/vue')

/** What a spec may use on top of what its folder may: the runner, samples, content as it is on disk. */
const SPEC_TOOLS = [
  npm('vitest', '@vitest/[^/]+', 'fast-check', 'pdf-lib', 'yaml', 'axe-core'),
  '^tests/',
  '^tools/',
  '^resources/',
  RESULT,
]
/** A component spec stands where app/ stands: it joins the real objects itself. */
const COMPONENT_SPEC_TOOLS = [
  npm('vue', 'pinia', 'vue-router', 'vue-i18n'),
  '^virtual:',
  `${RENDERER}(app|services|locales|ui|vault)/`,
  DOMAIN,
  SHARED,
]

/**
 * One row of the table. `may` can be imported as it is, `types` only with `import type`,
 * `spec` by the row's specs on top. `node` lets Node's own modules in.
 */
const row = ({ name, comment, path, pathNot = [], may, types = [], spec = [], node = false }) => {
  // What leads nowhere has a rule of its own.
  const found = { couldNotResolve: false }
  const nodeModules = node ? { dependencyTypesNot: ['core'] } : {}
  const rules = [
    {
      name,
      comment,
      severity: 'error',
      from: { path, pathNot: [...pathNot, SPEC] },
      to: { ...found, ...nodeModules, pathNot: [...may, ...types] },
    },
    {
      name: `${name}-spec`,
      comment: `specs: ${comment}`,
      severity: 'error',
      from: { path: `${path}.*${SPEC}`, pathNot },
      to: {
        ...found,
        dependencyTypesNot: ['core'],
        pathNot: [...may, ...types, ...spec, ...SPEC_TOOLS],
      },
    },
  ]
  if (types.length > 0) {
    rules.push({
      name: `${name}-types-only`,
      comment: `types only: ${comment}`,
      severity: 'error',
      from: { path, pathNot: [...pathNot, SPEC] },
      to: { path: types, pathNot: may, dependencyTypesNot: ['type-only'] },
    })
  }
  return rules
}

module.exports = {
  forbidden: [
    ...row({
      name: 'domain',
      comment:
        'Medicine is a pure function: no framework, storage, process, clock or network may reach it.',
      path: DOMAIN,
      may: [DOMAIN, RESULT, npm('zod')],
      // Readability is counted a second time with what others wrote.
      spec: [npm('syllable', 'cmu-pronouncing-dictionary')],
    }),
    ...row({
      name: 'shared',
      comment: 'The contract between processes: it runs in all of them, so it may depend on none.',
      path: SHARED,
      may: [SHARED, npm('zod')],
      types: [DOMAIN],
    }),
    ...row({
      name: 'preload',
      comment:
        'Sandboxed and bundled whole: it needs the names of the channels and nothing that could grow.',
      path: '^src/preload/',
      may: ['^src/preload/', '^src/shared/ipc-channels\\.ts$', RESULT, npm('electron')],
      types: [SHARED],
    }),
    ...row({
      name: 'main',
      comment: 'The privileged side knows files and windows, never medicine or the screen.',
      path: '^src/main/',
      may: ['^src/main/', SHARED, npm('electron', 'zod')],
      node: true,
    }),
    ...row({
      name: 'services',
      comment:
        'What features see is a type: importing an implementation here would let all of it through.',
      path: SERVICES,
      pathNot: [`${SERVICES}(use-[^/]+|[^/]+-store)\\.ts$`],
      may: [SERVICES, RESULT],
      types: [DOMAIN, SHARED],
    }),
    ...row({
      name: 'services-state',
      comment:
        'The store and the use-*.ts of services/ hold state, so they need Vue, but no implementation.',
      path: `${SERVICES}(use-[^/]+|[^/]+-store)\\.ts$`,
      may: [SERVICES, RESULT, npm('vue', 'pinia')],
      types: [DOMAIN, SHARED],
      spec: COMPONENT_SPEC_TOOLS,
    }),
    ...row({
      name: 'vault',
      comment: 'Records outlive the screen: storage must be testable and readable without it.',
      path: `${RENDERER}vault/`,
      may: [
        `${RENDERER}vault/`,
        DOMAIN,
        RESULT,
        SERVICES_CONTRACT,
        // The second copy is an argument: only its contract is known here.
        '^src/shared/storage-port\\.ts$',
        // When a copy goes by the rule that main keeps copies by.
        '^src/shared/snapshot-age\\.ts$',
        // How much free room is little: main and the screens say it by one rule.
        '^src/shared/storage-room\\.ts$',
        // zod: what comes back from a disk is parsed, not trusted.
        npm('dexie', 'zod', 'hash-wasm', '@noble/[^/]+', '@zxcvbn-ts/[^/]+'),
      ],
      // What is stored comes out of Vue's proxies, and the settings out of a store.
      spec: [npm('vue'), SERVICES],
    }),
    ...row({
      name: 'pdf',
      comment: 'Printing takes blocks and gives bytes, in Node and in a worker alike.',
      path: `${RENDERER}pdf/`,
      // pdfjs-dist: the pages shown before printing are drawn from the same bytes.
      may: [`${RENDERER}pdf/`, DOMAIN, RESULT, FONTS, npm('pdfmake', 'pdfjs-dist')],
      // A document reaches the worker out of Vue's proxies.
      spec: [npm('vue')],
    }),
    ...row({
      name: 'host',
      comment: 'The only place that knows where the app runs must not know what it is for.',
      path: `${RENDERER}host/`,
      may: [`${RENDERER}host/`, SHARED],
    }),
    ...row({
      name: 'ui',
      comment:
        'Parts of the design system serve any screen, so they know no medicine and no state.',
      path: UI,
      may: [UI, RESULT, ICONS, npm('vue', 'vue-i18n', 'reka-ui', '@fontsource-variable/inter')],
      spec: [`${RENDERER}(app|locales)/`],
    }),
    ...row({
      name: 'clinical-ui',
      comment:
        'Shared parts show what they are given: they never judge, store, print or ask the host.',
      path: CLINICAL_UI,
      may: [CLINICAL_UI, UI, DOMAIN_WORDS, RESULT, ICONS, npm('vue', 'vue-i18n')],
      types: [DOMAIN],
      spec: COMPONENT_SPEC_TOOLS,
    }),
    ...row({
      name: 'feature-logic',
      comment:
        'use-*.ts and stores reach vault, pdf and host through services only, and never another feature.',
      path: `${FEATURE}.*\\.ts$`,
      may: [
        SAME_FEATURE,
        DOMAIN,
        SERVICES,
        CLINICAL_UI,
        RESULT,
        npm('vue', 'pinia', 'vue-router', 'vue-i18n'),
      ],
      // Names of failures and kinds of file, to say them in words.
      types: [SHARED],
      spec: COMPONENT_SPEC_TOOLS,
    }),
    ...row({
      name: 'feature-component',
      comment:
        'A component shows and asks: engine functions, stored data and services are its use-*.ts.',
      path: `${FEATURE}.*\\.vue$`,
      may: [
        SAME_FEATURE,
        PHOTOS_PANEL,
        UI,
        CLINICAL_UI,
        DOMAIN_WORDS,
        RESULT,
        ICONS,
        npm('vue', 'vue-i18n', 'vue-router'),
      ],
      // A prop may be what a service gave to its use-*.ts.
      types: [DOMAIN, SERVICES_CONTRACT],
    }),
    ...row({
      name: 'app',
      comment: 'app/ joins everything in the renderer, and nothing that lives in another process.',
      path: `${RENDERER}app/`,
      may: [
        RENDERER,
        DOMAIN,
        SHARED,
        FONTS,
        '^resources/licences/',
        '^package\\.json$',
        '^virtual:',
        ICONS,
        npm(
          'vue',
          'pinia',
          'vue-router',
          'vue-i18n',
          'zod',
          'syllable',
          'cmu-pronouncing-dictionary',
        ),
      ],
    }),
    ...row({
      name: 'tools',
      comment:
        'Command-line entries use the same medicine and the same printing as the app, not its screens.',
      path: '^tools/',
      may: [
        '^tools/',
        '^resources/',
        DOMAIN,
        RESULT,
        // The maker's side of what the program reads.
        '^src/shared/(signed-file|maker-key|program-manifest)\\.ts$',
        `${RENDERER}pdf/`,
        npm('[^/]+', '@[^/]+/[^/]+'),
      ],
      node: true,
    }),
    {
      name: 'virtual-modules',
      comment: 'The content is an argument everywhere but in app/, which hands it down.',
      severity: 'error',
      from: { path: '^src/', pathNot: [`${RENDERER}app/`, SPEC] },
      to: { path: '^virtual:' },
    },
    {
      name: 'not-to-tools',
      comment:
        'The product must not depend on its tools; only configurations, scripts and tests use them.',
      severity: 'error',
      from: { path: '^src/', pathNot: SPEC },
      to: { path: '^(tools|scripts)/' },
    },
    {
      name: 'not-to-app',
      comment: 'app/ is the top of the renderer: what it joins cannot look back at it.',
      severity: 'error',
      from: { path: '^src/', pathNot: [`${RENDERER}app/`, SPEC] },
      to: { path: `${RENDERER}app/` },
    },
    {
      name: 'not-between-features',
      comment:
        'Features are removed and rewritten whole; what two of them share belongs to clinical-ui or ui.',
      severity: 'error',
      from: { path: FEATURE },
      to: { path: `${RENDERER}features/`, pathNot: [SAME_FEATURE, PHOTOS_PANEL] },
    },
    {
      name: 'not-to-tests',
      comment: 'Code that ships must work without its tests.',
      severity: 'error',
      from: { path: '^(src|scripts|tools)/', pathNot: SPEC },
      to: { path: `^tests/|${SPEC}` },
    },
    {
      name: 'not-circular',
      comment: 'A cycle makes two files one that nobody can read or test alone.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'not-to-unresolvable',
      comment: 'An import that leads nowhere breaks the build.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^virtual:' },
    },
  ],
  options: {
    doNotFollow: { path: '(^|/)node_modules/' },
    exclude: { path: '^(out|dist|coverage|test-results)/' },
    // Types count as imports too; `type-only` tells them from the rest.
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'module', 'browser', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.d.ts', '.vue', '.js', '.mjs', '.cjs', '.json', '.css'],
      mainFields: ['module', 'main', 'types', 'typings'],
    },
  },
}
