import { digest } from '../digest.ts'
import { own } from '../learn-page.ts'
import { alarming, type Finding, quoted } from '../page-finding.ts'
import type { PageProfile } from '../page-profile.ts'
import type { PageSnapshot } from '../page-snapshot.ts'
import type { Repeats } from '../repeats.ts'

/** Signs with which people draw lines and tables, longer than other repetitions by right. */
const drawn = /^[-_=*~.·•─—–+|\s]+$/u

/**
 * Text repeated as nobody writes it: one thing side by side, brothers that are all the same, or words said four times
 * and more in a row in many places. Each is measured against the page's own past, for there are pages with songs,
 * tables and filling text; without a past only what no page can mean counts.
 */
export function repeatRules(known: PageProfile | undefined, seen: PageSnapshot): readonly Finding[] {
  const { run, signs, siblings } = seen.repeats
  if (isSignRun(known, seen.repeats)) return [repeated(signs.text, signs.times, 'side by side')]
  if (isWordRun(known, seen.repeats)) return [repeated(run.text, run.times, 'side by side')]
  if (isCrowd(known, seen.repeats)) return [repeated(siblings.text, siblings.times, 'one beside the other')]
  return known === undefined ? [] : [...echoing(known, seen.repeats), ...repeatedWhole(known, seen)]
}

/** Signs are drawn as lines; others in a row mean nothing. */
function isSignRun(known: PageProfile | undefined, { signs, chars }: Repeats): boolean {
  const drawing = drawn.test(signs.text) ? 4 : 1
  if (known === undefined) return signs.chars >= 400 * drawing
  const isMuch = signs.chars >= 200 * drawing || (signs.chars >= 120 * drawing && signs.chars >= chars * 0.1)
  return isMuch && signs.chars > 3 * known.repeated.signs
}

/** Words are repeated for emphasis, or to fill a page. */
function isWordRun(known: PageProfile | undefined, { run }: Repeats): boolean {
  if (!/\p{L}/u.test(run.text)) return false
  if (known === undefined) return run.times >= 60 && run.chars >= 2500
  return run.times >= 25 && run.chars >= 600 && run.chars > 6 * known.repeated.run
}

function isCrowd(known: PageProfile | undefined, { siblings, chars }: Repeats): boolean {
  const share = siblings.chars / Math.max(1, chars)
  if (known === undefined) return siblings.times >= 100 && siblings.chars >= 2000 && share >= 0.4
  const before = own(known.repeated.siblingTexts, digest(siblings.text)) ?? 0
  if (before >= 6 && siblings.times <= 100 * before) return false
  const usual = known.repeated.siblings
  return (
    (siblings.times >= 20 && siblings.chars >= 300 && share >= 0.25 && siblings.chars > 4 * usual) ||
    (siblings.times >= 100 && siblings.chars >= 1500 && siblings.chars > 6 * usual)
  )
}

function echoing(
  { repeated: usual }: PageProfile,
  { echoes, chars, phrase, run }: Repeats,
): readonly Finding[] {
  const share = echoes / Math.max(1, chars)
  if (echoes < 600 || share < 0.25 || share < usual.echoes + 0.25) return []
  return [repeated(phrase.text || run.text, Math.max(phrase.times, run.times), 'in several rows')]
}

/** Nearly everything that stood there once stands there many times: a page inside itself. */
function repeatedWhole(known: PageProfile, seen: PageSnapshot): readonly Finding[] {
  const times = new Map<string, number>()
  for (const { id } of seen.blocks) times.set(id, (times.get(id) ?? 0) + 1)
  const steady = Object.entries(known.blocks).filter(
    ([, block]) => block.last === known.looks && block.words > 0 && block.times === 1,
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
