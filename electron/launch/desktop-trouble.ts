/**
 * Why Electron cannot show anything to this user on this machine, in a few words, or undefined when nothing speaks
 * against it. Told before anything is downloaded.
 */
export function desktopTrouble(
  platform: NodeJS.Platform,
  env: NodeJS.ProcessEnv,
  userId: number | undefined,
): string | undefined {
  if (platform !== 'linux') return undefined
  if (!env.DISPLAY && !env.WAYLAND_DISPLAY) return 'this session has no desktop'
  if (userId === 0) return 'Electron does not run as root'
  return undefined
}
