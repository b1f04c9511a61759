import { own } from '../learn-page.ts'
import { domainOf, stemOf } from '../own-site.ts'
import type { PageComparison } from '../page-comparison.ts'
import { alarming, type Finding, quoted, telling } from '../page-finding.ts'
import { isSteady, type KnownForm } from '../page-profile.ts'
import type { PageForm } from '../page-snapshot.ts'
import { hostOf, lookAtFiles } from './words.ts'

const advice = `Look first at the form in the page's source: what people type there goes to the new address. Unless you changed it: ${lookAtFiles}`

/** Where forms send what people type, how, and what they ask for. */
export function formRules(page: PageComparison): readonly Finding[] {
  const findings = new Map<string, Finding>()
  for (const form of page.seen.forms)
    for (const finding of [
      ...targetRules(page, form),
      ...methodRules(page, form),
      ...secretRules(page, form),
    ])
      if (!findings.has(finding.key)) findings.set(finding.key, finding)
  return [...findings.values(), ...goneForms(page)]
}

function targetRules(page: PageComparison, form: PageForm): readonly Finding[] {
  const { known, isOwn } = page
  if (form.method === 'none' || form.method === 'dialog' || form.action === '') return []
  const before = own(known.forms, form.key)
  const stem = stemOf(form.action)
  if (before?.actions.includes(stem)) return insecureTarget(page, form)
  const domain = domainOf(form.action)
  const targets =
    before === undefined ? Object.values(known.forms).flatMap(({ actions }) => actions) : before.actions
  const isKnownDomain = targets.some((action) => domainOf(`https://${action}`) === domain)
  const isSensitive = form.passwords + form.cards > 0
  const wording = {
    kind: 'form-target' as const,
    about: `${form.key} ${domain}`,
    lines: [
      {
        what: 'changed' as const,
        ...(before === undefined ? {} : { before: before.actions.join(', ').slice(0, 200) }),
        after: form.action.slice(0, 300),
        part: form.part,
      },
    ],
  }
  if (!isOwn(form.action) && !isKnownDomain)
    return [
      alarming('critical', before !== undefined || isSensitive, {
        ...wording,
        text: `A form sends what people type to ${hostOf(form.action)}`,
        expected:
          before === undefined
            ? 'No form that posts there.'
            : `The form to post to ${quoted(before.actions[0] ?? '', 120)}`,
        came: `It posts to ${quoted(form.action, 160)}`,
        advice,
      }),
    ]
  if (before === undefined) {
    if (known.looks > 0 && !page.isInNewText(form))
      return [telling({ ...wording, kind: 'form', text: `A new form posts to ${quoted(form.action)}` })]
    return []
  }
  // One form among many of its kind, each for a thing of its own.
  if ((before.actions.length >= 2 && isOfOneKind(before.actions, stem)) || isSelf(page, form)) return []
  const told = telling({
    ...wording,
    kind: 'form',
    text: `A form posts to another address of the same site: ${quoted(form.action)}`,
  })
  if (form.method === 'get' && !isSensitive) return [told]
  if (page.isDeployed && !isSensitive) return [told]
  return [
    alarming(isSensitive ? 'critical' : 'serious', isSensitive, {
      ...wording,
      text: `A form posts to another address: ${quoted(form.action)}`,
      expected: `The form to post to ${quoted(before.actions[0] ?? '', 120)}`,
      came: `It posts to ${quoted(form.action, 160)}`,
      advice,
    }),
  ]
}

/** Whether an address begins like those that differ, as far as those begin alike. */
function isOfOneKind(actions: readonly string[], stem: string): boolean {
  const [first = [], ...others] = actions.map((action) => action.split('/'))
  let alike = 0
  while (alike < first.length && others.every((steps) => steps[alike] === first[alike])) alike += 1
  return stem.split('/').slice(0, alike).join('/') === first.slice(0, alike).join('/')
}

/** A form without a target posts to the page's own address, wherever that has moved. */
function isSelf({ seen, known }: PageComparison, form: PageForm): boolean {
  return stemOf(form.action) === stemOf(seen.url) && stemOf(seen.url) !== stemOf(known.url)
}

function insecureTarget({ seen, isMeantSecure }: PageComparison, form: PageForm): readonly Finding[] {
  if (!form.action.startsWith('http:') || !isMeantSecure) return []
  if (URL.parse(form.action)?.origin === URL.parse(seen.url)?.origin) return []
  return [
    alarming('serious', true, {
      kind: 'form-target',
      about: `insecure ${form.key}`,
      text: `A form sends what people type without encryption to ${hostOf(form.action)}`,
      expected: 'An address with https.',
      came: quoted(form.action, 160),
      advice: 'Look first at what was changed last, and write https in the address.',
    }),
  ]
}

function methodRules({ known }: PageComparison, form: PageForm): readonly Finding[] {
  const before = own(known.forms, form.key)
  if (before === undefined || !isSteady(known, before) || before.methods.includes(form.method)) return []
  const isSensitive = form.passwords + form.cards > 0
  return [
    alarming(isSensitive ? 'critical' : 'serious', false, {
      kind: 'form-method',
      about: form.key,
      text: `A form sends what people type by ${form.method.toUpperCase()} instead of ${(before.methods[0] ?? '').toUpperCase()}`,
      expected: `${(before.methods[0] ?? '').toUpperCase()}, as always.`,
      came:
        form.method === 'get'
          ? 'GET: what people type then stands in the address, in histories and in logs.'
          : `${form.method.toUpperCase()}.`,
      advice: 'Look first at the form in the page’s source, and at what was changed last.',
      lines: [{ what: 'changed', before: before.methods.join(', '), after: form.method, part: form.part }],
    }),
  ]
}

function secretRules({ known, isKnown }: PageComparison, form: PageForm): readonly Finding[] {
  const all = Object.values(known.forms)
  const most = (count: (form: KnownForm) => number) => Math.max(0, ...all.map(count))
  const before = own(known.forms, form.key)
  const passwords = form.passwords > (before?.passwords ?? most((each) => each.passwords))
  const cards = form.cards > (before?.cards ?? most((each) => each.cards))
  if (!passwords && !cards) return []
  const asked = passwords ? 'a password' : 'card or account data'
  return [
    alarming('critical', isKnown || known.looks > 0, {
      kind: 'secret-field',
      about: `${passwords ? 'password' : 'card'} ${form.key}`,
      text: `The page now asks for ${asked}`,
      expected: before === undefined ? 'No such question on this page.' : 'The form without that field.',
      came: `A form with the fields ${quoted(form.fields.join(', ') || 'without names', 120)} that posts to ${quoted(form.action, 120)}`,
      advice,
      lines: [{ what: 'added', after: form.fields.join(', ').slice(0, 200), part: form.part }],
    }),
  ]
}

function goneForms({ known, seen }: PageComparison): readonly Finding[] {
  const there = new Set(seen.forms.map(({ key }) => key))
  return Object.entries(known.forms)
    .filter(
      ([key, form]) => isSteady(known, form) && form.row >= 3 && !there.has(key) && form.fields.length > 0,
    )
    .slice(0, 10)
    .map(([key, form]) =>
      telling({
        kind: 'form',
        about: `gone ${key}`,
        text: `A form is gone: ${quoted(form.fields.join(', '))}`,
        lines: [
          { what: 'removed', before: `${form.actions[0] ?? ''} (${form.fields.join(', ')})`.slice(0, 300) },
        ],
      }),
    )
}
