import { own } from '../learn-page.ts'
import { domainOf } from '../own-site.ts'
import type { PageComparison } from '../page-comparison.ts'
import { alarming, type Finding, quoted, telling } from '../page-finding.ts'
import { isSteady, type PageProfile } from '../page-profile.ts'
import type { PageSnapshot } from '../page-snapshot.ts'
import { boast, notFoundWords, spamWords } from '../telling-words.ts'
import { lookAtFiles } from './words.ts'

/** What people read: whether it is still this page, whole, and in the owner's words. The worst finding of its sort only. */
export function readingRules(page: PageComparison): readonly Finding[] {
  const whole = blank(page) ?? notFound(page) ?? replaced(page) ?? otherPage(page)
  return [whole, defaced(page) ?? renamed(page), language(page), partsGone(page), huge(page)].filter(
    (finding): finding is Finding => finding !== undefined,
  )
}

function blank({ known, seen, isKnown, keptShape }: PageComparison): Finding | undefined {
  const { low } = known.words
  const few = isKnown ? 0.25 : 0.1
  // A page that lost hundreds of comments has less to read, but is made like before.
  const isBare = (words: number, usual: number) => words <= Math.max(3, usual * 0.05) || keptShape < 0.85
  const isEmpty = low >= 25 ? seen.words < low * few && isBare(seen.words, low) : low >= 8 && seen.words <= 1
  const main = known.mainWords.low
  const isHollow = isKnown && main >= 40 && seen.mainWords < main * 0.12 && isBare(seen.mainWords, main)
  const files = Object.values(known.scripts).filter((file) => isSteady(known, file)).length
  const isDead = low < 8 && files > 0 && seen.elements < known.elements.low * 0.8 && isDeadApp(known, seen)
  if (!isEmpty && !isHollow && !isDead) return undefined
  if (seen.title !== '' && notFoundWords.test(seen.title)) return undefined
  return alarming('critical', true, {
    kind: 'blank',
    about: 'page',
    text: isEmpty || isDead ? 'The page is all but empty' : 'The main part of the page is empty',
    expected:
      isHollow && !isEmpty
        ? `About ${Math.round(main)} words in its main part.`
        : `About ${Math.round(low)} words.`,
    came:
      isHollow && !isEmpty
        ? `${seen.mainWords} words there.`
        : `${seen.words} words: “${quoted(sample(seen.blocks.map(({ text }) => text)), 120)}”`,
    advice: 'Look first at the server’s error log, the database, and whatever was changed last.',
  })
}

/** An app without its scripts, or without everything they could fill. */
function isDeadApp(known: PageProfile, seen: PageSnapshot): boolean {
  if (!seen.loaded.some(({ use }) => use === 'script')) return true
  const names = Object.entries(known.names).filter(([, entry]) => isSteady(known, entry))
  const there = new Set(seen.names)
  return names.length > 0 && !names.some(([name]) => there.has(name))
}

function sample(texts: readonly string[]): string {
  return texts.slice(0, 5).join(' ')
}

/** A page that says it is none, with the site's own frame around it and a status that says all is well. */
function notFound(page: PageComparison): Finding | undefined {
  const { known, seen } = page
  if (known.saidNotFound) return undefined
  const says = {
    title:
      page.hasNewTitle &&
      notFoundWords.test(seen.title) &&
      !known.titles.some((title) => notFoundWords.test(title)),
    heading: page.hasNewHeading && notFoundWords.test(seen.heading),
    body: seen.saysNotFound,
    text:
      seen.mainWords < Math.max(60, known.mainWords.low * 0.5) &&
      newMainText(page).some((text) => notFoundWords.test(text)),
  }
  const said = Object.values(says).filter(Boolean).length
  const lost = [
    seen.mainWords < known.mainWords.low * 0.6,
    page.keptShape < 0.8,
    known.canonical !== undefined && seen.canonical !== known.canonical,
    seen.isUnlisted && !known.isUnlisted,
    page.keptMain < 0.5 && page.steadyMain >= 4,
    page.hasNewTitle && page.hasNewHeading,
  ].filter(Boolean).length
  if (said === 0 || lost === 0 || said + lost < 2) return undefined
  if (!says.title && !says.heading && !says.body && lost < 2) return undefined
  return alarming('critical', true, {
    kind: 'not-found',
    about: 'page',
    text: 'The page says that it was not found',
    expected: `The page titled “${quoted(known.titles[0] ?? '')}”`,
    came: `A page titled “${quoted(seen.title)}”, answered as if all were well.`,
    advice:
      'Look first whether the page was moved, unpublished or deleted, then at the permalink and rewrite rules.',
    lines: titleLines(page),
  })
}

function newMainText({ known, seen }: PageComparison): readonly string[] {
  return seen.blocks
    .filter((block) => !block.isFrame && own(known.blocks, block.id) === undefined)
    .slice(0, 12)
    .map(({ text }) => text)
}

function titleLines({ known, seen, hasNewTitle, hasNewHeading }: PageComparison) {
  const line = (before: string | undefined, after: string, part: string) => ({
    ...{ what: 'changed' as const, before: before ?? '', after, part },
  })
  return [
    ...(hasNewTitle ? [line(known.titles[0], seen.title, 'title')] : []),
    ...(hasNewHeading ? [line(known.headings[0], seen.heading, 'h1')] : []),
  ]
}

/** Hardly anything of the page is there any more: defaced, parked, somebody else's, or broken altogether. */
function replaced(page: PageComparison): Finding | undefined {
  const { isKnown, keptText, keptShape, steadyWords, hasNewTitle } = page
  const isReplaced = isKnown
    ? (keptText < 0.3 && keptShape < 0.45) ||
      (steadyWords >= 15 && keptText < 0.1 && (keptShape < 0.7 || (hasNewTitle && page.keptTitle < 0.5)))
    : keptText < 0.15 && keptShape < 0.35 && steadyWords >= 8
  if (!isReplaced) return undefined
  return alarming('critical', true, {
    kind: 'replaced',
    about: quoted(page.seen.title, 60),
    text: `Another page stands in its place${page.seen.title === '' ? '' : `, titled “${quoted(page.seen.title)}”`}`,
    expected: `The page titled “${quoted(page.known.titles[0] ?? '')}”`,
    came: `${Math.round(keptText * 100)} % of its lasting text and ${Math.round(keptShape * 100)} % of its markup are left. It begins: “${quoted(sample(page.seen.blocks.map(({ text }) => text)), 160)}”`,
    advice: `Look first at the page in a browser. If you did not rebuild it: has the domain lapsed, or is the site in other hands? Then ${lookAtFiles}`,
    lines: titleLines(page),
  })
}

/** The site's frame around another page of it, e.g. because an address now leads to the home page. */
function otherPage(page: PageComparison): Finding | undefined {
  const { known, seen } = page
  if (!page.isKnown || page.keptMain >= 0.15 || page.steadyMain < 15) return undefined
  if (!page.hasNewTitle && !page.hasNewHeading) return undefined
  const isElsewhere = known.canonical !== undefined && seen.canonical !== known.canonical
  const isMoved = URL.parse(seen.url)?.pathname !== URL.parse(known.url)?.pathname
  const isLess = seen.mainWords < known.mainWords.low * 0.45
  const isFarLess = seen.mainWords < known.mainWords.low * 0.3
  const isOther = page.keptShape < 0.7
  const reasons = [
    isElsewhere,
    isMoved,
    isLess,
    isFarLess,
    isOther,
    page.hasNewHeading && page.keptTitle < 0.3,
  ].filter(Boolean).length
  if (reasons < 2 && !(isElsewhere || isMoved)) return undefined
  return alarming('serious', false, {
    kind: 'identity',
    about: quoted(seen.title, 60),
    text: `Another page of the site came, titled “${quoted(seen.title)}”`,
    expected: `The page titled “${quoted(known.titles[0] ?? '')}”`,
    came: `Nothing of its main text is left; it begins: “${quoted(sample(newMainText(page)), 160)}”`,
    advice: 'Look first whether the page was moved or deleted, and where its address leads now.',
    lines: titleLines(page),
  })
}

/** Parts in which a site tells of many things, one of which may be a break-in elsewhere. */
const listed = /\b(?:article|li|blockquote)\b|comment|post|entry|teaser|card|related|recent|lead/u

/** Whether somebody boasts; a headline about such a thing begins otherwise. */
function boasts(text: string): boolean {
  // Letters set apart, as such people like them.
  const words = text
    .replace(/(?<![\p{L}\p{N}])([\p{L}\p{N}])\s(?=[\p{L}\p{N}](?![\p{L}\p{N}]))/gu, '$1')
    .replace(/\s+/gu, ' ')
  if (/^[^\p{L}\p{N}]*h[a4]ck[e3]d[^\p{L}\p{N}]*$/iu.test(words)) return true
  const at = boast.exec(words)?.index
  return at !== undefined && at <= 24 && !storyBegins.test(words.replace(dateBefore, ''))
}

/** Lists put the day before a headline. */
const dateBefore = /^(?:[^\p{L}]+|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\p{L}*\b)+/iu

const storyBegins =
  /^\s*(?:how|why|what|when|where|who|if|after|was|is|my|our|i|we|the\s+(?:day|time|story)|lessons?|so)\b/iu

/** What those who take a site over write on it. */
function defaced(page: PageComparison): Finding | undefined {
  const { known, seen } = page
  const isNewTitle = page.hasNewTitle && seen.title !== ''
  const inTitle = isNewTitle && boasts(seen.title) && !known.titles.some(boasts)
  const inHeading = page.hasNewHeading && boasts(seen.heading) && seen.heading.split(' ').length <= 14
  const early = seen.blocks.find(
    ({ id, text, words, part }, at) =>
      words <= 25 &&
      own(known.blocks, id) === undefined &&
      boasts(text) &&
      (page.keptMain < 0.5 || (at < 12 && !listed.test(part))),
  )
  const advertises =
    isNewTitle && spamWords.test(seen.title) && !known.titles.some((title) => spamWords.test(title))
  if (!inTitle && !inHeading && early === undefined && !(advertises && page.keptTitle < 0.5)) return undefined
  const words = inTitle || advertises ? seen.title : inHeading ? seen.heading : (early?.text ?? '')
  return alarming('critical', true, {
    kind: 'defaced',
    about: quoted(words, 60),
    text: `Somebody else speaks on the page: “${quoted(words)}”`,
    expected: `The page titled “${quoted(known.titles[0] ?? '')}”, in your words.`,
    came: `“${quoted(words, 160)}”`,
    advice: `Look first at the page in a browser. If it was not you: ${lookAtFiles}`,
    lines: titleLines(page),
  })
}

/** Title and heading that never changed are both others, without a word in common with what they were. */
function renamed(page: PageComparison): Finding | undefined {
  const { known, seen } = page
  const isOther = page.hasNewTitle && page.keptTitle === 0 && page.hasNewHeading
  if (!page.isKnown || !isOther || known.titles.length > 1 || !known.headings[0] || seen.title === '')
    return undefined
  return alarming('serious', false, {
    kind: 'identity',
    about: `name ${quoted(seen.title, 60)}`,
    text: `The page calls itself “${quoted(seen.title)}”`,
    expected: `The title “${quoted(known.titles[0] ?? '')}”, or something like it.`,
    came: `“${quoted(seen.title)}”, with the heading “${quoted(seen.heading)}”`,
    advice: `Look first at the page in a browser. Unless you renamed it: ${lookAtFiles}`,
    lines: titleLines(page),
  })
}

function language({ known, seen, keptText }: PageComparison): Finding | undefined {
  if (
    known.writing !== undefined &&
    seen.writing !== undefined &&
    known.writing !== seen.writing &&
    keptText < 0.7
  )
    return alarming('serious', false, {
      kind: 'language',
      about: seen.writing,
      text: `Most of the page is written in ${seen.writing} signs`,
      expected: `Text in ${known.writing} signs.`,
      came: `“${quoted(sample(seen.blocks.map(({ text }) => text)), 160)}”`,
      advice: `Look first at the page in a browser. Unless it was translated by you: ${lookAtFiles}`,
    })
  if (known.language === undefined || seen.language === undefined || known.language === seen.language)
    return undefined
  return telling({
    kind: 'language',
    about: seen.language,
    text: `The page says its language is ${quoted(seen.language, 20)}, not ${quoted(known.language, 20)}`,
  })
}

function partsGone({ known, seen, isKnown, keptText, keptShape }: PageComparison): Finding | undefined {
  const there = new Set(seen.landmarks)
  const gone = Object.entries(known.landmarks)
    .filter(([name, entry]) => isSteady(known, entry) && entry.row >= 3 && !there.has(name))
    .map(([name]) => name)
  if (gone.length === 0) return undefined
  const words = {
    kind: 'part-gone' as const,
    about: gone.join(' '),
    text: `${gone.length === 1 ? 'A part' : 'Parts'} of the page ${gone.length === 1 ? 'is' : 'are'} gone: ${gone.join(', ')}`,
    lines: gone.map((part) => ({ what: 'removed' as const, before: part, part })),
  }
  // Renamed in a new theme, with all that is read still there.
  if (!isKnown || (keptText >= 0.92 && keptShape >= 0.5)) return telling(words)
  return alarming('serious', false, {
    ...words,
    expected: `${gone.join(', ')}, which always was there.`,
    came: `A page without it; ${Math.round(keptText * 100)} % of its lasting text is left.`,
    advice: 'Look first at the template and at whatever was changed last.',
  })
}

/** Bytes and elements that a page grows by in no good way. */
function huge({ known, seen }: PageComparison): Finding | undefined {
  const isHuge =
    (seen.bytes > 2_500_000 && seen.bytes > known.bytes.high * 8) ||
    (seen.elements > 50_000 && seen.elements > known.elements.high * 8)
  if (!isHuge) return undefined
  return alarming('serious', true, {
    kind: 'huge',
    about: 'page',
    text: `The page has grown to ${size(seen.bytes)}`,
    expected: `About ${size(known.bytes.high)}.`,
    came: `${size(seen.bytes)} with ${seen.elements.toLocaleString('en')} elements${seen.isCut ? ', and more that was not read' : ''}. Such a page can freeze a browser.`,
    advice: 'Look first at what was changed last: a template or an extension that runs in circles.',
  })
}

function size(bytes: number): string {
  return bytes >= 1_000_000
    ? `${(bytes / 1_000_000).toFixed(1)} MB`
    : `${Math.max(1, Math.round(bytes / 1000))} kB`
}

/** Domains that the page had to do with before, as links or otherwise. */
export function knownDomains({ known }: Pick<PageComparison, 'known'>): ReadonlySet<string> {
  return new Set([
    ...Object.keys(known.linkHosts).map((host) => domainOf(`https://${host}`)),
    ...Object.keys(known.hosts).map((key) => key.slice(key.indexOf(' ') + 1)),
  ])
}
