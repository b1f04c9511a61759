/** Words in class names that tell a state, a variant or a single item, not what a thing is. */
const passing =
  /(?:^|[-_])(?:active|current|open|opened|closed|is|has|js|no|lazy|lazyload|lazyloaded|loaded|loading|selected|odd|even|alt|first|last|hidden|show|shown|visible|variant|variation|ab|exp|experiment|test|season|seasonal|theme|dark|light|status|postid|post|page|category|cat|tag|author|format|hentry|depth|thread|bypostauthor|byuser|instock|outofstock|onsale|sale|featured|sticky|wp|v)(?:$|[-_]|\d)/

/** Whether a piece of text looks made by a machine: hexadecimal, or letters and digits mixed as no word has them. */
export function looksRandom(text: string): boolean {
  if (text.length < 5) return false
  if (/^[\da-f]{6,}$/iu.test(text) && /\d/u.test(text)) return true
  const digits = text.match(/\d/gu)?.length ?? 0
  if (digits >= 2 && /[a-z]\d+[a-z]/iu.test(text)) return true
  // Eight or more letters of mixed case, not CamelCase: as build tools and nonces make them.
  return text.length >= 8 && digits >= 1 && /[a-z][A-Z]|[A-Z][a-z][A-Z]/u.test(text)
}

/** A class name or id without what changes in it from one build or item to the next; empty when nothing else is in it. */
export function stableName(name: string): string {
  if (name.length > 60) return ''
  const parts = name.split(/([-_:]+)/u).filter((part) => !looksRandom(part))
  return parts
    .join('')
    .replace(/\d+/gu, '')
    .replace(/[-_:]+$|^[-_:]+/gu, '')
    .replace(/([-_:])[-_:]+/gu, '$1')
}

/** Up to two of the classes that say what an element is, in alphabetical order. */
export function stableClasses(value: string | undefined): readonly string[] {
  if (value === undefined || value === '') return []
  const names = new Set<string>()
  for (const name of value.slice(0, 500).split(/\s+/u)) {
    if (name === '' || passing.test(name)) continue
    const stable = stableName(name)
    if (stable.length >= 2 && /^[A-Za-z][\w:-]*$/u.test(stable)) names.add(stable)
  }
  return [...names].sort().slice(0, 2)
}
