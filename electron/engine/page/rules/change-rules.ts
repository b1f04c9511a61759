import type { PageDiffLine } from '../../../shared/model/page.ts'
import { own } from '../learn-page.ts'
import { isRestlessPart, type PageComparison } from '../page-comparison.ts'
import { type Finding, telling } from '../page-finding.ts'

const mostLines = 20

/** What reads differently, without any alarm: passages that came and went where not everything always changes. */
export function changeRules(page: PageComparison): readonly Finding[] {
  if (!page.isKnown) return []
  const lines = textLines(page)
  const findings: Finding[] = []
  if (lines.length > 0)
    findings.push(
      telling({ kind: 'text', about: 'text', text: countInWords(lines), lines: lines.slice(0, mostLines) }),
    )
  if (page.keptShape < 0.85)
    findings.push(
      telling({
        kind: 'structure',
        about: 'shape',
        text: `${Math.round((1 - page.keptShape) * 100)} % of the page’s usual markup is gone`,
      }),
    )
  return findings
}

function textLines({ known, seen }: PageComparison): readonly PageDiffLine[] {
  const there = new Set(seen.blocks.map(({ id }) => id))
  const gone = Object.entries(known.blocks)
    .filter(([id, block]) => block.last === known.looks && block.row >= 3 && !there.has(id))
    .map(([, block]) => block)
    .filter(({ text, part }) => text !== '' && !isRestlessPart(known, part))
  const lines: PageDiffLine[] = []
  const told = new Set<string>()
  for (const { id, text, part } of seen.blocks) {
    if (own(known.blocks, id) !== undefined || told.has(id) || isRestlessPart(known, part)) continue
    told.add(id)
    const at = gone.findIndex((block) => block.part === part)
    const before = at === -1 ? undefined : gone.splice(at, 1)[0]?.text
    lines.push(
      before === undefined
        ? { what: 'added', after: text, part }
        : { what: 'changed', before, after: text, part },
    )
    if (lines.length >= 200) break
  }
  return [...lines, ...gone.map(({ text, part }) => ({ what: 'removed' as const, before: text, part }))]
}

function countInWords(lines: readonly PageDiffLine[]): string {
  const count = (what: PageDiffLine['what']) => lines.filter((line) => line.what === what).length
  const said = [
    [count('added'), 'new'],
    [count('changed'), 'changed'],
    [count('removed'), 'gone'],
  ] as const
  const parts = said.filter(([number]) => number > 0).map(([number, word]) => `${number} ${word}`)
  return `The text changed: ${parts.join(', ')}`
}
