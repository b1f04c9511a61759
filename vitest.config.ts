import { defineConfig } from 'vitest/config'

export default defineConfig({
  plugins: [
    {
      // As in the bundles: outside Electron the npm package `electron` tries to download the binary.
      name: 'empty-electron-for-electron-store',
      enforce: 'pre',
      resolveId: (id, importer) =>
        id === 'electron' && importer?.includes('/electron-store/') ? '\0empty-electron' : undefined,
      load: (id) => (id === '\0empty-electron' ? 'export default {}' : undefined),
    },
  ],
  test: {
    include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
    exclude: ['test/e2e/**', 'node_modules/**'],
    environment: 'node',
    env: { TZ: 'UTC' },
    testTimeout: 20_000,
    hookTimeout: 30_000,
    pool: 'forks',
    server: { deps: { inline: ['electron-store'] } },
  },
})
