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

interface Branch {
  readonly children: Map<number, Branch>
  readonly patterns: number[]
}

/** Builds the tree. Each pattern is its symbols, from 1 to `symbolCount`; its number is its place in the list. */
export function buildTrie(patterns: readonly (readonly number[])[], symbolCount: number): PatternTrie {
  const root: Branch = { children: new Map(), patterns: [] }
  for (const [number, symbols] of patterns.entries()) {
    let branch = root
    for (const symbol of symbols) {
      const child = branch.children.get(symbol) ?? { children: new Map(), patterns: [] }
      branch.children.set(symbol, child)
      branch = child
    }
    branch.patterns.push(number)
  }
  return flatten(root, symbolCount)
}

function flatten(root: Branch, symbolCount: number): PatternTrie {
  // Breadth first, so that the children of a node get numbers in a row.
  const branches = [root]
  const symbols: number[] = [0]
  const childrenAt: number[] = []
  const ends: number[] = []
  const patterns: number[] = []
  for (let node = 0; node < branches.length; node += 1) {
    childrenAt.push(branches.length)
    ends.push(patterns.length)
    const branch = branches[node]
    if (branch === undefined) break
    patterns.push(...branch.patterns)
    for (const [symbol, child] of [...branch.children].sort(([one], [other]) => one - other)) {
      branches.push(child)
      symbols.push(symbol)
    }
  }
  childrenAt.push(branches.length)
  ends.push(patterns.length)
  const from = Int32Array.from(childrenAt)
  const symbolOf = Int32Array.from(symbols)
  const first = new Int32Array(symbolCount + 1)
  for (let child = from[0] ?? 0; child < (from[1] ?? 0); child += 1) first[symbolOf[child] ?? 0] = child
  return {
    first,
    ends: Int32Array.from(ends),
    patterns: Int32Array.from(patterns),
    next(node, symbol) {
      let low = from[node] ?? 0
      let high = (from[node + 1] ?? 0) - 1
      while (low <= high) {
        const middle = (low + high) >> 1
        const there = symbolOf[middle] ?? 0
        if (there === symbol) return middle
        if (there < symbol) low = middle + 1
        else high = middle - 1
      }
      return 0
    },
  }
}
