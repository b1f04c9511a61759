import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { replacePrivateFile } from './private-file.ts'

/** Milliseconds to wait for another instance to answer. */
const patience = 2000

const recordSchema = z.object({ url: z.string().regex(/^http:\/\/127\.0\.0\.1:\d+$/) })
const answerSchema = z.object({ data: z.object({ url: z.url() }) })

/** Leaves the running shell's address in the data folder for whoever starts it a second time. */
export async function recordInstance(dataFolder: string, url: string): Promise<void> {
  await replacePrivateFile(recordFile(dataFolder), JSON.stringify({ url }))
}

/** Takes the address away again. */
export async function forgetInstance(dataFolder: string): Promise<void> {
  await rm(recordFile(dataFolder), { force: true })
}

/** A one-time link into the shell that already runs on this data folder, or undefined when none answers. */
export async function linkIntoRunning(dataFolder: string, token: string): Promise<string | undefined> {
  try {
    const { url } = recordSchema.parse(JSON.parse(await readFile(recordFile(dataFolder), 'utf8')))
    const response = await fetch(`${url}/enter`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}` },
      redirect: 'error',
      signal: AbortSignal.timeout(patience),
    })
    const answer = answerSchema.safeParse(await response.json())
    return answer.data?.data.url
  } catch {
    return undefined
  }
}

function recordFile(dataFolder: string): string {
  return join(dataFolder, 'headless.json')
}
