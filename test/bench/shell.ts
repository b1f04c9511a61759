import { fork } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as wait } from 'node:timers/promises'
import { host } from '../electron-host/driver.ts'
import { ShellDesk } from '../electron-host/shell-desk.ts'
import { median, rounded } from './median.ts'

const feeds = 100
const itemsPerFeed = 50

/** The longest time the tray's main process did not answer while 100 feeds were imported. */
export async function benchShell(runs: number) {
  const server = fork(new URL('./feed-server.ts', import.meta.url))
  const [port] = await once(server, 'message')
  const blocks: number[] = []
  for (let run = 0; run < runs; run++) blocks.push(await oneImport(Number(port)))
  server.kill()
  return {
    host,
    longestMainProcessBlockMilliseconds: rounded(median(blocks)),
    worst: rounded(Math.max(...blocks)),
  }
}

async function oneImport(port: number): Promise<number> {
  const desk = await ShellDesk.open()
  await desk.start()
  const page = await desk.page()
  for (let index = 0; index < feeds; index++)
    await desk.call(page, 'sources.add', {
      kind: 'feed',
      settings: { url: `http://127.0.0.1:${port}/${index}` },
    })
  // Starting is over: what comes now is the import alone.
  await desk.look()
  await desk.call(page, 'sources.checkAll', {})
  while ((await desk.call(page, 'items.counts', {})).total < feeds * itemsPerFeed) await wait(200)
  const { longestBlock } = await desk.look()
  await desk.close()
  return longestBlock
}
