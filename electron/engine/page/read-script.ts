import { sha256, smallDigest } from './digest.ts'
import { looksRandom } from './stable-name.ts'

/** What a script is made of, without its wording. */
export interface ScriptFacts {
  /** The same for the same script with other words and numbers in it. */
  readonly id: string
  /** The smallest digests of its runs of three tokens: two scripts that share many of them are versions of one. */
  readonly sketch: readonly number[]
  /** True when it only sets values and can do nothing by itself. */
  readonly isData: boolean
  /** What it does that scripts of thieves do, and others too; names of `doings`. */
  readonly doings: readonly Doing[]
  /** Hosts that it names. */
  readonly hosts: readonly string[]
  /** Its first 160 characters. */
  readonly excerpt: string
  /** Characters. */
  readonly size: number
}

/** Characters of a script that are read; the rest counts by its length. */
const mostRead = 300_000
const sketchSize = 48

/** What is worth knowing that a script does. Those in `grave` are rarely done in good faith by what appears unasked. */
const doings = {
  evaluates: /\beval\s*\(|\bFunction\s*\(|\bset(?:Timeout|Interval)\s*\(\s*["'`]/,
  decodes: /\batob\s*\(|\bunescape\s*\(|fromCharCode|fromCodePoint|decodeURIComponent\s*\(\s*escape/,
  obfuscated:
    /\b_0x[\da-f]{3,}|(?:\\x[\da-f]{2}){6}|(?:\\u00[\da-f]{2}){6}|["'`][A-Za-z\d+/=]{300,}["'`]|eval\(function\(p,a,c,k/i,
  'writes-page': /document\s*\.\s*write|\.(?:inner|outer)HTML\s*\+?=|insertAdjacentHTML/,
  'loads-code':
    /createElement(?:NS)?\s*\([^)]{0,60}["'`](?:script|iframe)["'`]|\bimport\s*\(|\bimport\b[\w${},*\s]{0,200}["'`]|importScripts|\[\s*["'`]createElement/i,
  'talks-elsewhere': /\bfetch\s*\(|XMLHttpRequest|sendBeacon|\bWebSocket\b|new\s+Image\b/,
  'leads-away':
    /\blocation\s*(?:\.\s*(?:href|assign|replace)\s*)?(?:=(?!=)|\()|\bwindow\s*\[\s*["'`]location|top\s*\.\s*location/,
  'watches-input': /["'`](?:submit|key(?:down|up|press)|input|paste|change)["'`]|\bonsubmit\b|\bonkey/,
  'reads-cookies': /document\s*\.\s*cookie|localStorage|sessionStorage/,
  'stays-behind': /serviceWorker\s*\.\s*register|Notification\s*\.\s*requestPermission/,
  mines: /coinhive|cryptonight|coin-?imp|webminer|minero/i,
} as const

/** A thing that a script does. */
export type Doing = keyof typeof doings

const isDoing = (name: string): name is Doing => name in doings

/** Doings that a script which appears unasked has no good reason for. */
export const graveDoings: ReadonlySet<Doing> = new Set([
  'evaluates',
  'decodes',
  'obfuscated',
  'leads-away',
  'stays-behind',
  'mines',
])

/** Calls that only hand values over. */
const harmlessCalls = new Set([
  'push',
  'parse',
  'gtag',
  'fbq',
  'assign',
  'extend',
  'setData',
  'set',
  'config',
  'freeze',
])
/** Words that make more of a script than a list of values. */
const activeWords = new Set(
  'function for while if do switch new delete document location eval import await throw try innerHTML outerHTML src href cookie domain write open alert onerror onload title body head'.split(
    ' ',
  ),
)

/** Reads a script without running it. Linear in its length. */
export function readScript(code: string): ScriptFacts {
  const read = code.slice(0, mostRead)
  const { tokens, strings } = tokenize(read)
  return {
    id: sha256(tokens.join(' ')).slice(0, 20),
    sketch: sketchOf(tokens),
    isData: isDataOnly(tokens),
    doings: Object.keys(doings)
      .filter(isDoing)
      .filter((name) => doings[name].test(read)),
    hosts: hostsIn(strings),
    excerpt: code.replace(/\s+/gu, ' ').trim().slice(0, 160),
    size: code.length,
  }
}

/** How alike two sketches are: 0 nothing in common, 1 the same. */
export function likeness(one: readonly number[], other: readonly number[]): number {
  if (one.length === 0 || other.length === 0) return 0
  const others = new Set(other)
  const smallest = [...new Set([...one, ...other])].sort((a, b) => a - b).slice(0, sketchSize)
  const ones = new Set(one)
  const shared = smallest.filter((value) => ones.has(value) && others.has(value)).length
  return shared / smallest.length
}

interface Tokens {
  readonly tokens: readonly string[]
  readonly strings: readonly string[]
}

/** Strings become `S`, numbers `0`, names that a build makes up `i`; comments and white space go. */
function tokenize(code: string): Tokens {
  const tokens: string[] = []
  const strings: string[] = []
  let at = 0
  while (at < code.length) {
    const char = code[at] ?? ''
    if (/\s/u.test(char)) at += 1
    else if (char === '/' && code[at + 1] === '/') at = after(code, '\n', at + 2)
    else if (char === '/' && code[at + 1] === '*') at = after(code, '*/', at + 2)
    else if (char === '"' || char === "'" || char === '`') {
      const end = stringEnd(code, at, char)
      strings.push(code.slice(at + 1, end).slice(0, 2000))
      tokens.push('S')
      at = end + 1
    } else if (/[\w$\u0080-\uffff]/u.test(char)) {
      const start = at
      while (at < code.length && /[\w$\u0080-\uffff]/u.test(code[at] ?? '')) at += 1
      tokens.push(word(code.slice(start, at)))
    } else {
      tokens.push(char)
      at += 1
    }
  }
  return { tokens, strings }
}

function after(code: string, end: string, from: number): number {
  const found = code.indexOf(end, from)
  return found === -1 ? code.length : found + end.length
}

function stringEnd(code: string, start: number, quote: string): number {
  for (let at = start + 1; at < code.length; at++) {
    const char = code[at]
    if (char === '\\') at += 1
    else if (char === quote || (char === '\n' && quote !== '`')) return at
  }
  return code.length
}

function word(name: string): string {
  if (/^\d/u.test(name)) return '0'
  return name.length <= 2 || looksRandom(name) ? 'i' : name.replace(/\d+/gu, '0')
}

function sketchOf(tokens: readonly string[]): readonly number[] {
  const runs = new Set<number>()
  for (let at = 0; at < Math.max(1, tokens.length - 2); at++)
    runs.add(smallDigest(tokens.slice(at, at + 3).join(' ')))
  return [...runs].sort((a, b) => a - b).slice(0, sketchSize)
}

function isDataOnly(tokens: readonly string[]): boolean {
  for (const [at, token] of tokens.entries()) {
    const isKey = tokens[at + 1] === ':'
    if (!isKey && (activeWords.has(token) || token.startsWith('on'))) return false
    if (token === '=' && tokens[at + 1] === '>') return false
    if (token === '(' && /^[\w$]/u.test(tokens[at - 1] ?? '') && !harmlessCalls.has(tokens[at - 1] ?? ''))
      return false
    if (token === '(' && tokens[at - 1] === ')') return false
  }
  return true
}

/** Hosts of addresses in strings, escaped slashes included; relative addresses have none. */
function hostsIn(strings: readonly string[]): readonly string[] {
  const hosts = new Set<string>()
  for (const text of strings)
    for (const [, host = ''] of text.matchAll(
      /(?:\b(?:https?|wss?):|^|["'`=\\])(?:\\?\/){2}([a-z\d.-]+\.[a-z]{2,}|\d{1,3}(?:\.\d{1,3}){3})/giu,
    ))
      if (hosts.size < 40) hosts.add(host.toLowerCase())
  return [...hosts]
}
