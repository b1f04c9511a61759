/** Patterns as a tree of symbols in flat arrays: small, and quick to walk. Node 0 is the root and 0 also means "no node". */
export interface PatternTrie {
  /** The node after `symbol` at `node`, 0 when no pattern goes on so. */
  next(node: number, symbol: number): number
  /** The node after a first symbol. */
  readonly first: Int32Array
  /** The patterns that end at each node lie in `patterns` from `ends[node]` to `ends[node + 1]`. */
  readonly ends: Int32Array
  readonly patterns: Int32Array
}

/** Builds the tree. Each pattern is its symbols, from 1 to `symbolCount`; its number is its place in the list. */
export function buildTrie(patterns: readonly (readonly number[])[], symbolCount: number): PatternTrie {
  const { symbols, children, ends, ordered } = layOut(patterns)
  const first = new Int32Array(symbolCount + 1)
  for (let child = children[0] ?? 0; child < (children[1] ?? 0); child += 1)
    first[symbols[child] ?? 0] = child
  return {
    first,
    ends,
    patterns: ordered,
    next(node, symbol) {
      let low = children[node] ?? 0
      let high = (children[node + 1] ?? 0) - 1
      while (low <= high) {
        const middle = (low + high) >> 1
        const there = symbols[middle] ?? 0
        if (there === symbol) return middle
        if (there < symbol) low = middle + 1
        else high = middle - 1
      }
      return 0
    },
  }
}

interface Layout {
  /** The symbol that leads to each node. */
  readonly symbols: Int32Array
  /** The children of a node are numbered from `children[node]` to `children[node + 1]`, in the order of their symbols. */
  readonly children: Int32Array
  readonly ends: Int32Array
  readonly ordered: Int32Array
}

/**
 * Numbers the nodes breadth first, so that the children of a node get numbers in a row. In the sorted list of
 * patterns a node is a stretch of those that begin alike.
 */
function layOut(patterns: readonly (readonly number[])[]): Layout {
  const sorted = patterns.map((symbols, number) => ({ symbols, number })).sort(bySymbols)
  const symbols = [0]
  const from = [0]
  const to = [sorted.length]
  const depths = [0]
  const children: number[] = []
  const ends: number[] = []
  const ordered: number[] = []
  for (let node = 0; node < symbols.length; node += 1) {
    const depth = depths[node] ?? 0
    const last = to[node] ?? 0
    let at = from[node] ?? 0
    ends.push(ordered.length)
    for (; at < last && sorted[at]?.symbols.length === depth; at += 1) ordered.push(sorted[at]?.number ?? 0)
    children.push(symbols.length)
    while (at < last) {
      const symbol = sorted[at]?.symbols[depth] ?? 0
      symbols.push(symbol)
      depths.push(depth + 1)
      from.push(at)
      while (at < last && sorted[at]?.symbols[depth] === symbol) at += 1
      to.push(at)
    }
  }
  children.push(symbols.length)
  ends.push(ordered.length)
  return {
    symbols: Int32Array.from(symbols),
    children: Int32Array.from(children),
    ends: Int32Array.from(ends),
    ordered: Int32Array.from(ordered),
  }
}

/** Shorter ones before those that go on. */
function bySymbols(
  one: { readonly symbols: readonly number[] },
  other: { readonly symbols: readonly number[] },
): number {
  const length = Math.min(one.symbols.length, other.symbols.length)
  for (let place = 0; place < length; place += 1) {
    const difference = (one.symbols[place] ?? 0) - (other.symbols[place] ?? 0)
    if (difference !== 0) return difference
  }
  return one.symbols.length - other.symbols.length
}
