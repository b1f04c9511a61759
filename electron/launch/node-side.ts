import { resolve } from 'node:path'
import type { InlineConfig, Plugin } from 'vite'

/** Every program that plain Node (or Electron's utility process) runs: name in `out/node/`, source below the root. */
export const nodePrograms = {
  headless: 'electron/headless/main.ts',
  storeminder: 'electron/cli/main.ts',
  'engine-process': 'electron/main/engine-process-entry.ts',
  'feed-worker': 'electron/engine/formats/feed-worker.ts',
} as const

const emptyElectron: Plugin = {
  name: 'empty-electron',
  enforce: 'pre',
  resolveId: (id) => (id === 'electron' ? '\0empty-electron' : undefined),
  load: (id) => (id === '\0empty-electron' ? 'export default {}' : undefined),
}

/**
 * What stands in for the modules with which rss-parser would fetch, parse and make snippets. It gets elements
 * that were fetched and parsed already, and nobody looks at its snippets.
 */
const rssParserModules: Readonly<Record<string, string>> = {
  http: 'export {}',
  https: 'export {}',
  xml2js: 'export class Parser {}',
  entities: 'export const decodeHTML = (text) => text',
}

/** Loading the real ones would take half the time in which the feed worker starts, and several megabytes. */
const rssParserAlone: Plugin = {
  name: 'rss-parser-alone',
  enforce: 'pre',
  resolveId: (id, importer) =>
    Object.hasOwn(rssParserModules, id) && importer?.includes('/rss-parser/lib/')
      ? `\0rss-parser:${id}`
      : undefined,
  load: (id) => (id.startsWith('\0rss-parser:') ? rssParserModules[id.slice(12)] : undefined),
}

/**
 * How Vite builds the node side into `out/node/`: whole bundles, so that nothing is looked up in node_modules at
 * start, with code that is only sometimes needed left in chunks of its own. `electron` becomes an empty module,
 * because electron-store imports it and outside Electron that npm package tries to download the binary.
 */
export function nodeSideConfig(root: string): InlineConfig {
  return {
    configFile: false,
    root,
    publicDir: false,
    logLevel: 'warn',
    plugins: [emptyElectron, rssParserAlone],
    ssr: { noExternal: true, target: 'node' },
    build: {
      ssr: true,
      target: 'node24',
      outDir: resolve(root, 'out/node'),
      emptyOutDir: true,
      sourcemap: true,
      minify: false,
      reportCompressedSize: false,
      rolldownOptions: {
        input: Object.fromEntries(
          Object.entries(nodePrograms).map(([name, path]) => [name, resolve(root, path)]),
        ),
        external: ['node-notifier'],
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
  }
}
