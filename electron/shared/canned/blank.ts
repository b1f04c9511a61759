/** What a blank asks for. `text`: anything else, told by its name. */
export type BlankKind = 'name' | 'my-name' | 'page' | 'time' | 'cause' | 'next-update' | 'remedy' | 'text'

/** A place in a text that has to be filled before it is sent, written `{next update}`. */
export interface Blank {
  /** In UTF-16 units; `end` is the first one after it. */
  readonly start: number
  readonly end: number
  /** What stands between the braces, in small letters. */
  readonly name: string
  readonly kind: BlankKind
}

/** What the person is told about a blank, and what stands in for it while a text is checked. */
export interface BlankHelp {
  readonly hint: string
  readonly example: string
}

/** The blanks whose meaning is known, by name. Any other name is a blank as well, and asks for what it says. */
export const knownBlanks: Readonly<Record<string, BlankHelp & { readonly kind: BlankKind }>> = {
  name: { kind: 'name', hint: 'How they sign, or leave it out', example: 'Ana' },
  'my name': { kind: 'my-name', hint: 'How you sign', example: 'Robin' },
  page: { kind: 'page', hint: 'Which page or part of the site', example: 'the checkout page' },
  time: { kind: 'time', hint: 'When it happened', example: '14:10 UTC on Saturday 21 November' },
  cause: {
    kind: 'cause',
    hint: 'What broke, your own part first: “I renamed the folder that …”',
    example: 'I renamed a folder and the page still looked in the old place',
  },
  'next update': {
    kind: 'next-update',
    hint: 'When you will write again, whatever you know by then',
    example: '18:00 UTC on Sunday 22 November',
  },
  remedy: {
    kind: 'remedy',
    hint: 'How you make it good: “I have refunded the 24 euros”',
    example: 'I have refunded the 24 euros',
  },
}

/** What to say about a blank of any name. One that is not known stands for itself, in quotation marks. */
export function helpFor({ name }: Pick<Blank, 'name'>): BlankHelp {
  const known = Object.hasOwn(knownBlanks, name) ? knownBlanks[name] : undefined
  return known ?? { hint: name, example: `“${name}”` }
}
