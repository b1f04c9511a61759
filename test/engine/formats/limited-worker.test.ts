import { afterEach, expect, test } from 'vitest'
import { createLimitedWorker } from '../../../electron/engine/formats/limited-worker.ts'
import { SourceError } from '../../../electron/engine/sources/source-error.ts'

const script = new URL(
  `data:text/javascript,${encodeURIComponent(`
    import { parentPort } from 'node:worker_threads'
    parentPort.on('message', (question) => parentPort.postMessage(question + 1))
  `)}`,
)
const no = () => new SourceError('bug', 'No answer', 'Look into the test.')
const worker = createLimitedWorker<number, number>({
  ...{ script, name: 'adder', timeout: 60_000, memory: 64, idle: 60_000 },
  errors: { tooLong: no, tooMuch: no, broken: no },
})
afterEach(() => worker.close())

test('others get their turn between two answers, however fast they come', async () => {
  await worker.ask(0, [])
  let turns = 0
  const others = setInterval(() => {
    turns += 1
  }, 1)
  const turnsAtAnswer: number[] = []
  const answers = Array.from({ length: 20 }, async (_, number) => {
    expect(await worker.ask(number, [])).toBe(number + 1)
    turnsAtAnswer.push(turns)
    // Work on the answer, in which the next one arrives.
    const end = performance.now() + 10
    while (performance.now() < end);
  })
  await Promise.all(answers)
  clearInterval(others)
  expect(new Set(turnsAtAnswer).size).toBeGreaterThan(10)
})
