import { digest } from '../digest.ts'
import { own } from '../learn-page.ts'
import { alarming, type Finding, quoted } from '../page-finding.ts'
import type { PageProfile } from '../page-profile.ts'
import type { PageSnapshot } from '../page-snapshot.ts'

/** Signs with which people draw lines and tables, longer than other repetitions by right. */
const drawn = /^[-_=*~.·•─—–+|\s]+$/u

/**
 * Text repeated as nobody writes it: one thing side by side over a good part of the text, brothers that are all the
 * same, or words said four times and more in a row in many places. Each is measured against the page's own past; without one,
 * against what no page should have.
 */
export function repeatRules(known: PageProfile | undefined, seen: PageSnapshot): readonly Finding[] {
  const { run, siblings, phrase, chars, echoes } = seen.repeats
  const usual = known?.repeated ?? { run: 0, siblings: 0, siblingTexts: {}, echoes: 0 }
  const times = drawn.test(run.text) ? 4 : 1
  const isRun =
    (run.chars >= 120 * times && run.chars >= chars * 0.1 && run.chars > 3 * usual.run) ||
    (run.chars >= 200 * times && run.chars > 4 * usual.run)
  if (isRun) return [repeated(run.text, run.times, 'side by side')]
  const before = own(usual.siblingTexts, digest(siblings.text)) ?? 0
  const isGrownList = before >= 6 && siblings.times <= 100 * before
  const isSiblings =
    !isGrownList &&
    ((siblings.times >= 12 &&
      siblings.chars >= 150 &&
      siblings.chars >= chars * 0.25 &&
      siblings.chars > 3 * usual.siblings) ||
      (siblings.times >= 100 && siblings.chars >= 1500 && siblings.chars > 6 * usual.siblings))
  if (isSiblings) return [repeated(siblings.text, siblings.times, 'one beside the other')]
  if (echoes >= 300 && echoes >= chars * 0.25 && echoes > 3 * usual.echoes)
    return [repeated(phrase.text || run.text, Math.max(phrase.times, run.times), 'in several rows')]
  return repeatedWhole(known, seen)
}

/** Nearly everything that always stood there stands there many times: a page inside itself. */
function repeatedWhole(known: PageProfile | undefined, seen: PageSnapshot): readonly Finding[] {
  if (known === undefined) return []
  const times = new Map<string, number>()
  for (const { id } of seen.blocks) times.set(id, (times.get(id) ?? 0) + 1)
  const steady = Object.entries(known.blocks).filter(
    ([, block]) => block.last === known.looks && block.words > 0,
  )
  const often = steady.filter(([id]) => (times.get(id) ?? 0) >= 6)
  if (often.length < 4 || often.length < steady.length * 0.6) return []
  const [id, block] = often[0] ?? ['', undefined]
  return [repeated(block?.text ?? '', times.get(id) ?? 6, 'together with most of the page')]
}

function repeated(text: string, times: number, how: string): Finding {
  return alarming('critical', true, {
    kind: 'repeated',
    about: text.slice(0, 40),
    text: `“${quoted(text, 40)}” stands on the page ${times.toLocaleString('en')} times`,
    expected: 'Text in which hardly anything is repeated.',
    came: `“${quoted(text, 80)}” ${times.toLocaleString('en')} times ${how}. Such a page can freeze a browser.`,
    advice:
      'Look first at what was changed last: a template or an extension that runs in circles, or a field somebody filled from outside.',
    lines: [{ what: 'added', after: `${quoted(text, 120)} × ${times}` }],
  })
}
