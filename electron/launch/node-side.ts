import { resolve } from 'node:path'
import type { InlineConfig } from 'vite'
import { asciiChunks } from './ascii-chunks.ts'
import { lightBuiltins, withoutUnused } from './light-modules.ts'
import { lightSchemas } from './light-schemas.ts'

/** Every program that plain Node (or Electron's utility process) runs: name in `out/node/`, source below the root. */
export const nodePrograms = {
  headless: 'electron/headless/main.ts',
  storeminder: 'electron/cli/main.ts',
  'engine-process': 'electron/main/engine-process-entry.ts',
  'feed-worker': 'electron/engine/formats/feed-worker.ts',
  'mail-worker': 'electron/engine/mail-worker.ts',
  'page-worker': 'electron/engine/page/page-worker.ts',
  'picture-worker': 'electron/engine/browser/picture-worker.ts',
  'question-worker': 'electron/engine/question-worker.ts',
  looker: 'electron/headless/browser/looker.ts',
} as const

/**
 * How Vite builds the node side into `out/node/`: whole bundles, so that nothing is looked up in node_modules at
 * start, with code that is only sometimes needed left in chunks of its own.
 */
export function nodeSideConfig(root: string): InlineConfig {
  return {
    configFile: false,
    root,
    publicDir: false,
    logLevel: 'warn',
    plugins: [lightBuiltins, withoutUnused, lightSchemas, asciiChunks],
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
        // What starts programs lying beside its own files, and what only the headless shell's looker uses, with a browser
        // of its own to find: both stay as they are.
        external: ['node-notifier', 'playwright-core'],
        output: {
          ...{ format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
          // V8 keeps the text of what it runs; licences stay.
          comments: { annotation: false, jsdoc: false },
        },
      },
    },
  }
}
