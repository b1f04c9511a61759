/** A piece of a word with how likely it is (natural logarithm), in the order of its number. */
export type Piece = readonly [piece: string, score: number]

/** Cuts text into the pieces that a model of sentences was made with. */
export interface PieceTable {
  /** Numbers of the likeliest pieces that make up a text, at most 128. */
  cut(text: string): readonly number[]
}

/** Numbers before this one stand for no text; 0 for what is unknown. */
const reserved = 6
/** How unlikely a sign is that no piece begins with. */
const unknown = -20
const longest = 128

/** Makes the table; the way of cutting is that of SentencePiece's unigram model (Kudo, 2018). */
export function createPieceTable(pieces: readonly Piece[]): PieceTable {
  const known = new Map<string, { readonly score: number; readonly number: number }>()
  let longestPiece = 1
  for (const [number, [piece, score]] of pieces.entries()) {
    if (number < reserved) continue
    known.set(piece, { score, number })
    longestPiece = Math.max(longestPiece, piece.length)
  }

  function cut(text: string): readonly number[] {
    const normal = text.normalize('NFKC')
    if (normal === '') return []
    const line = `\u2581${normal.replaceAll(' ', '\u2581')}`
    const best = new Float64Array(line.length + 1).fill(Number.NEGATIVE_INFINITY)
    const from = new Int32Array(line.length + 1)
    const number = new Int32Array(line.length + 1)
    best[0] = 0
    for (let end = 1; end <= line.length; end += 1) {
      for (let start = Math.max(0, end - longestPiece); start < end; start += 1) {
        const piece = known.get(line.slice(start, end))
        const score = (best[start] ?? 0) + (piece?.score ?? Number.NEGATIVE_INFINITY)
        if (piece === undefined || score <= (best[end] ?? 0)) continue
        best[end] = score
        from[end] = start
        number[end] = piece.number
      }
      if (best[end] !== Number.NEGATIVE_INFINITY) continue
      best[end] = (best[end - 1] ?? 0) + unknown
      from[end] = end - 1
    }
    const found: number[] = []
    for (let end = line.length; end > 0; end = from[end] ?? 0) found.push(number[end] ?? 0)
    return found
      .reverse()
      .filter((one, at) => one !== 0 || found[at - 1] !== 0)
      .slice(0, longest)
  }

  return { cut }
}
