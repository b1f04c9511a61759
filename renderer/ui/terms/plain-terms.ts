/** The terms that are names as people say them: no hashtag, handle, domain or beginning of words. */
export function plainTerms(terms: readonly string[]): readonly string[] {
  return terms.filter((term) => !/^[#@]|\*$|^\S+\.\S+$/.test(term))
}
