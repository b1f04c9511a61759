import { compilePattern, type Pattern, PatternError } from '../tone/pattern.ts'
import type { CannedContent, SignText } from './read-canned.ts'

/** What speaks for something, ready to run on sentences. */
export interface Sign {
  readonly find: readonly Pattern[]
  readonly unless: readonly Pattern[]
  readonly weight: number
  readonly why: string
}

/** Compiles the signs of a file; what is wrong is named with its line. */
export function compileSigns(
  path: string,
  { signs, lineAt }: Pick<CannedContent, 'signs' | 'lineAt'>,
): { readonly signs: readonly Sign[]; readonly troubles: readonly string[] } {
  const compiled: Sign[] = []
  const troubles: string[] = []
  for (const [index, sign] of signs.entries()) {
    try {
      compiled.push({ ...sign, find: compileAll(sign, 'find'), unless: compileAll(sign, 'unless') })
    } catch (error) {
      if (!(error instanceof WrongLine)) throw error
      troubles.push(`${path}, line ${lineAt(['signs', index, error.key]) + error.below}: ${error.message}`)
    }
  }
  return { signs: compiled, troubles }
}

class WrongLine extends Error {
  readonly key: string
  /** Lines below the one on which the value begins. */
  readonly below: number
  constructor(message: string, key: string, below: number) {
    super(message)
    this.key = key
    this.below = below
  }
}

function compileAll(sign: SignText, key: 'find' | 'unless'): readonly Pattern[] {
  return sign[key].split('\n').flatMap((line, index) => {
    if (line.trim() === '') return []
    try {
      return [compilePattern(line, {})]
    } catch (error) {
      if (error instanceof PatternError) throw new WrongLine(error.message, key, index + 1)
      throw error
    }
  })
}
