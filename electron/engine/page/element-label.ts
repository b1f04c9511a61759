import { stableClasses, stableName } from './stable-name.ts'

const landmarks = new Set(['main', 'nav', 'header', 'footer', 'article', 'aside'])
const landmarkIds = /^(?:content|main|primary|masthead|colophon|main-content|site-content|page-content)$/i
const framing =
  /(?:^|[-_\s])(?:nav|navbar|navigation|menu|header|masthead|footer|colophon|sidebar|side-bar|widget|widgets|cookie|consent|banner|breadcrumbs?|topbar|toolbar)(?:$|[-_\s])/i
const framingRoles = new Set(['navigation', 'banner', 'contentinfo', 'complementary', 'search'])

/** What an element is called: its tag and what of its id and classes stays. */
export interface ElementLabel {
  /** A CSS selector, e.g. `ul.posts`. */
  readonly selector: string
  /** Whether it says where it is, so that it belongs into a path. */
  readonly tells: boolean
  readonly names: readonly string[]
}

/** Makes an element's label. */
export function labelElement(tag: string, attributes: Readonly<Record<string, string>>): ElementLabel {
  // The whole page's classes tell of what is shown, of experiments and seasons, not of what the page is.
  if (tag === 'html' || tag === 'body') return { selector: tag, tells: false, names: [] }
  const rawId = attributes.id
  const id = rawId === undefined || rawId === '' ? '' : stableName(rawId)
  const isSame = id === rawId && /^[A-Za-z][\w-]*$/u.test(id)
  const classes = stableClasses(attributes.class)
  const selector = `${tag}${isSame ? `#${id}` : ''}${classes.map((name) => `.${name}`).join('')}`
  return {
    selector,
    tells: isSame || classes.length > 0 || landmarks.has(tag) || /^(?:h[1-6]|form|table|head)$/u.test(tag),
    names: [...(isSame ? [`#${id}`] : []), ...classes.map((name) => `.${name}`)],
  }
}

/** Which landmark of a page an element is, e.g. `main`; `undefined` for most. */
export function landmarkOf(tag: string, attributes: Readonly<Record<string, string>>): string | undefined {
  // An article may be a comment or a teaser, of which there may well be none one day.
  if (landmarks.has(tag) && tag !== 'aside' && tag !== 'article') return tag
  const role = attributes.role
  if (role === 'main') return 'main'
  const { id } = attributes
  return id !== undefined && landmarkIds.test(id) ? `#${id}` : undefined
}

/** Whether an element frames a page's content: navigation, header, footer, side bars, banners. */
export function isFraming(
  tag: string,
  attributes: Readonly<Record<string, string>>,
  isInContent: boolean,
): boolean {
  if (tag === 'nav' || tag === 'aside') return true
  // An article has a header and a footer of its own.
  if ((tag === 'header' || tag === 'footer') && !isInContent) return true
  if (framingRoles.has(attributes.role ?? '')) return true
  if (tag === 'body' || tag === 'html' || tag === 'main' || tag === 'article') return false
  if (isInContent) return false
  const named = `${attributes.id ?? ''} ${attributes.class ?? ''}`
  return named.length < 300 && framing.test(named)
}
