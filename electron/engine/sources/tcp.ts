import type { Socket } from 'node:net'
import { type Dialled, dial } from '../http/dial.ts'
import { HttpFailure } from '../http/http-failure.ts'
import { roundTimings } from '../http/time-phases.ts'
import { type CheckLook, type CheckTrouble, concludeCheck } from './conclude-check.ts'
import { hostWithPort } from './host-setting.ts'
import { adviceForSlowness } from './site-advice.ts'
import type { SiteState } from './site-verdict.ts'
import type { PollContext, SourceAdapter } from './source-adapter.ts'
import { type TcpSettings, tcpSettingsSchema } from './tcp-settings.ts'

type Context = PollContext<TcpSettings, SiteState>

/** Bytes of a greeting that are read; those of mail servers are one line. */
const longestGreeting = 4096

/** Connects to a port, as a mail program or an SSH client would, and hangs up. */
export const tcpSource = {
  kind: 'tcp',
  label: 'Port check',
  description:
    'Looks whether a server other than the web server still takes connections: mail, SSH, a database.',
  itemKind: 'site',
  settings: tcpSettingsSchema,
  defaultMinutes: 2,
  minimumMinutes: 1,
  sees: 'Whether the port takes a connection in time, and whether the server greets as expected.',
  blindTo: 'Whether the service behind it works; it goes straight there, never through a proxy.',
  needs: 'The server’s name and the port.',
  group: 'own-site',
  abilities: { reply: false, push: false },
  backsOff: false,
  site: addressOf,
  alarms: {
    down: { topic: 'down', severity: 'critical' },
    degraded: { topic: 'slow', severity: 'notable' },
  },
  address: (settings) => `tcp://${addressOf(settings)}`,
  identity: (settings) => `${addressOf(settings)} ${settings.family}`,
  suggestName: ({ host, port }) => `Port ${port} of ${host}`,
  async poll(context) {
    const at = context.now()
    const { verdict, ...result } = concludeCheck(await look(context), {
      ...{ before: context.state, at, name: context.sourceName, url: addressOf(context.settings) },
      ...{ well: 'takes connections', wellAgain: 'takes connections in time again' },
    })
    return { ...result, state: verdict }
  },
} as const satisfies SourceAdapter<typeof tcpSettingsSchema, SiteState>

function addressOf({ host, port }: TcpSettings): string {
  return hostWithPort(host, port)
}

async function look(context: Context): Promise<CheckLook> {
  if (context.justWoke)
    return { outcome: 'unknown', reason: 'This machine has just woken up; nothing is judged yet' }
  const { settings, signal } = context
  const { host, port, family, maxSeconds } = settings
  const start = performance.now()
  try {
    const timeout = maxSeconds * 1000
    const dialled = await dial({
      ...{ host, port, timeout, signal },
      ...(family === 'any' ? {} : { family: family === 'ipv4' ? 4 : 6 }),
    })
    return await judge(dialled, context, start)
  } catch (error) {
    if (!(error instanceof HttpFailure) || error.reason === 'cancelled') throw error
    if (!(await context.isReachable(`http://${addressOf(settings)}/`)))
      return { outcome: 'unknown', reason: 'This machine is offline, so the port could not be seen' }
    return { outcome: 'failure', trouble: refused(error, settings) }
  }
}

async function judge({ socket, timings }: Dialled, context: Context, start: number): Promise<CheckLook> {
  const { greeting: wanted, maxSeconds, slowSeconds } = context.settings
  const connected = performance.now()
  const left = start + maxSeconds * 1000 - connected
  const said = wanted ? await listen(socket, wanted, left, context.signal) : undefined
  socket.destroy()
  context.signal.throwIfAborted()
  const now = performance.now()
  const milliseconds = now - start
  const measured = {
    milliseconds,
    timings: roundTimings(wanted ? { ...timings, firstByte: now - connected } : timings),
  }
  if (wanted && !said?.includes(wanted))
    return { outcome: 'failure', trouble: silence(wanted, said ?? ''), ...measured }
  if (slowSeconds > 0 && milliseconds > slowSeconds * 1000)
    return {
      outcome: 'degraded',
      trouble: {
        predicate: 'is slow to take connections',
        expected: `a connection within ${slowSeconds} seconds`,
        came: `It took ${Math.round(milliseconds / 100) / 10} seconds`,
        advice: adviceForSlowness(measured.timings),
      },
      ...measured,
    }
  return { outcome: 'success', came: `Connected after ${Math.round(milliseconds)} ms.`, ...measured }
}

/** What the server says until the wanted words came, it hung up, or the time is over. */
function listen(socket: Socket, wanted: string, time: number, signal: AbortSignal): Promise<string> {
  return new Promise((resolve) => {
    let said = ''
    const end = (): void => {
      clearTimeout(timer)
      signal.removeEventListener('abort', end)
      socket.removeAllListeners('data')
      resolve(said)
    }
    const timer = setTimeout(end, Math.max(0, time))
    signal.addEventListener('abort', end)
    socket.on('error', end)
    socket.on('close', end)
    socket.on('data', (chunk: Buffer) => {
      said += chunk.toString('latin1')
      if (said.includes(wanted) || said.length > longestGreeting) end()
    })
    if (signal.aborted) end()
  })
}

function refused(failure: HttpFailure, { host, maxSeconds }: TcpSettings): CheckTrouble {
  return {
    predicate: 'takes no connections',
    expected: `a connection within ${maxSeconds} ${maxSeconds === 1 ? 'second' : 'seconds'}`,
    came: failure.message,
    advice: adviceFor(failure, host),
  }
}

function adviceFor(failure: HttpFailure, host: string): string {
  switch (failure.reason) {
    case 'connection-refused':
      return `Look first at the service itself: ${host} answers, but nothing listens there. Has it stopped, or did a firewall rule change?`
    case 'connect-timeout':
      return 'Look first at whether the server runs, and whether a firewall drops the connection.'
    default:
      return failure.advice
  }
}

function silence(wanted: string, said: string): CheckTrouble {
  const shown = said
    .replace(/[^\x20-\x7e]+/gu, ' ')
    .trim()
    .slice(0, 100)
  return {
    predicate: 'does not greet as it should',
    expected: `a greeting with “${wanted}”`,
    came: shown === '' ? 'The connection was taken, but nothing was said' : `It said “${shown}”`,
    advice: 'Look first at the service’s own log: it runs, but is busy, or another one took its place.',
  }
}
