import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { loadCanned, shippedCanned } from '../../electron/engine/reply/canned/load-canned.ts'
import type { Lesson } from '../../electron/engine/reply/tone/ear/learn.ts'
import { withExamples } from '../../electron/shared/canned/fill-blanks.ts'
import { toneLabelSchema } from '../../electron/shared/model/tone.ts'

const folder = resolve(import.meta.dirname, '../engine/reply/tone/fixtures')

function lines(name: string): readonly string[] {
  return readFileSync(join(folder, name), 'utf8').trim().split('\n')
}

/** Passages that read as an excuse: `label+label: text`, one a line. */
export function defectiveLessons(name: string): readonly Lesson[] {
  return lines(name).map((line) => {
    const colon = line.indexOf(': ')
    const labels = line.slice(0, colon).split('+')
    return { labels: labels.map((label) => toneLabelSchema.parse(label)), text: line.slice(colon + 2) }
  })
}

/** Passages that are how a grown-up answers, one a line. */
export function cleanLessons(name: string): readonly Lesson[] {
  return lines(name).map((text) => ({ labels: [], text }))
}

/** Passages from a file of JSON lines, `{text, labels}`, where the label `clean` stands for none. */
export function jsonLessons(path: string): readonly Lesson[] {
  return readFileSync(path, 'utf8')
    .trim()
    .split('\n')
    .map((line) => {
      const { text, labels }: { text: string; labels: string[] } = JSON.parse(line)
      return {
        text,
        labels: labels.filter((label) => label !== 'clean').map((label) => toneLabelSchema.parse(label)),
      }
    })
}

/** All passages that lie in the project. */
export function ownLessons(): readonly Lesson[] {
  return [
    ...defectiveLessons('defective.txt'),
    ...defectiveLessons('more-defective.txt'),
    ...cleanLessons('clean.txt'),
    ...cleanLessons('more-clean.txt'),
  ]
}

/** The passages of the canned replies, each once: they are written to be no excuse. */
export async function cannedLessons(): Promise<readonly Lesson[]> {
  const { replies } = await loadCanned(shippedCanned())
  const passages = replies.flatMap(({ text }) => withExamples(text).split(/\n\s*\n/))
  return [...new Set(passages.map((text) => text.trim()))]
    .filter((text) => text.length > 25)
    .map((text) => ({ labels: [], text }))
}
