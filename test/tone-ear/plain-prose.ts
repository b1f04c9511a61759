import { globSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Lesson } from '../../electron/engine/reply/tone/ear/learn.ts'

const root = resolve(import.meta.dirname, '../..')
const mostPerFile = 6
const most = 900

/**
 * Sentences from the README files of the installed packages: plain prose about how things work, which is no excuse.
 * Without it the ear takes everything it has never heard for one. They are learned from and not copied.
 */
export function plainProse(): readonly Lesson[] {
  const files = globSync(['node_modules/*/README.md', 'node_modules/@*/*/README.md'], { cwd: root }).sort()
  const sentences = new Set(files.flatMap((file) => proseOf(readFileSync(resolve(root, file), 'utf8'))))
  return [...sentences].slice(0, most).map((text) => ({ text, labels: [] }))
}

/** Words of licences, and of asking for money, which some of the rules are about. */
const besidesThePoint = /WARRANTY|LIABLE|sponsor|donat|licen[cs]e|copyright|fund|support us|issue|patreon/i

function proseOf(markdown: string): readonly string[] {
  const plain = markdown
    .replaceAll(/```[\s\S]*?```|<[^>]*>/g, '')
    .replaceAll(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replaceAll(/[`*_]/g, '')
  return plain
    .split(/\n\s*\n/)
    .filter((part) => part.length >= 60 && part.length <= 600 && !/^\s*[|#\-*<[\d=>]/.test(part))
    .filter((part) => !besidesThePoint.test(part))
    .flatMap(
      (part) =>
        /^.{40,260}?[.!?](?=\s|$)(?: .{20,160}?[.!?](?=\s|$))?/.exec(part.replaceAll(/\s+/g, ' ').trim()) ??
        [],
    )
    .filter((sentence) => !/[{}=;$\\]|https?:/.test(sentence))
    .slice(0, mostPerFile)
}
