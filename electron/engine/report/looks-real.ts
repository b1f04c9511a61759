/** What is looked at in a report that was set aside. */
export interface SuspectReport {
  readonly title: string
  readonly text: string
  readonly page: string | undefined
}

/** What is known around it. */
export interface Surroundings {
  /** The operator's own sites: registered domains, or single hosts. */
  readonly hosts: readonly string[]
  /** Whether the operator has ever written to this sender. */
  readonly isKnown: boolean
  /** Whether it answers something in a known conversation. */
  readonly isInThread: boolean
}

/** Characters that are looked at: a report says early what it is about. */
const looked = 5000
/** Links to other places that a reader's report may have. */
const foreignLinks = 1

/** What readers say of something that does not work. */
const trouble =
  /\b(?:error|broken|crash(?:es|ed)?|(?:404|403|50[0234])|not found|time(?:s|d)? ?out|(?:does|do|did|is|are|was|would)(?: not|n['’]t) (?:work|load|open|respond|show|play|appear|arrive|let me)\w*|(?:can(?: ?not|['’]t)|could(?: not|n['’]t)|unable to) (?:log ?in|sign ?in|open|load|read|see|reach|submit|comment|pay|order|download|access|subscribe|unsubscribe)|stopped working|blank page|white (?:page|screen)|dead link|typo|certificate|hacked|down (?:since|for|again))\b/iu

/** Words of those who sell, lend, promise or threaten; each is rare among readers' reports. */
const selling =
  /\b(?:seo|backlinks?|guest post|link building|search engine optimi[sz]ation|first page of google|google rankings?|domain authority|increase (?:your )?(?:traffic|sales)|web (?:design|development) (?:services?|company)|digital marketing|casino|betting|viagra|cialis|crypto(?:currency)?|bitcoin|forex|investment opportunit(?:y|ies)|loan|lottery|inheritance|beneficiary|million (?:usd|dollars|euros?)|limited[- ]time offer|click here|unsubscribe here|act now|winner|prize|cheap|discount|% off|weight loss|escorts?|dating|whatsapp|telegram|wire transfer|gift cards?|proposal|our services|price list|quote for|audit report|free audit)\b/giu

/**
 * Why something that its source takes for spam looks like a real report, as a sentence; `undefined` where it does not.
 * Knowing the sender or the thread is proof enough; what only names our page or a trouble must besides have nothing of
 * what sells: no selling words, and at most one link that leads elsewhere.
 */
export function looksReal(report: SuspectReport, around: Surroundings): string | undefined {
  if (around.isInThread) return 'It answers a conversation you know, so it was brought up from the spam.'
  if (around.isKnown) return 'You have written to this sender before, so it was brought up from the spam.'
  const words = `${report.title}\n${report.text}`.slice(0, looked)
  const links = linksIn(words)
  const isOurs = (link: URL) => around.hosts.some((site) => isWithin(link, site))
  if ([...words.matchAll(selling)].length > 0) return undefined
  if (links.filter((link) => !isOurs(link)).length > foreignLinks || isShouting(words)) return undefined
  const page = [...linksIn(report.page ?? ''), ...links].find(isOurs)
  if (page !== undefined && trouble.test(words))
    return 'It names a page of yours and something that does not work, so it was brought up from the spam.'
  if (page !== undefined && page.pathname.length > 1)
    return 'It names a page of yours, so it was brought up from the spam.'
  if (trouble.test(words)) return 'It says that something does not work, so it was brought up from the spam.'
  return undefined
}

function linksIn(text: string): readonly URL[] {
  return [...text.matchAll(/https?:\/\/[^\s<>"')\]]+/giu)].flatMap(([address]) =>
    URL.canParse(address) ? [new URL(address)] : [],
  )
}

/** A site is a domain with all that is below it, or one host with its port. */
function isWithin({ hostname, host }: URL, site: string): boolean {
  return host === site || hostname === site || hostname.endsWith(`.${site}`)
}

/** Mostly capitals, over more than a few words. */
function isShouting(text: string): boolean {
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  const capitals = text.match(/\p{Lu}/gu)?.length ?? 0
  return letters > 60 && capitals > letters * 0.6
}
