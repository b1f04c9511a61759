import type { HeadlessProcess } from './headless-process.ts'
import { type Cost, processStats } from './process-stats.ts'

/** Has all sources checked, listens for the end as the page does, and does what is to be counted as well. */
export async function checkAll(app: HeadlessProcess, afterwards?: () => Promise<unknown>): Promise<Cost> {
  const listening = new AbortController()
  const headers = { authorization: `Bearer ${app.token}` }
  const { body } = await fetch(`${app.url}/events`, { headers, signal: listening.signal })
  if (body === null) throw new Error('The events cannot be listened to')
  const ended = allDone(body)
  const before = processStats(app.pid)
  const started = performance.now()
  await app.call('sources.checkAll', {})
  await ended
  await afterwards?.()
  const wall = (performance.now() - started) / 1000
  const after = processStats(app.pid)
  listening.abort()
  return { wall, cpu: after.cpu - before.cpu, peakMemory: after.peakMemory }
}

/** Resolves when the events tell of progress that has come to its end. */
async function allDone(events: ReadableStream<Uint8Array>): Promise<void> {
  const decoder = new TextDecoder()
  let text = ''
  for await (const chunk of events) {
    text += decoder.decode(chunk, { stream: true })
    for (const [, data] of text.matchAll(/^event: progress\ndata: (.*)\n/gmu)) {
      const { done, total } = JSON.parse(data ?? '')
      if (done === total) return
    }
    text = text.slice(text.lastIndexOf('\n\n') + 2)
  }
  throw new Error('The events ended before all sources were tried')
}
