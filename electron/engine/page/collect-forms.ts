import type { PageForm } from './page-snapshot.ts'
import { type OpenElement, type Placed, partOf } from './page-walk.ts'
import { looksRandom, stableName } from './stable-name.ts'

const mostForms = 200
const card =
  /(?:^|[\s_[\]-])(?:cc|card|credit|debit|cvv|cvc|csc|iban|pan|ssn|expiry|exp-?(?:month|year|date)|card-?(?:no|num|number|holder)|account-?number|sort-?code|routing|seed-?phrase|mnemonic|private-?key|wallet)(?:$|[\s_[\]-])|cardnumber|creditcard|cardnum|cc-?number|securitycode/i

interface OpenForm {
  readonly element: OpenElement
  readonly action: string
  readonly method: string
  readonly fields: Set<string>
  readonly targets: Set<string>
  passwords: number
  cards: number
}

/** Gathers a page's forms, and fields that stand in none. */
export class FormCollector {
  readonly forms: (PageForm & Placed)[] = []
  private readonly open: OpenForm[] = []
  private readonly loose: OpenForm[] = []
  private readonly resolve: (address: string) => string | undefined
  private readonly address: string

  /** `address` is the page's own; `resolve` makes an address absolute. */
  constructor(address: string, resolve: (address: string) => string | undefined) {
    this.address = address
    this.resolve = resolve
  }

  opened(element: OpenElement): void {
    const { tag, attributes } = element
    if (tag === 'form')
      this.open.push(this.begin(element, attributes.action, (attributes.method ?? 'get').toLowerCase()))
    if (tag === 'input' || tag === 'textarea' || tag === 'select' || tag === 'button') this.field(element)
  }

  closed(element: OpenElement): void {
    const form = this.open.at(-1)
    if (form?.element === element) {
      this.open.pop()
      this.add(form)
    }
    if (element.parent === undefined) for (const each of this.loose.splice(0)) this.add(each)
  }

  private begin(element: OpenElement, action: string | undefined, method: string): OpenForm {
    return {
      ...{ element, method: method === 'post' || method === 'dialog' ? method : 'get' },
      action: this.target(action),
      ...{ fields: new Set<string>(), targets: new Set<string>(), passwords: 0, cards: 0 },
    }
  }

  private target(action: string | undefined): string {
    const url = this.resolve(action === undefined || action.trim() === '' ? this.address : action) ?? ''
    return url.split(/[?#]/u)[0] ?? ''
  }

  private field(element: OpenElement): void {
    const { attributes, tag } = element
    const type = (attributes.type ?? 'text').toLowerCase()
    const isButton = tag === 'button' || type === 'submit' || type === 'image' || type === 'button'
    const name = `${attributes.name ?? ''} ${attributes.id ?? ''} ${attributes.autocomplete ?? ''}`
    const isPassword = !isButton && type === 'password'
    const isCard =
      !isButton &&
      type !== 'hidden' &&
      type !== 'search' &&
      type !== 'checkbox' &&
      type !== 'radio' &&
      card.test(name)
    let form = this.open.at(-1)
    if (form === undefined) {
      if (!isPassword && !isCard) return
      form = this.loose[0] ?? this.begin(element, undefined, 'none')
      this.loose[0] = form
    }
    if (isButton) {
      if (attributes.formaction) form.targets.add(this.target(attributes.formaction))
      return
    }
    if (isPassword) form.passwords += 1
    if (isCard) form.cards += 1
    const raw = attributes.name ?? ''
    // A name made anew for each visitor says nothing; bots are caught by such fields.
    if (type !== 'hidden' && raw !== '' && !looksRandom(raw)) form.fields.add(stableName(raw).slice(0, 40))
  }

  private add(form: OpenForm): void {
    const { element, method, passwords, cards } = form
    const { id = '', name = '', role = '' } = element.attributes
    const fields = [...form.fields].filter((field) => field !== '').sort()
    const named = looksRandom(id) ? '' : stableName(id) || stableName(name)
    const key = named || element.names.join('') || role || fields.join(',') || element.path.join(' ')
    for (const action of [form.action, ...form.targets]) {
      if (this.forms.length >= mostForms) return
      const found = {
        ...{ key: key.slice(0, 120), action, method, fields: fields.slice(0, 40), passwords, cards },
        ...{ part: partOf(element), from: 0, to: 0 },
      }
      element.placed.push(found)
      this.forms.push(found)
    }
  }
}
