import { fileURLToPath } from 'node:url'
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
    {
      // Notices of Windows and macOS, shown by the stand-in for Electron.
      name: 'stand-in-for-electron-notifications',
      enforce: 'pre',
      resolveId: (id, importer) =>
        id === 'electron' && importer?.endsWith('/electron/main/notify/electron-notifier.ts')
          ? fileURLToPath(new URL('test/electron-host/stand-in/notification.ts', import.meta.url))
          : undefined,
    },
  ],
  test: {
    include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
    exclude: ['test/e2e/**', 'node_modules/**'],
    environment: 'node',
    env: { TZ: 'UTC' },
    // Generous, so that a busy machine fails nothing: what is right ends at once, and what hangs still ends here.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 30_000 } },
    pool: 'forks',
    // By itself it leaves one core free, which on a machine of two doubles the time.
    maxWorkers: '100%',
    server: { deps: { inline: ['electron-store'] } },
  },
})
