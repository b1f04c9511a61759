/** How many buckets the traits of each kind fall into; a power of two. */
export const buckets = 8192
/** Kinds of traits: whole words and pairs of words, and pieces of words. */
export const kinds = 3

/** Longer words are cut before they are taken to pieces. */
const longestWord = 24

/** Words that do the same work in a sentence, whatever the subject. */
const families: Readonly<Record<string, string>> = {
  me: 'i we me us my our mine ours myself ourselves',
  you: 'you your yours yourself yourselves',
  they: 'he she they him her them his their theirs',
  nobody: 'nobody none nothing never no not nor neither nowhere',
  everybody: 'everybody everyone all every each always ever whole entire nothing anything anybody anyone',
  some: 'some certain several few handful many most majority couple various',
  maybe: 'may might could would perhaps maybe possibly probably seem seems appear appears likely apparently',
  must: 'must should ought need have-to supposed',
  will: 'will shall going gonna',
  big: 'very so really truly deeply terribly extremely awfully ever utterly absolutely completely totally entirely',
  only: 'only just merely simply barely hardly scarcely slightly mere bit little small tiny minor',
  good: 'good great best better wonderful lovely nice happy glad pleased delighted perfect brilliant excellent fine kind',
  bad: 'bad worst worse terrible awful horrible nasty rude poor wrong sad sorry',
  feel: 'feel felt feels feeling feelings hurt upset offended angry disappointed insulted unhappy',
  work: 'work works worked working fix fixed repair solve look looking check',
  time: 'soon later eventually while moment day days week weeks month months time year years',
  clock:
    'today tomorrow tonight yesterday morning evening afternoon noon midnight monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december',
  say: 'say said says tell told tells write wrote writes speak talk ask asked answer answered reply replied mail call called word words comment post review',
  buy: 'buy pay paid price cost costs fee charge charged money euro euros pound pounds dollar dollars plan premium upgrade discount offer order free refund',
  law: 'policy rule rules terms conditions law contract procedure guidelines clause allowed permitted exception exceptions',
  think: 'think know believe understand see guess suppose imagine mean means meant',
  folk: 'people folk folks customers users readers members listeners visitors guests subscribers everyone',
  ours: 'team staff company shop site community service',
  broke:
    'broke broken lost deleted sent wrong error mistake fault fail failed failure down crash crashed leak leaked',
  thanks: 'thank thanks grateful appreciate appreciated value welcome',
  sorry: 'sorry apologise apologies apology regret regrets pardon forgive',
  go: 'go leave elsewhere away stop quit delete close door',
}
const familyOf = new Map(
  Object.entries(families).flatMap(([family, words]) => words.split(' ').map((word) => [word, `@${family}`])),
)

/** What a passage is like: how much of it falls into each bucket, each kind of unit length. */
export type Traits = readonly (readonly [bucket: number, amount: number])[]

/** What is known of a word by itself, as hashes; for the pieces as buckets. */
interface Word {
  readonly whole: number
  readonly kin: number
  readonly isKin: boolean
  readonly pieces: readonly number[]
}

/**
 * Describes a passage (words and marks of `Sentence.words`) by its words, by pairs of neighbours and pairs with one
 * word between, by the pieces of two to five letters that words are made of, so that forms of a word resemble each
 * other, and by rows of two and three families of words, so that “I broke” resembles “we lost”.
 */
export function traitsOf(words: readonly string[]): Traits {
  const line = [edge('^'), ...words.map(wordOf), edge('$')]
  const [whole, pieces, kinship] = [new Tally(0), new Tally(1), new Tally(2)]
  for (const [index, word] of line.entries()) {
    const next = line[index + 1]
    const afterNext = line[index + 2]
    if (index > 0 && next !== undefined) whole.count(word.whole)
    if (word.isKin) kinship.count(word.kin)
    for (const piece of word.pieces) pieces.count(piece)
    if (next === undefined) continue
    whole.count(pair(word.whole, next.whole))
    kinship.count(pair(word.kin, next.kin))
    if (afterNext === undefined) continue
    whole.count(pair(pair(word.whole, 1), afterNext.whole))
    kinship.count(pair(pair(word.kin, next.kin), afterNext.kin))
  }
  return [...whole.amounts(), ...pieces.amounts(), ...kinship.amounts()]
}

/** Counts what falls into the buckets of one kind. */
class Tally {
  readonly #first: number
  readonly #counts = new Map<number, number>()

  constructor(kind: number) {
    this.#first = kind * buckets
  }

  count(hash: number): void {
    const bucket = (hash ^ (hash >>> 15)) & (buckets - 1)
    this.#counts.set(bucket, (this.#counts.get(bucket) ?? 0) + 1)
  }

  /** Repeats count less and less; then all of it is scaled to length one. */
  amounts(): Traits {
    let squares = 0
    for (const count of this.#counts.values()) squares += damped(count) ** 2
    const length = Math.sqrt(squares)
    return Array.from(
      this.#counts,
      ([bucket, count]) => [this.#first + bucket, damped(count) / length] as const,
    )
  }
}

function damped(count: number): number {
  return count === 1 ? 1 : 1 + Math.log(count)
}

/** Words that were met lately, since the same few make up most of any text. */
const met = new Map<string, Word>()
const mostMet = 5000

function wordOf(written: string): Word {
  const before = met.get(written)
  if (before !== undefined) return before
  const word = /\d/.test(written) ? '#' : written
  const family = familyOf.get(word)
  const framed = `<${word.slice(0, longestWord)}>`
  const pieces: number[] = []
  for (let length = 2; length <= 5; length++)
    for (let at = 0; at + length <= framed.length; at++) pieces.push(hashOf(framed.slice(at, at + length)))
  const made = {
    whole: hashOf(word),
    kin: hashOf(family ?? (word.length > 3 ? '@other' : word)),
    isKin: family !== undefined,
    pieces,
  }
  if (met.size >= mostMet) met.clear()
  met.set(written, made)
  return made
}

function edge(mark: string): Word {
  return { whole: hashOf(mark), kin: hashOf(mark), isKin: false, pieces: [] }
}

/** FNV-1a over UTF-16 units. */
function hashOf(trait: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < trait.length; at++) {
    hash ^= trait.charCodeAt(at)
    hash = Math.imul(hash, 0x01000193)
  }
  return hash
}

function pair(one: number, other: number): number {
  const mixed = Math.imul(one ^ (one >>> 13), 0x5bd1e995) + other
  return Math.imul(mixed ^ (mixed >>> 15), 0x27d4eb2d)
}
