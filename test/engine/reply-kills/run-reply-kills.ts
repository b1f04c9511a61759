import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { Reply, ReplyState } from '../../../electron/shared/model/reply.ts'
import { type EngineProcess, startEngineProcess } from './engine-process.ts'
import { openReplyServers, type ReplyServers, type Waiter } from './reply-servers.ts'

/** What came of killing the engine again and again while it sends. */
export interface ReplyKills {
  readonly runs: number
  /** Answers that a server got more than once. */
  readonly twice: number
  /** Answers that were decided on and are nowhere: neither out, nor kept. */
  readonly lost: number
  /** Answers that are said to be out, and no server has them. */
  readonly untrue: number
  /** Kills by what the server had by then: nothing yet, or the whole answer. */
  readonly killedBefore: number
  readonly killedAfter: number
  /** How often the fate was unknown after a kill, and how often of these it was found out without the person. */
  readonly unknown: number
  readonly foundOut: number
  /** How often the person repeated an answer of unknown fate, and how often they looked at the server themselves. */
  readonly repeated: number
  readonly lookedUp: number
}

/** How much faster the engine's clock runs than the wall's. */
const speed = 20
/** Milliseconds of the wall's clock: for a request, and from sending to the last moment at which it is killed. */
const deadline = 700
const killWithin = 15_000 / speed + 1100
/** Milliseconds after which whatever looks for a reply by itself has given up. */
const lookedFor = 142_000 / speed + 1500

/**
 * Sends `runs` answers, in turn by mail and by Mastodon, and kills the engine (`kill -9`) at a random moment of each. It is
 * started again, and a person does what is left to do: repeats what can be repeated, looks at the server where nobody
 * else can, and sends what did not go out.
 */
export async function runReplyKills(runs: number, random: () => number): Promise<ReplyKills> {
  const folder = await mkdtemp(join(tmpdir(), 'storeminder-kills-'))
  const began = Date.now()
  const clock = () => began + (Date.now() - began) * speed
  const servers = await openReplyServers(runs, random, deadline, clock)
  const options = { folder, speed, began, deadline }
  const sum = { twice: 0, lost: 0, untrue: 0, killedBefore: 0, killedAfter: 0 }
  const unsure = { unknown: 0, foundOut: 0, repeated: 0, lookedUp: 0 }
  let engine = await startEngineProcess(options)
  try {
    const waiters = await servers.setUp(engine)
    for (const [run, waiter] of waiters.entries()) {
      const text = `This is answer number ${run} of ${runs}.`
      const said = await sendAndKill(engine, waiter, text, random() * killWithin)
      sum[servers.count(text) === 0 ? 'killedBefore' : 'killedAfter'] += 1
      engine = await startEngineProcess(options)
      if ((await replyOf(engine, waiter)) === undefined) {
        const draft = await engine.get('replies.draft', { itemId: waiter.itemId })
        if (said === 'sent' || (said === 'saved' && draft.text !== text)) sum.lost += 1
        await engine.get('replies.save', { id: draft.id, text })
        await engine.get('replies.send', { draftId: draft.id })
      }
      const state = await settle(engine, waiter, text, servers, unsure)
      if (servers.count(text) > 1) sum.twice += 1
      if (state !== 'sent') sum.lost += 1
      else if (servers.count(text) === 0) sum.untrue += 1
    }
  } finally {
    await engine.kill()
    await servers.close()
    await rm(folder, { recursive: true, force: true })
  }
  return { runs, ...sum, ...unsure }
}

/** Resolves with how far it was acknowledged before the end. */
async function sendAndKill(
  engine: EngineProcess,
  { itemId }: Waiter,
  text: string,
  after: number,
): Promise<'nothing' | 'saved' | 'sent'> {
  let said: 'nothing' | 'saved' | 'sent' = 'nothing'
  const work = async () => {
    const { id } = await engine.get('replies.draft', { itemId })
    await engine.get('replies.save', { id, text })
    said = 'saved'
    await engine.get('replies.send', { draftId: id })
    said = 'sent'
  }
  const working = work().catch(() => undefined)
  await wait(after)
  await engine.kill()
  await working
  return said
}

/** Does what a person would, until the reply has gone out or nothing more can be done; gives its last state. */
async function settle(
  engine: EngineProcess,
  waiter: Waiter,
  text: string,
  servers: ReplyServers,
  unsure: { unknown: number; foundOut: number; repeated: number; lookedUp: number },
): Promise<ReplyState | undefined> {
  const first = await rested(engine, waiter)
  if (first?.state === 'unknown') {
    unsure.unknown += 1
    if ((await rested(engine, waiter, lookedFor))?.state === 'sent') unsure.foundOut += 1
  }
  for (let tries = 0; tries < 6; tries += 1) {
    const last = await rested(engine, waiter, lookedFor)
    if (last?.state === 'failed') await engine.get('replies.retry', { id: last.id })
    else if (last?.state !== 'unknown') return last?.state
    else if ((await engine.call('replies.retry', { id: last.id })).ok) unsure.repeated += 1
    else {
      unsure.lookedUp += 1
      const isThere = servers.count(text) > 0
      await engine.get('replies.settle', { id: last.id, as: isThere ? 'sent' : 'not-sent' })
      const { id: draftId } = await engine.get('replies.draft', { itemId: waiter.itemId })
      if (!isThere) await engine.get('replies.send', { draftId })
    }
  }
  return (await replyOf(engine, waiter))?.state
}

/** The reply once it is no longer on its way; with `patience` also no longer being looked for. */
async function rested(engine: EngineProcess, waiter: Waiter, patience = 0): Promise<Reply | undefined> {
  const begin = performance.now()
  for (;;) {
    const reply = await replyOf(engine, waiter)
    const isLooked = reply?.state === 'unknown' && performance.now() - begin < patience
    if (reply?.state !== 'waiting' && reply?.state !== 'sending' && !isLooked) return reply
    await wait(40)
  }
}

async function replyOf(engine: EngineProcess, { itemId }: Waiter): Promise<Reply | undefined> {
  return (await engine.get('replies.list', { itemId, limit: 1 })).replies[0]
}
