/** What is looked at in a report that was set aside. */
export interface SuspectReport {
  readonly title: string
  readonly text: string
  /** A comment under something of ours: praise of it is what most spam there is made of. */
  readonly isComment: boolean
  /** What a form asked besides, e.g. the sender's website. */
  readonly fields: readonly { readonly value: string }[]
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
/** Fields that are looked at. */
const mostFields = 20
/** Links to other places that a reader's report may have. */
const foreignLinks = 1

/** What readers say of something that does not work, by the ways in which they say it. */
const troubles: readonly RegExp[] = [
  /\b(?:error|broken|crash(?:es|ed|ing)?|404|403|50[0234]|not found|time(?:s|d)? ?out|dead link|typo|unreadable|illegible|outdated)\b/iu,
  /\b(?:(?:does|do|did|is|are|was|would|has|have)(?: not|n['’]t)) (?:\w+ ){0,2}(?:work|load|open|respond|show|play|appear|arrive|let|updat|receiv|send|sent|render|display|come)\w*/iu,
  /\b(?:can(?: ?not|['’]t)|could(?: not|n['’]t)|unable to) (?:\w+ ){0,2}(?:log ?in|sign ?in|open|close|load|read|see|reach|submit|comment|pay|order|download|access|find|subscribe|unsubscribe)\b/iu,
  /\b(?:stopped working|(?:blank|white|empty) (?:page|screen|file)|nothing (?:has |ever )?(?:happens|happened|arrived|came|appears)|returns nothing|stops (?:after|at|when)|fails? (?:with|when|to)|(?:charged|billed|posted|sent) (?:me )?twice|covers? the|still shows?|please fix|somebody else['’]s|someone else['’]s)\b/iu,
  /\b(?:certificate (?:has |is )?(?:expired|invalid|wrong)|have you been hacked|been hacked|down (?:since|for|again)|the (?:site|page|blog) down|(?:wrong|different) (?:price|address|name|date|amount)s?)\b/iu,
]

/** What a site has, and what people buy, read or use there: a reader's report is about one of these. */
const parts =
  /\b(?:(?:web ?)?(?:site|page)|blog|article|post|piece|text|headline|story|newsletter|feed|rss|form|button|link|menu|search|image|picture|photo(?:graph)?|video|audio|sound|podcast|episode|player|cart|checkout|shop|order|ticket|booking|parcel|payment|invoice|membership|subscription|course|account|password|log ?in|sign[- ]?in|comment|discussion|download|pdf|banner|font|layout|design|map|calendar|opening hours|table|translation|browser|chrome|firefox|safari|confirmation|address|recipe|paragraph|caption|subtitle|stream|donation|bookmark|archive|cookie|Seite|Formular|Beitrag|Bestellung|commande|pedido)(?:e?[nsd])?\b/iu

/** Words of those who sell, lend, promise or threaten; each is rare among readers' reports. */
const selling =
  /\b(?:seo|backlinks?|guest post|sponsored|link building|search engine|first page of google|google rankings?|we rank|domain authority|(?:increase|grow|boost) your|web (?:design|development)|digital marketing|casino|betting|viagra|cialis|crypto(?:currency)?|bitcoin|forex|investment opportunit(?:y|ies)|loan|lottery|inheritance|widow|beneficiary|million|limited[- ]time|click here|act now|winner|prize|cheap|lowest prices?|discount|% off|weight loss|escorts?|dating|whatsapp|telegram|instagram|followers|wire transfer|gift cards?|(?:business|our) proposal|our (?:services?|experts?|team|agency|company|plugin|email list)|book a call|per word|can make your (?:web ?)?site|critical errors|link to my page|price list|best quality|quote for|free audit|sample report|virtual assistant|tax refund|to claim|voicemail|at customs|suspended|replica|essay writing)\b|(?<=\d)% (?:off|organic)/iu

const address = /https?:\/\/[^\s<>"')\]]+/giu

/** Somebody who speaks of themselves. */
const firstPerson = /(?:^|[^\p{L}])(?:I|i|me|my|mine|we|us|ich|mir|mich|je|moi|yo)(?![\p{L}])/u

/**
 * Why something that its source takes for spam looks like a real report, as a sentence; `undefined` where it does not.
 * Knowing the sender or the thread is proof enough. Else it must name a page of ours, a trouble or a part of a site, and
 * have nothing of what sells: no selling words, no shouting, and no link that leads elsewhere but one by somebody who
 * speaks of themselves. The page from which a form was sent proves nothing, since every form of ours sends it along. One letter of spam too many in the feed does less harm than a reader who is never heard.
 */
export function looksReal(report: SuspectReport, around: Surroundings): string | undefined {
  if (around.isInThread) return 'It answers a conversation you know, so it was brought up from the spam.'
  if (around.isKnown) return 'You have written to this sender before, so it was brought up from the spam.'
  const words = `${report.title}\n${report.text}`.slice(0, looked)
  const values = report.fields.map(({ value }) => value.slice(0, looked)).slice(0, mostFields)
  const links = linksIn(words)
  const isOurs = (link: URL) => around.hosts.some((site) => isWithin(link, site))
  if (selling.test(words) || isShouting(words)) return undefined
  const foreign = [...links, ...linksIn(values.join('\n'))].filter((link) => !isOurs(link)).length
  if (foreign > (firstPerson.test(words) && !report.isComment ? foreignLinks : 0)) return undefined
  const plain = words.replace(address, ' ')
  const page = links.find(isOurs)
  if (page !== undefined && saysTrouble(plain))
    return 'It names a page of yours and something that does not work, so it was brought up from the spam.'
  if (page !== undefined && page.pathname.length > 1)
    return 'It names a page of yours, so it was brought up from the spam.'
  if (saysTrouble(plain)) return 'It says that something does not work, so it was brought up from the spam.'
  if (!report.isComment && parts.test(plain))
    return 'It speaks of your site and has nothing to sell, so it was brought up from the spam.'
  return undefined
}

function saysTrouble(text: string): boolean {
  return troubles.some((trouble) => trouble.test(text))
}

function linksIn(text: string): readonly URL[] {
  return [...text.matchAll(address)].flatMap(([link]) => (URL.canParse(link) ? [new URL(link)] : []))
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
