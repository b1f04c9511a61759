import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import type { Plugin } from 'vite'
import { noncePlaceholder } from './electron/shared/page-policy.ts'

const root = import.meta.dirname

/** Puts the script that asks for the first answers before everything else, so that it waits for nothing. */
const askEarly: Plugin = {
  name: 'ask-early',
  transformIndexHtml: {
    order: 'post',
    handler(_html, { bundle }) {
      const chunk = Object.values(bundle ?? {}).find(({ name }) => name === 'ask-early')
      if (chunk === undefined) return []
      const attrs = { type: 'module', crossorigin: true, src: `./${chunk.fileName}` }
      return [{ tag: 'script', attrs, injectTo: 'head-prepend' }]
    },
  },
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
