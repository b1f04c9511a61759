/**
 * How tests start Chromium. It must not phone home (the tests' only network is loopback), and Chromium refuses to
 * run as root with its sandbox.
 */
export const chromiumFlags: readonly string[] = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
]
