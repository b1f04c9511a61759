import { z } from 'zod'
import type { LookEnd } from '../../shared/model/page-look.ts'
import type { Clock } from '../ports.ts'
import type { BrowserLook, LookLimits } from './browser.ts'
import { type BrowserTab, runInPage } from './browser-tab.ts'
import type { LookRecord } from './look-record.ts'
import { measurePage } from './page-scripts.ts'

/** Milliseconds in which a page must answer a question that takes none. */
const patience = 5000
/** After the page has loaded, it is left alone until nothing was on its way for this long, but not longer than that. */
const quiet = 1000
const longestSettling = 5000
/** Milliseconds for the picture. */
const pictureTime = 8000
/** What of the time all that comes after loading may need. */
const reserve = longestSettling + 2 * patience

const measuredSchema = z.object({
  title: z.string().max(200),
  text: z.object({ characters: z.number(), visible: z.number() }),
  longTasks: z.object({ count: z.number(), milliseconds: z.number(), longest: z.number() }),
})

const nothingMeasured: z.output<typeof measuredSchema> = {
  title: '',
  text: { characters: 0, visible: 0 },
  longTasks: { count: 0, milliseconds: 0, longest: 0 },
}

/** What a look is taken with. */
export interface LookParts {
  readonly tab: BrowserTab
  readonly record: LookRecord
  readonly clock: Clock
  /** Resolves when the shell had to end the page, with why. */
  readonly ended: Promise<LookEnd>
}

/**
 * Looks at one page in a tab that was made ready: loads it, lets it settle, asks whether it still answers, measures it
 * and takes its picture. Always resolves, within `limits.milliseconds`; the tab is the shell's to close.
 */
export async function takeLook(url: string, limits: LookLimits, parts: LookParts): Promise<BrowserLook> {
  const { record, clock } = parts
  const started = clock.now()
  let told: LookEnd | undefined
  const ended = parts.ended.then((end) => {
    told = end
  })
  /** Waits for something no longer than that, nor longer than there is a page. */
  const within = async <Value>(work: Promise<Value>, milliseconds: number): Promise<Value | undefined> => {
    const left = Math.max(0, Math.min(milliseconds, started + limits.milliseconds - clock.now()))
    const timer = wait(clock, left)
    const value = await Promise.race([work, timer.over, ended]).catch(() => undefined)
    timer.stop()
    return value ?? undefined
  }

  const longestOpening = Math.max(limits.milliseconds - reserve, limits.milliseconds / 2)
  const opened = await within(tryToOpen(parts.tab, url), longestOpening)
  const milliseconds = clock.now() - started
  let end: LookEnd = opened === undefined ? 'slow' : 'whole'
  const isBlank = end === 'slow' && /^(about:blank)?$/.test(parts.tab.url())
  const failure = opened?.failure ?? (isBlank ? 'it did not answer in time' : undefined)
  if (failure !== undefined) end = 'unopened'

  const look = (end: LookEnd, measured = nothingMeasured, picture?: Uint8Array): BrowserLook => ({
    ...record.seen(),
    ...measured,
    end: told ?? end,
    url: parts.tab.url().slice(0, 2000),
    milliseconds,
    ...(failure === undefined ? {} : { failure: failure.slice(0, 300) }),
    ...(picture === undefined ? {} : { picture }),
  })
  if (end === 'unopened') return look(end)

  const ask = async (script: string) => await within(runInPage(parts.tab.send, script, patience), patience)
  for (const until = clock.now() + longestSettling; clock.now() < until && told === undefined; ) {
    if (record.isQuiet(clock.now(), quiet)) break
    await within(wait(clock, 200).over, 200)
  }
  if (told === undefined && (await ask('1')) !== 1) {
    end = 'unresponsive'
    // What a visitor would see of it may be seen once its scripts are stopped.
    await within(parts.tab.send('Runtime.terminateExecution'), 1000)
  }
  const measured = told === undefined ? measuredSchema.safeParse(await ask(measurePage)) : undefined
  if (told === undefined && measured?.success !== true && end === 'whole') end = 'unresponsive'
  const picture = told === undefined ? await within(parts.tab.picture(), pictureTime) : undefined
  return look(end, measured?.data, picture)
}

async function tryToOpen(tab: BrowserTab, url: string): Promise<{ readonly failure?: string }> {
  try {
    await tab.open(url)
    return {}
  } catch (error) {
    return { failure: error instanceof Error ? error.message : String(error) }
  }
}

function wait(clock: Clock, milliseconds: number) {
  let stop = () => {}
  const over = new Promise<void>((resolve) => {
    stop = clock.after(milliseconds, resolve)
  })
  return { over, stop }
}
