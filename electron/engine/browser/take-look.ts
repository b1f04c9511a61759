import { z } from 'zod'
import type { LookEnd } from '../../shared/model/page-look.ts'
import type { Clock } from '../ports.ts'
import type { BrowserAnswer, BrowserLook, LookLimits } from './browser.ts'
import { type BrowserTab, runInPage, scriptTime } from './browser-tab.ts'
import type { LookRecord } from './look-record.ts'
import { measurePage } from './page-scripts.ts'

/** Milliseconds in which a page must answer a question that takes none. */
const patience = 5000
/** After the page has loaded, it is left alone until nothing was on its way for this long, but not longer than that. */
const quiet = 1000
const longestSettling = 5000
/** Milliseconds for the picture. */
const pictureTime = 8000
/** A browser that takes this long to say something about itself gets too little of the machine to judge a page by. */
const busyAnswer = 1500
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
export async function takeLook(url: string, limits: LookLimits, parts: LookParts): Promise<BrowserAnswer> {
  const look = new OneLook(url, limits, parts)
  await look.take()
  return (await look.isMachineBusy()) ? tooBusy : { kind: 'look', look: look.result() }
}

const tooBusy: BrowserAnswer = {
  kind: 'unavailable',
  message: 'This machine was too busy to look at the page',
  advice: 'Nothing is known of the page from this look; it is looked at again when its time has come.',
}

class OneLook {
  readonly #url: string
  readonly #limits: LookLimits
  readonly #parts: LookParts
  readonly #started: number
  readonly #ended: Promise<void>
  /** How the shell ended it. */
  #told: LookEnd | undefined
  #end: LookEnd = 'whole'
  #milliseconds = 0
  #failure: string | undefined
  #measured = nothingMeasured
  #scripts = 0
  #picture: Uint8Array | undefined

  constructor(url: string, limits: LookLimits, parts: LookParts) {
    this.#url = url
    this.#limits = limits
    this.#parts = parts
    this.#started = parts.clock.now()
    this.#ended = parts.ended.then((end) => {
      this.#told = end
    })
  }

  async take(): Promise<void> {
    await this.#open()
    if (this.#failure !== undefined) return
    await this.#settle()
    await this.#measure()
    const { tab } = this.#parts
    this.#picture = (await this.#within(() => tab.picture(), pictureTime))?.value
  }

  /** Whether a bad end says more about this machine than about the page: the browser itself hardly answers. */
  async isMachineBusy(): Promise<boolean> {
    if (this.#told !== undefined || (this.#end !== 'slow' && this.#end !== 'unresponsive')) return false
    const { tab, clock } = this.#parts
    const asked = clock.now()
    const timer = wait(clock, busyAnswer)
    await Promise.race([tab.send('Target.getTargetInfo').catch(() => {}), timer.over])
    timer.stop()
    return clock.now() - asked >= busyAnswer
  }

  result(): BrowserLook {
    const { record, tab } = this.#parts
    return {
      ...record.seen(),
      ...this.#measured,
      scripts: this.#scripts,
      end: this.#told ?? this.#end,
      url: tab.url().slice(0, 2000),
      milliseconds: this.#milliseconds,
      ...(this.#failure === undefined ? {} : { failure: this.#failure.slice(0, 300) }),
      ...(this.#picture === undefined ? {} : { picture: this.#picture }),
    }
  }

  async #open(): Promise<void> {
    const { tab, clock } = this.#parts
    const longest = Math.max(this.#limits.milliseconds - reserve, this.#limits.milliseconds / 2)
    const opened = await this.#within(() => tab.open(this.#url), longest)
    this.#milliseconds = clock.now() - this.#started
    if (opened === undefined) this.#end = 'slow'
    const isBlank = this.#end === 'slow' && /^(about:blank)?$/.test(tab.url())
    this.#failure = opened?.failure ?? (isBlank ? 'it did not answer in time' : undefined)
    if (this.#failure !== undefined) this.#end = 'unopened'
  }

  /** Leaves the page alone until nothing is on its way any more. */
  async #settle(): Promise<void> {
    const { record, clock } = this.#parts
    const until = clock.now() + longestSettling
    while (this.#told === undefined && clock.now() < until && !record.isQuiet(clock.now(), quiet))
      await this.#within(() => wait(clock, 200).over, 200)
  }

  async #measure(): Promise<void> {
    if ((await this.#ask('1')) !== 1 && this.#told === undefined) {
      this.#end = 'unresponsive'
      // What a visitor would see of it may be seen once its scripts are stopped.
      await this.#within(() => this.#parts.tab.send('Runtime.terminateExecution'), 1000)
    }
    this.#scripts = (await this.#within(() => scriptTime(this.#parts.tab.send), patience))?.value ?? 0
    const measured = measuredSchema.safeParse(await this.#ask(measurePage))
    if (measured.success) this.#measured = measured.data
    else if (this.#told === undefined) this.#end = 'unresponsive'
  }

  /** Runs a script in the page; again when the page went elsewhere meanwhile. `undefined` when no answer came. */
  async #ask(script: string): Promise<unknown> {
    const { tab, clock } = this.#parts
    for (const until = clock.now() + patience; this.#told === undefined && clock.now() < until; ) {
      const answer = await this.#within(() => runInPage(tab.send, script, patience), until - clock.now())
      if (answer === undefined || answer.failure === undefined) return answer?.value
      await this.#within(() => wait(clock, 100).over, 100)
    }
    return undefined
  }

  /** Waits no longer than that, nor longer than there is a page. `undefined` when it took longer. */
  async #within<Value>(
    work: () => Promise<Value>,
    milliseconds: number,
  ): Promise<{ readonly value?: Value; readonly failure?: string } | undefined> {
    const { clock } = this.#parts
    const left = Math.min(milliseconds, this.#started + this.#limits.milliseconds - clock.now())
    if (this.#told !== undefined || left <= 0) return undefined
    const timer = wait(clock, left)
    const done = work().then(
      (value) => ({ value }),
      (error: unknown) => ({ failure: error instanceof Error ? error.message : String(error) }),
    )
    const first = await Promise.race([done, timer.over, this.#ended])
    timer.stop()
    return first ?? undefined
  }
}

function wait(clock: Clock, milliseconds: number) {
  let stop = () => {}
  const over = new Promise<void>((resolve) => {
    stop = clock.after(milliseconds, resolve)
  })
  return { over, stop }
}
