import { writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { learn } from '../../electron/engine/reply/tone/ear/learn.ts'
import { cannedLessons, jsonLessons, ownLessons } from './lessons.ts'
import { plainProse } from './plain-prose.ts'

// Learns the ear of the tone check anew from the passages below test/engine/reply/tone/fixtures, from plain prose, from the
// canned replies, and from the files of JSON lines ({text, labels}) that are named on the command line.
const lessons = [
  ...ownLessons(),
  ...plainProse(),
  ...(await cannedLessons()),
  ...process.argv.slice(2).flatMap((path) => jsonLessons(path)),
]
const path = resolve(import.meta.dirname, '../../assets/tone/en/ear.json')
writeFileSync(path, `${JSON.stringify(learn(lessons), undefined, 1)}\n`)
process.stdout.write(`${path}: learned from ${lessons.length} passages.\n`)
