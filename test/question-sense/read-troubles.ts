import { readFileSync } from 'node:fs'

/** A group of questions that ask the same; `key` where the same is asked in other troubles too. */
export interface TroubleGroup {
  readonly key: string | undefined
  readonly quotes: readonly string[]
}
export interface Trouble {
  readonly name: string
  readonly groups: readonly TroubleGroup[]
}

/** Reads troubles: `# name`, then for each group a line of `@key` or `-` and the questions, with ` | ` between them. */
export function readTroubles(path: string | URL): readonly Trouble[] {
  return readFileSync(path, 'utf8')
    .split(/^# /mu)
    .slice(1)
    .map((part) => {
      const [name = '', ...lines] = part.trim().split('\n')
      return { name, groups: lines.filter((line) => line.trim() !== '').map(readGroup) }
    })
}

function readGroup(line: string): TroubleGroup {
  const match = /^(?:@(?<key>[\w-]+)|-) (?<all>.+)$/u.exec(line)
  const { key, all } = match?.groups ?? {}
  if (all === undefined) throw new Error(`This is no group of questions: ${line}`)
  return { key, quotes: all.split(' | ').map((quote) => quote.trim()) }
}
