import type { Plugin } from 'vite'

const builtinPrefix = '\0builtin:'

/**
 * Fetches Node's own modules without an `import`. An ES import reads every export of theirs, getters included, and
 * those of `http` load all of `fetch`, those of `process` open the standard streams: 15 MB that would stay and
 * 50 ms of each start for something never used. Here only those are read that somebody imports by name.
 */
export const lightBuiltins: Plugin = {
  name: 'light-builtins',
  enforce: 'pre',
  resolveId: (id, _importer, { kind }) =>
    kind === 'import-statement' && id.startsWith('node:') ? builtinPrefix + id : undefined,
  load(id) {
    if (!id.startsWith(builtinPrefix)) return undefined
    const name = id.slice(builtinPrefix.length)
    return [
      `const module = process.getBuiltinModule('${name}')`,
      'export default module',
      // What is marked as pure goes when nobody imports it.
      ...namesIn(process.getBuiltinModule(name)).map(
        (name) => `export const ${name} = /* @__PURE__ */ (() => module.${name})()`,
      ),
    ].join('\n')
  },
}

function namesIn(module: object | undefined): readonly string[] {
  return Object.keys(module ?? {}).filter((name) => /^[a-z_$][\w$]*$/i.test(name) && name !== 'default')
}

/** What stands in for modules that a library loads and we have no use for, by the library's place. */
const standIns: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  // electron-store imports it, and outside Electron that npm package tries to download the binary.
  '': { electron: 'export default {}' },
  // It gets elements that were fetched and parsed already, and nobody looks at its snippets.
  '/rss-parser/lib/': {
    http: 'export {}',
    https: 'export {}',
    xml2js: 'export class Parser {}',
    entities: 'export const decodeHTML = (text) => text',
  },
  // Machine code that it goes faster with and does not need; a page of some kilobytes notices nothing. It expects an error
  // where there is none.
  '/ssh2/lib/': {
    'cpu-features': 'throw new Error("left out")',
    './crypto/build/Release/sshcrypto.node': 'throw new Error("left out")',
  },
  // What electron-store is made on; the settings are checked by our own schemas.
  '/conf/dist/': { 'ajv/dist/2020.js': 'export class Ajv2020 {}', 'ajv-formats': 'export default {}' },
}

const standInPrefix = '\0stand-in:'

/** Leaves out what would cost most of the start and megabytes of memory for nothing. */
export const withoutUnused: Plugin = {
  name: 'without-unused',
  enforce: 'pre',
  resolveId(id, importer = '') {
    const place = Object.keys(standIns).find((place) => importer.includes(place) && standIns[place]?.[id])
    return place === undefined ? undefined : `${standInPrefix}${place}:${id}`
  },
  load(id) {
    if (!id.startsWith(standInPrefix)) return undefined
    const [place = '', name = ''] = id.slice(standInPrefix.length).split(':')
    return standIns[place]?.[name]
  },
  // It looks for files beside its own that a bundle does not have and nobody asks for (Pageant's helper).
  transform: (code, id) =>
    id.includes('/ssh2/lib/') ? { code: code.replaceAll(/\b__dirname\b/g, "''"), map: null } : undefined,
}
