/** A step of a simple selector: what one element must be. */
interface Step {
  readonly tag: string | undefined
  readonly id: string | undefined
  readonly classes: readonly string[]
}

/** An element as selectors see it. */
export interface Selectable {
  readonly tag: string
  readonly attributes: Readonly<Record<string, string>>
}

/** A selector ready to be compared. */
export interface SimpleSelector {
  readonly source: string
  readonly steps: readonly Step[]
}

/**
 * Reads a simple CSS selector: tags, ids and classes, one below another by a space or `>` (both mean: somewhere
 * below). `undefined` for anything else.
 */
export function readSelector(source: string): SimpleSelector | undefined {
  const steps: Step[] = []
  for (const text of source.trim().split(/\s*>\s*|\s+/u)) {
    const found = /^([a-z][a-z\d-]*|\*)?((?:[.#][\w-]+)*)$/iu.exec(text)
    if (found === null || text === '') return undefined
    const marks = found[2]?.match(/[.#][\w-]+/gu) ?? []
    const id = marks.find((mark) => mark.startsWith('#'))?.slice(1)
    const tag = found[1] === undefined || found[1] === '*' ? undefined : found[1].toLowerCase()
    steps.push({
      tag,
      id,
      classes: marks.filter((mark) => mark.startsWith('.')).map((mark) => mark.slice(1)),
    })
  }
  return steps.length === 0 || steps.length > 8 ? undefined : { source, steps }
}

/** Whether the innermost of these elements, outermost first, is what the selector names. */
export function matchesSelector({ steps }: SimpleSelector, path: readonly Selectable[]): boolean {
  let step = steps.length - 1
  for (let at = path.length - 1; at >= 0 && step >= 0; at--) {
    const element = path[at]
    const wanted = steps[step]
    if (element === undefined || wanted === undefined) return false
    if (fits(wanted, element)) step -= 1
    else if (at === path.length - 1) return false
  }
  return step < 0
}

function fits({ tag, id, classes }: Step, element: Selectable): boolean {
  if (tag !== undefined && tag !== element.tag) return false
  if (id !== undefined && id !== element.attributes.id) return false
  const own = classes.length === 0 ? [] : (element.attributes.class ?? '').split(/\s+/u)
  return classes.every((name) => own.includes(name))
}
