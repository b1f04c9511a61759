import { type Document, isNode, LineCounter, parseDocument } from 'yaml'
import { z } from 'zod'
import { toneLabelSchema } from '../../../shared/model/tone.ts'
import { createEar, type Ear, earFileSchema } from './ear/ear.ts'
import { compilePattern, type Pattern, PatternError, type WordLists } from './pattern.ts'
import type { TonePack, ToneRule } from './tone-pack.ts'

/** One file of a pack as it lies in the folder. */
export interface PackFile {
  /** How to name it to a person. */
  readonly path: string
  readonly text: string
}

/** One pattern a line. */
const patterns = z.string()
const names = z.array(z.string())
const rule = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]*$/, 'an id is small letters, figures and hyphens'),
  reason: z.string().min(1).max(300),
  offer: z.string().min(1).max(300),
  find: patterns.min(1),
  unless: patterns.default(''),
  needs: names.default([]),
  unlessHere: names.default([]),
  unlessNear: names.default([]),
  hint: z.boolean().default(false),
})
const advice = z.strictObject({ reason: z.string().min(1).max(300), offer: z.string().min(1).max(300) })
const packFile = z.strictObject({
  /** Word lists, for patterns of every file of the pack: words and phrases apart by commas. */
  words: z.record(z.string(), z.string()).default({}),
  facts: z.record(z.string(), patterns).default({}),
  label: toneLabelSchema.optional(),
  rules: z.array(rule).default([]),
  /** Reason and offer for what only the ear finds. */
  whole: z.partialRecord(toneLabelSchema, advice).default({}),
})

type Path = readonly (string | number)[]
interface Opened {
  readonly path: string
  readonly content: z.output<typeof packFile>
  readonly lineAt: (path: Path) => number
}

/**
 * Reads the files of one language. A file with an error is left out and named in `troubles` with its line and what is
 * wrong there; the others work on.
 */
export function readPack(
  language: string,
  files: readonly PackFile[],
): { readonly pack: TonePack; readonly troubles: readonly string[] } {
  const troubles: string[] = []
  const opened = files.filter(({ path }) => !isEar(path)).flatMap((file) => openFile(file, troubles))
  const lists: Record<string, readonly string[]> = {}
  for (const { content } of opened)
    for (const [name, list] of Object.entries(content.words)) lists[name] = entries(list)
  const words = joinLists(lists)

  const facts: Record<string, readonly Pattern[]> = {}
  for (const { path, content, lineAt } of opened) {
    for (const [name, sources] of Object.entries(content.facts)) {
      try {
        facts[name] = compileAll(sources, words, ['facts', name])
      } catch (error) {
        troubles.push(trouble(path, lineAt, error))
      }
    }
  }
  const rules: ToneRule[] = []
  for (const { path, content, lineAt } of opened) {
    try {
      rules.push(...rulesOf(content, words, facts))
    } catch (error) {
      troubles.push(trouble(path, lineAt, error))
    }
  }
  const whole = Object.assign({}, ...opened.map(({ content }) => content.whole))
  return { pack: { language, rules, facts, whole, ear: openEar(files, troubles) }, troubles }
}

function rulesOf(
  { label, rules }: z.output<typeof packFile>,
  words: WordLists,
  facts: Readonly<Record<string, unknown>>,
): readonly ToneRule[] {
  if (rules.length === 0) return []
  if (label === undefined) throw new PlacedError('a file with rules needs a label.', ['rules'])
  const seen = new Set<string>()
  return rules.map((one, index) => {
    const at = ['rules', index]
    if (seen.has(one.id)) throw new PlacedError(`the id “${one.id}” is used twice.`, [...at, 'id'])
    seen.add(one.id)
    for (const key of ['needs', 'unlessHere', 'unlessNear'] as const)
      for (const [place, fact] of one[key].entries())
        if (!Object.hasOwn(facts, fact))
          throw new PlacedError(`there is no fact called “${fact}”.`, [...at, key, place])
    return {
      id: `${label}/${one.id}`,
      label,
      reason: one.reason,
      offer: one.offer,
      find: compileAll(one.find, words, [...at, 'find']),
      unless: compileAll(one.unless, words, [...at, 'unless']),
      needs: one.needs,
      unlessHere: one.unlessHere,
      unlessNear: one.unlessNear,
      isHint: one.hint,
    }
  })
}

/** What is wrong, and where in the document: so many lines below the beginning of a value. */
class PlacedError extends Error {
  readonly path: Path
  readonly below: number
  constructor(message: string, path: Path, below = 0) {
    super(message)
    this.path = path
    this.below = below
  }
}

function compileAll(lines: string, words: WordLists, path: Path): readonly Pattern[] {
  return lines.split('\n').flatMap((line, index) => {
    if (line.trim() === '') return []
    try {
      return [compilePattern(line, words)]
    } catch (error) {
      if (error instanceof PatternError) throw new PlacedError(error.message, path, index + 1)
      throw error
    }
  })
}

function isEar(path: string): boolean {
  return path.endsWith('.json')
}

function openEar(files: readonly PackFile[], troubles: string[]): Ear | undefined {
  const file = files.find(({ path }) => isEar(path))
  if (file === undefined) return undefined
  try {
    return createEar(earFileSchema.parse(JSON.parse(file.text)))
  } catch (error) {
    const why =
      error instanceof z.ZodError ? error.issues[0]?.message : error instanceof Error ? error.message : ''
    troubles.push(`${file.path}: ${why}. The file is left out; npm run tone-ear makes it anew.`)
    return undefined
  }
}

function openFile(file: PackFile, troubles: string[]): readonly Opened[] {
  const counter = new LineCounter()
  const document = parseDocument(file.text, { lineCounter: counter })
  const [error] = document.errors
  if (error !== undefined) {
    const line = counter.linePos(error.pos[0]).line
    troubles.push(`${file.path}, line ${line}: ${error.message.split('\n')[0]} The file is left out.`)
    return []
  }
  const lineAt = (path: Path) => counter.linePos(offsetOf(document, path)).line
  const content = packFile.safeParse(document.toJS() ?? {})
  if (content.success) return [{ path: file.path, content: content.data, lineAt }]
  const [issue] = content.error.issues
  const place = (issue?.path ?? []).flatMap((one) => (typeof one === 'symbol' ? [] : [one]))
  troubles.push(trouble(file.path, lineAt, new PlacedError(`${place.join('.')}: ${issue?.message}.`, place)))
  return []
}

function trouble(path: string, lineAt: (path: Path) => number, error: unknown): string {
  if (!(error instanceof PlacedError)) throw error
  return `${path}, line ${lineAt(error.path) + error.below}: ${error.message} The file is left out.`
}

/** Where a value begins; that of the nearest one around it when it is not there. */
function offsetOf(document: Document, path: Path): number {
  for (let length = path.length; length > 0; length--) {
    const node = document.getIn(path.slice(0, length), true)
    if (isNode(node) && node.range) return node.range[0]
  }
  return 0
}

function entries(list: string): readonly string[] {
  return list
    .split(',')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '')
}

/** Puts the words of other lists in the place of `<name>`. */
function joinLists(lists: Readonly<Record<string, readonly string[]>>): WordLists {
  const join = (entry: string, depth: number): readonly string[] => {
    const name = /^<([a-z-]+)>$/.exec(entry)?.[1]
    if (name === undefined) return [entry]
    return depth > 5 || !Object.hasOwn(lists, name)
      ? []
      : (lists[name] ?? []).flatMap((one) => join(one, depth + 1))
  }
  return Object.fromEntries(
    Object.entries(lists).map(([name, list]) => [name, [...new Set(list.flatMap((one) => join(one, 0)))]]),
  )
}
