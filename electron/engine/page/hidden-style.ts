/** How an element is kept from being seen; `aside`: moved out of the window, as nobody does with what may be opened later. */
export type Hiding = 'unseen' | 'aside'

const aside =
  /(?:left|right|top|text-indent|margin(?:-left|-top)?|bottom)\s*:\s*-\s*\d{3,}|font-size\s*:\s*0(?:px|em|%|pt)?\s*(?:;|!|$)|transform\s*:[^;]{0,40}-\d{4,}|clip\s*:\s*rect\s*\(\s*[01](?:px)?[\s,]+[01]|color\s*:\s*transparent/i
const nothing = /(?:^|;)\s*(?:max-)?(?:width|height)\s*:\s*[01](?:px|em|%)?\s*(?:;|!|$)/i
const unseen = /display\s*:\s*none|visibility\s*:\s*hidden|opacity\s*:\s*0*(?:\.0+)?\s*(?:;|!|$)/i

/** How a `style` attribute hides its element, if it does. */
export function hidingOf(style: string | undefined): Hiding | undefined {
  if (style === undefined) return undefined
  const text = style.slice(0, 2000)
  if (aside.test(text)) return 'aside'
  if (nothing.test(text) && /overflow\s*:\s*hidden/i.test(text)) return 'aside'
  return unseen.test(text) ? 'unseen' : undefined
}

/** Whether an element is one or no pixel in size, by its attributes or its style. */
export function isTiny(attributes: Readonly<Record<string, string>>): boolean {
  const small = (value: string | undefined) => value !== undefined && /^\s*[01](?:px)?\s*$/u.test(value)
  if (small(attributes.width) || small(attributes.height)) return true
  return nothing.test((attributes.style ?? '').slice(0, 2000))
}

/** Names of classes and ids that a style sheet in the page moves out of the window or hides. */
export function hidingSelectors(css: string): ReadonlyMap<string, Hiding> {
  const found = new Map<string, Hiding>()
  for (const rule of css.slice(0, 300_000).split('}')) {
    const open = rule.lastIndexOf('{')
    if (open === -1) continue
    const hiding = hidingOf(rule.slice(open + 1))
    if (hiding === undefined) continue
    for (const selector of rule.slice(Math.max(0, open - 500), open).split(',')) {
      const name = /(?:^|[\s>;])[a-z\d]*([.#][\w-]{1,80})\s*$/iu.exec(selector)?.[1]
      if (name !== undefined && found.size < 1000) found.set(name, hiding)
    }
  }
  return found
}
