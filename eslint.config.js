import typed from '@typescript-eslint/eslint-plugin'
import typescript from '@typescript-eslint/parser'
import vue from 'eslint-plugin-vue'
import accessibility from 'eslint-plugin-vuejs-accessibility'
import vueParser from 'vue-eslint-parser'

/** Words that a pure part must not know, with the reason in the message. */
const notHere = (names, reason) => names.map((name) => ({ name, message: reason }))
const browser = [
  'window',
  'document',
  'navigator',
  'localStorage',
  'fetch',
  'XMLHttpRequest',
  'DOMParser',
  'Blob',
  'File',
]
const node = ['process', 'Buffer', '__dirname', '__filename', 'require', 'global']

/** Type information for ESLint; the same words for both parsers, else each file starts a program of its own. */
const project = { projectService: true, tsconfigRootDir: import.meta.dirname, extraFileExtensions: ['.vue'] }

export default [
  { ignores: ['dist/**', 'node_modules/**', 'coverage/**', 'tests/output/**'] },
  ...vue.configs['flat/recommended'],
  ...accessibility.configs['flat/recommended'],
  {
    files: ['**/*.{ts,js,mjs,vue}'],
    languageOptions: { parser: typescript, ecmaVersion: 2023, sourceType: 'module' },
    rules: {
      'no-console': 'error',
      'no-debugger': 'error',
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-new-func': 'error',
      'no-var': 'error',
      'prefer-const': 'error',
      eqeqeq: ['error', 'always'],
      'no-restricted-syntax': [
        'error',
        {
          selector:
            'CallExpression[callee.property.name=/^(only|skip|todo|fixme)$/][callee.object.name=/^(it|test|describe)$/]',
          message: 'A test that is skipped or alone is forgotten.',
        },
      ],
      'max-lines': ['error', { max: 400 }],
    },
  },
  {
    files: ['**/*.vue'],
    languageOptions: { parser: vueParser, parserOptions: { parser: typescript, ...project } },
    rules: {
      // Layout of templates is a matter of reading; these rules only move line breaks.
      'vue/max-attributes-per-line': 'off',
      'vue/singleline-html-element-content-newline': 'off',
      'vue/html-self-closing': 'off',
      'vue/html-indent': 'off',
      'vue/html-closing-bracket-newline': 'off',
      'vue/multiline-html-element-content-newline': 'off',
      'vue/first-attribute-linebreak': 'off',
      'vue/attributes-order': 'off',
      'vue/multi-word-component-names': ['error', { ignores: ['App'] }],
      'vue/require-default-prop': 'off',
      'vue/no-v-html': 'error',
      'vue/block-lang': ['error', { script: { lang: 'ts' } }],
      'vue/component-api-style': ['error', ['script-setup']],
      // A label around its input or tied by `for` is both right.
      'vuejs-accessibility/label-has-for': ['error', { required: { some: ['nesting', 'id'] } }],
    },
  },
  {
    files: ['**/*.ts'],
    languageOptions: { parserOptions: project },
  },
  {
    // What only types can see: a promise that nobody waits for, a kind that a switch forgot.
    files: ['**/*.{ts,vue}'],
    plugins: { typed },
    rules: {
      'typed/await-thenable': 'error',
      'typed/no-array-delete': 'error',
      'typed/no-base-to-string': 'error',
      'typed/no-floating-promises': 'error',
      'typed/no-for-in-array': 'error',
      'typed/no-misused-promises': 'error',
      'typed/no-unnecessary-type-assertion': 'error',
      'typed/only-throw-error': 'error',
      'typed/prefer-promise-reject-errors': 'error',
      'typed/require-array-sort-compare': ['error', { ignoreStringArrays: true }],
      'typed/restrict-plus-operands': 'error',
      'typed/return-await': 'error',
      'typed/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      'typed/unbound-method': 'error',
    },
  },
  {
    // One function, one thought.
    files: ['src/**/*.{ts,vue}'],
    rules: { complexity: ['error', { max: 20 }] },
  },
  {
    files: ['src/core/**/*.ts'],
    rules: {
      'no-restricted-globals': [
        'error',
        ...notHere([...browser, ...node, 'Intl', 'setTimeout'], 'The core is pure: values in, values out.'),
      ],
    },
  },
  {
    files: ['src/read/**/*.ts', 'src/write/**/*.ts'],
    rules: {
      'no-restricted-globals': [
        'error',
        ...notHere([...browser, ...node], 'Readers and writers run in old browsers and in the command line.'),
      ],
    },
  },
  {
    files: ['src/app/**/*.{ts,vue}'],
    rules: {
      'no-restricted-globals': [
        'error',
        ...notHere(
          [...node, 'fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource'],
          'The program never asks a network.',
        ),
      ],
    },
  },
  { files: ['scripts/**', 'bench/**', 'src/cli/**', 'tests/**'], rules: { 'no-console': 'off' } },
  // Stubs take methods off prototypes and put them back.
  { files: ['tests/**/*.ts'], rules: { 'typed/unbound-method': 'off' } },
]
