/** A stretch of a post that is a link, a hashtag or somebody's handle, in bytes of UTF-8; `end` is the first one after it. */
export type FacetSpan = { readonly byteStart: number; readonly byteEnd: number } & (
  | { readonly kind: 'link'; readonly uri: string }
  | { readonly kind: 'tag'; readonly tag: string }
  | { readonly kind: 'mention'; readonly handle: string }
)

/** Links end before the punctuation of their sentence; handles are domains; a tag is no bare number. */
const patterns = [
  { kind: 'link', pattern: /(?<![\w/])https?:\/\/[^\s<>"]*[^\s<>"'.,;:!?()[\]{}…]/giu },
  {
    kind: 'mention',
    pattern: /(?<![\w@.])@([a-z\d](?:[a-z\d-]*[a-z\d])?(?:\.[a-z\d](?:[a-z\d-]*[a-z\d])?)+)/giu,
  },
  { kind: 'tag', pattern: /(?<![\p{L}\p{N}_&/#])#([\p{L}\p{N}_]{1,64})(?![\p{L}\p{N}_])/gu },
] as const

/** Finds what Bluesky shows as a link only when it is told where it stands (`app.bsky.richtext.facet`). In the text's order. */
export function findFacets(text: string): readonly FacetSpan[] {
  const taken: { readonly start: number; readonly end: number; readonly span: FacetSpan }[] = []
  for (const { kind, pattern } of patterns) {
    for (const { 0: whole, 1: inside = '', index } of text.matchAll(pattern)) {
      const end = index + whole.length
      if (kind === 'tag' && /^\p{N}+$/u.test(inside)) continue
      // What looks like a tag or a handle inside a link is a part of it.
      if (taken.some((one) => index < one.end && one.start < end)) continue
      const byteStart = bytes(text.slice(0, index))
      const place = { byteStart, byteEnd: byteStart + bytes(whole) }
      taken.push({ start: index, end, span: { ...place, ...meaning(kind, whole, inside) } })
    }
  }
  return taken.toSorted((one, other) => one.start - other.start).map(({ span }) => span)
}

function meaning(kind: 'link' | 'mention' | 'tag', whole: string, inside: string) {
  if (kind === 'link') return { kind, uri: whole }
  return kind === 'tag' ? { kind, tag: inside } : { kind, handle: inside }
}

function bytes(text: string): number {
  return Buffer.byteLength(text)
}
