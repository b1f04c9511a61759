import { readFile } from 'node:fs/promises'
import { parse } from 'yaml'
import { shippedAsset } from '../../formats/shipped-asset.ts'
import { compileQuestionRules, type QuestionRules, questionRulesSchema } from './question-rules.ts'
import { createSense, type Sense } from './sense/sense.ts'
import { readSenseFile } from './sense/sense-file.ts'

/**
 * Reads the rules that come with the program, and the sense with them, which takes some 30 MB of memory and 20 to 50 ms
 * for each question; `alone`: the rules without it, in no time. Throws when the rules are wrong, and says where; a sense
 * that cannot be read is left out.
 */
export async function loadQuestionRules(how?: 'alone'): Promise<QuestionRules> {
  const read = questionRulesSchema.safeParse(
    parse(await readFile(shippedAsset('incident', 'questions.yml'), 'utf8')),
  )
  if (!read.success) throw new Error(`assets/incident/questions.yml is wrong: ${read.error.message}`)
  return compileQuestionRules(read.data, how === 'alone' ? undefined : await loadSense())
}

async function loadSense(): Promise<Sense | undefined> {
  try {
    return createSense(readSenseFile(await readFile(shippedAsset('incident', 'question-sense.bin'))))
  } catch {
    return undefined
  }
}
