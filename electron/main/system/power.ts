import { powerMonitor } from 'electron'

/** Tells of sleep and of coming back, so that the engine neither judges an old gap nor waits to look again. */
export function watchPower(tell: (event: 'suspend' | 'resume' | 'unlock') => void): void {
  powerMonitor.on('suspend', () => tell('suspend'))
  powerMonitor.on('resume', () => tell('resume'))
  powerMonitor.on('unlock-screen', () => tell('unlock'))
}
