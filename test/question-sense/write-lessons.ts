import { readdirSync, writeFileSync } from 'node:fs'
import { plainQuestion } from '../../electron/engine/incident/questions/plain-question.ts'
import { mendedLaterQuestionSets, mendedQuestionSets } from '../engine/incident/mended-question-sets.ts'
import { questionSets } from '../engine/incident/question-sets.ts'
import { readTroubles } from './read-troubles.ts'

/** Writes what the sense of questions is learned from to the file named, as JSON for `learn_sense.py`. */
const folder = new URL('./troubles/', import.meta.url)
const read = readdirSync(folder).flatMap((file) => readTroubles(new URL(file, folder)))
const sets = [...questionSets, ...mendedQuestionSets, ...mendedLaterQuestionSets]
const all = [
  ...read,
  ...sets.map(({ trouble, groups }) => ({
    name: trouble,
    groups: groups.map((quotes) => ({ key: undefined, quotes })),
  })),
]
const lessons = all.map(({ name, groups }) => ({
  name,
  questions: groups.flatMap(({ key, quotes }, group) =>
    quotes.map((quote) => ({ group, key: key ?? null, plain: plainQuestion(quote) })),
  ),
}))
const [to] = process.argv.slice(2)
if (to === undefined) throw new Error('Say which file to write.')
writeFileSync(to, JSON.stringify(lessons))
