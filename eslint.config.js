import pluginVue from 'eslint-plugin-vue'
import pluginAccessibility from 'eslint-plugin-vuejs-accessibility'
import tseslint from 'typescript-eslint'

const TYPED_FILES = ['**/*.ts', '**/*.vue']
const SPECS = ['**/*.spec.ts', 'tests/**']

/** Syntax refused in all that ships, with the reason the author is told. */
const refusedInSource = [
  {
    selector:
      'MemberExpression[property.name=/^(innerHTML|outerHTML|insertAdjacentHTML|setHTMLUnsafe|createContextualFragment)$/]',
    message: 'Text from a record must never become markup.',
  },
  {
    selector: 'Property[key.name=/^(innerHTML|outerHTML)$/]',
    message: 'Text from a record must never become markup.',
  },
  {
    selector:
      'CallExpression[callee.object.name="document"][callee.property.name=/^(write|writeln)$/]',
    message: 'Text from a record must never become markup.',
  },
  {
    selector: 'TSEnumDeclaration',
    message: 'Use a const object or a tuple and a type derived from it.',
  },
  {
    selector: 'TSParameterProperty',
    message: 'Node runs tools and scripts by taking the types away; this needs more than that.',
  },
  {
    selector: 'ExportAllDeclaration',
    message: 'No barrels: import from the file that defines it.',
  },
]

/** Refused in sources, not in specs, which clear up after themselves. */
const refusedInShippedSource = [
  {
    selector: 'MemberExpression[property.name="deleteDatabase"]',
    message: 'A record is never thrown away: rename a damaged database and keep it.',
  },
  {
    selector: 'CallExpression[callee.object.name="Dexie"][callee.property.name="delete"]',
    message: 'A record is never thrown away: rename a damaged database and keep it.',
  },
  {
    // Dexie's own delete() drops the whole database; a table's takes a key, a collection's follows a call.
    selector:
      'CallExpression[callee.property.name="delete"][arguments.length=0]:not([callee.object.type="CallExpression"])',
    message: 'delete() without a key drops a whole database.',
  },
]

const refusedDefaultExport = {
  selector: 'ExportDefaultDeclaration',
  message: 'Export by name, so that one thing has one name everywhere.',
}

const refusedHostQuestion = {
  selector: 'MemberExpression[property.name="palpate"]',
  message: 'Only host/ knows where the app runs.',
}

/** A domain function gives the same answer for the same arguments, on any day. */
const refusedInDomain = [
  {
    selector: 'MemberExpression[object.name="Date"][property.name="now"]',
    message: 'Time is an argument in src/domain.',
  },
  {
    selector: 'MemberExpression[object.name="Date"][property.value="now"]',
    message: 'Time is an argument in src/domain.',
  },
  {
    selector: 'NewExpression[callee.name="Date"][arguments.length=0]',
    message: 'Time is an argument in src/domain.',
  },
  {
    selector: 'CallExpression[callee.name="Date"]',
    message: 'Time is an argument in src/domain.',
  },
  {
    selector: 'MemberExpression[object.name="Temporal"][property.name="Now"]',
    message: 'Time is an argument in src/domain.',
  },
  {
    selector: 'MemberExpression[object.name="Math"][property.name="random"]',
    message: 'Chance is an argument in src/domain.',
  },
]

const globalsRefusedInDomain = [
  'crypto',
  'performance',
  'globalThis',
  'setTimeout',
  'setInterval',
  'queueMicrotask',
  'fetch',
  'window',
  'document',
  'navigator',
  'localStorage',
  'indexedDB',
  'process',
].map((name) => ({ name, message: 'src/domain has no clock, chance, machine or network.' }))

const source = [...refusedInSource, ...refusedInShippedSource, refusedDefaultExport]

export default tseslint.config(
  {
    ignores: ['out/', 'dist/', 'coverage/', 'test-results/', '**/*.d.ts'],
  },
  {
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      eqeqeq: 'error',
      'no-debugger': 'error',
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-new-func': 'error',
      'no-script-url': 'error',
      'no-var': 'error',
      'prefer-const': 'error',
    },
  },
  {
    files: TYPED_FILES,
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: {
      parserOptions: {
        project: [
          './tsconfig.domain.json',
          './tsconfig.node.json',
          './tsconfig.web.json',
          './tsconfig.specs.json',
        ],
        tsconfigRootDir: import.meta.dirname,
        extraFileExtensions: ['.vue'],
      },
    },
    rules: {
      '@typescript-eslint/consistent-type-imports': [
        'error',
        { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false },
      ],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      // Contracts are written in method form and made of closures: there is no `this` to lose.
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/no-unused-vars': [
        'error',
        // `const { key, ...rest } = object` is how a finding goes back to "not asked".
        { argsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      // Numbers in a message are what a template is for.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // It takes an assertion that gives a generic its type for one without effect.
      '@typescript-eslint/no-unnecessary-type-assertion': 'off',
      // A declaration file beside the one module that needs it.
      '@typescript-eslint/triple-slash-reference': ['error', { path: 'always', types: 'never' }],
      // An async function without await is how a port's promise is kept.
      '@typescript-eslint/require-await': 'off',
    },
  },
  ...pluginVue.configs['flat/recommended'],
  ...pluginAccessibility.configs['flat/recommended'],
  {
    files: ['**/*.vue'],
    languageOptions: { parserOptions: { parser: tseslint.parser } },
    rules: {
      'vue/no-v-html': 'error',
      'vue/no-restricted-v-bind': ['error', '/^(inner|outer)HTML$/i', '/^on[a-z]/', 'srcdoc'],
      // The content security policy drops a style attribute; the page would differ without a word.
      'vue/no-static-inline-styles': ['error', { allowBinding: true }],
      'vue/no-restricted-static-attribute': ['error', { key: '/^on/' }, 'srcdoc'],
      'vue/no-bare-strings-in-template': 'error',
      // Chromium writes what stands in a field into its session files, in plain text, unless it is told not to.
      'vue/no-restricted-syntax': [
        'error',
        {
          selector:
            'VElement[rawName=/^(input|textarea|select)$/] > VStartTag:not(:has(VIdentifier[name="autocomplete"]))',
          message: 'Say autocomplete="off": Chromium keeps the text of other fields on the disk.',
        },
      ],
      'vue/block-lang': ['error', { script: { lang: 'ts' } }],
      'vue/component-api-style': ['error', ['script-setup']],
      'vue/define-macros-order': 'off',
      'vue/no-undef-components': 'error',
      'vue/no-unused-properties': 'error',
      'vue/no-unused-refs': 'error',
      // The field frame ties label and control together by id; nesting as well is not needed.
      'vuejs-accessibility/label-has-for': ['error', { required: { some: ['nesting', 'id'] } }],
      // An optional prop is undefined when it is not given; inventing a value hides that.
      'vue/require-default-prop': 'off',
      'vue/one-component-per-file': 'off',
      // Prettier decides about line breaks and spaces.
      'vue/html-closing-bracket-newline': 'off',
      'vue/html-indent': 'off',
      'vue/html-self-closing': 'off',
      'vue/max-attributes-per-line': 'off',
      'vue/multiline-html-element-content-newline': 'off',
      'vue/singleline-html-element-content-newline': 'off',
      'vue/first-attribute-linebreak': 'off',
      'vue/html-closing-bracket-spacing': 'off',
      // Plain TypeScript sees an imported component as `any`; vue-tsc is what checks these files.
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
  {
    files: ['src/**/*.ts', 'src/**/*.vue'],
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'error',
      'no-console': 'error',
      'no-restricted-syntax': ['error', ...source],
    },
  },
  {
    files: ['src/**/*.vue'],
    rules: {
      'no-restricted-syntax': [
        'error',
        ...refusedInSource,
        ...refusedInShippedSource,
        refusedHostQuestion,
      ],
    },
  },
  {
    files: ['src/renderer/src/**/*.ts'],
    ignores: ['src/renderer/src/host/**'],
    rules: { 'no-restricted-syntax': ['error', ...source, refusedHostQuestion] },
  },
  {
    files: ['src/domain/**/*.ts'],
    rules: {
      'no-restricted-syntax': ['error', ...source, ...refusedInDomain],
      'no-restricted-globals': ['error', ...globalsRefusedInDomain],
    },
  },
  {
    files: ['tools/**/*.ts', 'scripts/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', ...refusedInSource, refusedDefaultExport] },
  },
  {
    // The one place where an unexpected error ends.
    files: ['src/renderer/src/app/report-bug.ts'],
    rules: { 'no-console': 'off' },
  },
  {
    // These take components, which plain TypeScript cannot read; vue-tsc checks them.
    files: ['src/renderer/src/app/create-app.ts', 'src/renderer/src/app/router.ts'],
    rules: { '@typescript-eslint/no-unsafe-argument': 'off' },
  },
  {
    files: SPECS,
    rules: {
      'no-restricted-syntax': ['error', ...refusedInSource],
      // Specs that attack write what an attacker would.
      'no-script-url': 'off',
      // A spec takes apart what others wrote: reports, PDFs, a driver's answers.
      '@typescript-eslint/no-base-to-string': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/unbound-method': 'off',
    },
  },
)
