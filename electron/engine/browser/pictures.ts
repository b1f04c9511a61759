import { fork } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { LookPicture } from '../../shared/model/page-look.ts'
import type { PictureAnswer, PictureComparison, PictureQuestion } from './picture-messages.ts'

/** A kept picture and what was measured of it. */
export interface KeptPicture extends LookPicture {
  /** Share of it that has its most frequent colour, 0 to 1. */
  readonly plain: number
}

/** What two pictures differ in. */
export interface PictureDifference extends Pick<PictureComparison, 'share' | 'cells'> {
  /** The newer one with what differs marked; absent when nothing does. */
  readonly picture?: LookPicture
}

/** Pictures of pages, kept as files that are named by what is in them. */
export interface Pictures {
  /** Keeps a PNG. `undefined` when it is none. */
  keep(png: Uint8Array): Promise<KeptPicture | undefined>
  /** Holds one kept picture against another, `leftOut` cells apart. `undefined` when one is not there any more. */
  compare(before: string, after: string, leftOut: readonly number[]): Promise<PictureDifference | undefined>
  /** The PNG of that name. */
  read(name: string): Promise<Uint8Array | undefined>
  /** Deletes every picture that is not in use, but for those of the last hour. */
  prune(inUse: ReadonlySet<string>): Promise<void>
}

export interface PicturesParts {
  readonly folder: string
  /** The script of the worker: `picture-worker.ts`, or what the build made of it. */
  readonly worker: URL
  /**
   * Where it runs. The pictures of a thread leave tens of megabytes behind that the C library keeps for the next ones;
   * those of a process go with it. Inside Electron there are only threads.
   */
  readonly apart: 'thread' | 'process'
  now(): number
}

/** Longest that one comparison may take, in milliseconds; usually it is half a second. */
const patience = 30_000
/** Megabytes of memory that the worker may use for its objects; pixels lie outside of that. */
const workerMemory = 128
/** A picture that is younger than this may belong to a look that is not stored yet, in milliseconds. */
const young = 60 * 60_000

/** Opens the folder of the pictures, which is made when the first one comes. */
export function createPictures({ folder, worker, apart, now }: PicturesParts): Pictures {
  const file = (name: string) => join(folder, `${name}.png`)

  async function write(png: Uint8Array): Promise<string> {
    const name = createHash('sha256').update(png).digest('hex')
    const known = await stat(file(name)).catch(() => undefined)
    const date = new Date(now())
    if (known !== undefined) await utimes(file(name), date, date)
    else {
      await mkdir(folder, { recursive: true, mode: 0o700 })
      // Under its own name only when it is whole.
      await writeFile(`${file(name)}.new`, png, { mode: 0o600 })
      await rename(`${file(name)}.new`, file(name))
      await utimes(file(name), date, date)
    }
    return name
  }

  async function read(name: string): Promise<Uint8Array | undefined> {
    return readFile(file(name)).catch(() => undefined)
  }

  return {
    read,
    async keep(png) {
      const measured = await ask(worker, apart, { after: png })
      if (measured === undefined) return undefined
      const { width, height, plain } = measured
      return { name: await write(png), width, height, plain }
    },
    async compare(beforeName, afterName, leftOut) {
      if (beforeName === afterName) return { share: 0, cells: [] }
      const [before, after] = await Promise.all([read(beforeName), read(afterName)])
      if (before === undefined || after === undefined) return undefined
      const compared = await ask(worker, apart, { before, after, leftOut })
      if (compared === undefined) return undefined
      const { share, cells, marked, width, height } = compared
      return {
        ...{ share, cells },
        ...(marked === undefined ? {} : { picture: { name: await write(marked), width, height } }),
      }
    },
    async prune(inUse) {
      for (const entry of await readdir(folder).catch(() => [])) {
        if (inUse.has(entry.slice(0, 64)) && entry.endsWith('.png')) continue
        const path = join(folder, entry)
        const modified = (await stat(path).catch(() => undefined))?.mtimeMs ?? now()
        if (now() - modified > young) await rm(path, { force: true })
      }
    },
  }
}

/** Asks a worker of its own, so that its memory goes with it. `undefined` when it found nothing it could read. */
async function ask(
  script: URL,
  apart: PicturesParts['apart'],
  question: PictureQuestion,
): Promise<PictureComparison | undefined> {
  const answer = await (apart === 'process' ? askProcess : askThread)(script, question)
  return 'comparison' in answer ? answer.comparison : undefined
}

const noAnswer: PictureAnswer = { failure: 'It ended without an answer.' }

function askProcess(script: URL, question: PictureQuestion): Promise<PictureAnswer> {
  const child = fork(script, [], {
    env: {},
    execArgv: [`--max-old-space-size=${workerMemory}`],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    timeout: patience,
    killSignal: 'SIGKILL',
    windowsHide: true,
  })
  return new Promise<PictureAnswer>((resolve, reject) => {
    child.on('message', (answer: PictureAnswer) => resolve(answer))
    child.on('error', reject)
    child.on('exit', () => resolve(noAnswer))
    child.send(question, () => {})
  })
}

async function askThread(script: URL, question: PictureQuestion): Promise<PictureAnswer> {
  const worker = new Worker(script, {
    name: 'picture comparison',
    env: {},
    resourceLimits: { maxOldGenerationSizeMb: workerMemory, maxYoungGenerationSizeMb: 16 },
  })
  const timer = setTimeout(() => void worker.terminate(), patience)
  timer.unref()
  try {
    return await new Promise<PictureAnswer>((resolve, reject) => {
      worker.on('message', resolve)
      worker.on('error', reject)
      worker.on('exit', () => resolve(noAnswer))
      worker.postMessage(question)
    })
  } finally {
    clearTimeout(timer)
    await worker.terminate()
  }
}
