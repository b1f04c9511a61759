/** What came of a question about a JSON document. */
export type JsonAnswer = { readonly value: unknown } | { readonly trouble: string }

/**
 * What a question may use, since the document it is put to comes from outside: milliseconds, calls within one another,
 * and entries of a list that it makes.
 */
const limits = { timeout: 500, stack: 200, sequence: 100_000 }

/** Whether a question in JSONata (https://docs.jsonata.org) can be understood; otherwise the mistake as a sentence without its full stop. */
export async function findMistake(question: string): Promise<string | undefined> {
  try {
    const jsonata = await load()
    jsonata(question)
    return undefined
  } catch (error) {
    return wordsOf(error)
  }
}

/** Puts a question in JSONata to parsed JSON. Never rejects; `value` is undefined where the question finds nothing. */
export async function askJson(question: string, json: unknown): Promise<JsonAnswer> {
  try {
    const jsonata = await load()
    return { value: await jsonata(question, limits).evaluate(json) }
  } catch (error) {
    return { trouble: wordsOf(error) }
  }
}

/** Whether an answer is as expected: the same text, number or JSON; with nothing expected, anything that is not false or empty. */
export function isExpected(value: unknown, expected: string): boolean {
  if (expected === '') return isTrue(value)
  if (value === expected) return true
  const written = write(value)
  try {
    return written === JSON.stringify(JSON.parse(expected))
  } catch {
    return written === expected
  }
}

/** An answer as it is shown, at most 100 characters. */
export function showAnswer(value: unknown): string {
  const text = value === undefined ? 'nothing' : write(value)
  return text.length > 100 ? `${text.slice(0, 99)}…` : text
}

function isTrue(value: unknown): boolean {
  if (Array.isArray(value)) return value.some(isTrue)
  if (typeof value === 'object' && value !== null) return Object.keys(value).length > 0
  return Boolean(value)
}

function write(value: unknown): string {
  return typeof value === 'function' ? 'a function' : (JSON.stringify(value) ?? 'nothing')
}

/** Loaded by the first question: most checks ask none, and it takes some memory. */
async function load() {
  return (await import('jsonata')).default
}

/** JSONata throws objects that are no `Error`s. */
function wordsOf(error: unknown): string {
  const { message, position } = typeof error === 'object' && error !== null ? readError(error) : {}
  if (message === undefined) return 'It cannot be worked out'
  const plain = message.slice(0, 200).replace(/\.$/u, '')
  return position === undefined ? plain : `${plain} (at character ${position})`
}

function readError(error: object): { readonly message?: string; readonly position?: number } {
  return {
    ...('message' in error && typeof error.message === 'string' ? { message: error.message } : {}),
    ...('position' in error && typeof error.position === 'number' ? { position: error.position } : {}),
  }
}
