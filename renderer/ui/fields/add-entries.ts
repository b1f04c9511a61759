/** Adds typed or pasted text to a list: split at commas and line ends, trimmed, without what is there in any case of letters. */
export function addEntries(entries: readonly string[], text: string): readonly string[] {
  const next = [...entries]
  const known = new Set(entries.map((entry) => entry.toLowerCase()))
  for (const part of text.split(/[,\n]/)) {
    const entry = part.trim()
    if (entry === '' || known.has(entry.toLowerCase())) continue
    known.add(entry.toLowerCase())
    next.push(entry)
  }
  return next
}
