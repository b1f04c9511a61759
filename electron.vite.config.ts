import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import type { IndexHtmlTransformContext, Plugin } from 'vite'
import { noncePlaceholder } from './electron/shared/page-policy.ts'

const root = import.meta.dirname

type Chunks = NonNullable<IndexHtmlTransformContext['bundle']>

/**
 * Puts the script that asks for the first answers before everything else, so that it waits for nothing, and tells it
 * which files the composer needs besides the page's own.
 */
const askEarly: Plugin = {
  name: 'ask-early',
  transformIndexHtml: {
    order: 'post',
    handler(_html, { bundle }) {
      const chunk = Object.values(bundle ?? {}).find(({ name }) => name === 'ask-early')
      if (chunk === undefined) return []
      const attrs = { type: 'module', crossorigin: true, src: `./${chunk.fileName}` }
      const known = filesOf(bundle, 'renderer/index.html')
      const content = [...filesOf(bundle, 'renderer/features/reply/index.ts')]
        .filter((file) => !known.has(file))
        .map((file) => `./${file}`)
        .join(' ')
      return [
        { tag: 'meta', attrs: { name: 'composer', content }, injectTo: 'head-prepend' },
        { tag: 'script', attrs, injectTo: 'head-prepend' },
      ]
    },
  },
}

/** The scripts that the one made from a source, named from the project's folder, cannot do without; itself too. */
function filesOf(bundle: Chunks = {}, source: string): ReadonlySet<string> {
  const first = Object.values(bundle).find(
    (one) => one.type === 'chunk' && one.facadeModuleId === resolve(root, source),
  )
  const files = new Set(first ? [first.fileName] : [])
  for (const file of files) {
    const chunk = bundle[file]
    if (chunk?.type === 'chunk') for (const needed of chunk.imports) files.add(needed)
  }
  return files
}

/**
 * Builds what Electron loads: the tray shell, its preload and the page. What plain Node runs (the engine's
 * process, the feed worker, the headless shell) is described in `electron/launch/node-side.ts`.
 */
export default defineConfig({
  main: {
    build: {
      // Everything goes into the bundle, so that a package needs no node_modules; node-notifier alone stays
      // outside, because it starts helper programs that lie beside its own files.
      externalizeDeps: false,
      outDir: resolve(root, 'out/main'),
      sourcemap: true,
      rolldownOptions: {
        input: { main: resolve(root, 'electron/main/main.ts') },
        external: ['node-notifier'],
      },
    },
  },
  preload: {
    build: {
      externalizeDeps: false,
      outDir: resolve(root, 'out/preload'),
      // A sandboxed preload can load no file but itself: one CommonJS file.
      rolldownOptions: {
        input: { preload: resolve(root, 'electron/preload/preload.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs', codeSplitting: false },
      },
    },
  },
  renderer: {
    root: resolve(root, 'renderer'),
    plugins: [react(), askEarly],
    html: { cspNonce: noncePlaceholder },
    build: {
      outDir: resolve(root, 'out/renderer'),
      emptyOutDir: true,
      minify: true,
      sourcemap: true,
      assetsInlineLimit: 0,
      rolldownOptions: {
        input: {
          index: resolve(root, 'renderer/index.html'),
          'ask-early': resolve(root, 'renderer/ask-early.ts'),
        },
      },
    },
  },
})
