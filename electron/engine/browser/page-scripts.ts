/** The scripts that look at a page from within it. They run in a world of their own, where no script of the page is. */

/** Name of that world. */
export const worldName = 'storeminder'

/** Runs before the page's own scripts: sums up the stretches in which scripts let nothing else happen. */
export const watchLongTasks = `(() => {
  const tasks = (globalThis.longTasks = { count: 0, milliseconds: 0, longest: 0 })
  if (window !== window.top) return
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) {
      tasks.count += 1
      tasks.milliseconds += duration
      tasks.longest = Math.max(tasks.longest, duration)
    }
  }).observe({ entryTypes: ['longtask'] })
})()`

/**
 * Measures the page's text: how much there is, and how much of it can be seen. Text counts as seen when it has a place
 * of some size within the page's width, is neither transparent nor tiny, and is not cut away. Gives the page's title
 * and the long tasks with it. Walks at most 20,000 pieces of text.
 */
export const measurePage = `(() => {
  const skipped = new Set(['SCRIPT', 'STYLE', 'NOSCRIPT', 'TEMPLATE', 'TEXTAREA', 'OPTION'])
  const root = document.body ?? document.documentElement
  const width = Math.max(document.documentElement.clientWidth, 1)
  let characters = 0
  let visible = 0
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  const range = document.createRange()
  const looks = new Map()
  const isSeen = (element) => {
    let seen = looks.get(element)
    if (seen === undefined) {
      seen =
        element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) &&
        parseFloat(getComputedStyle(element).fontSize) >= 4
      looks.set(element, seen)
    }
    return seen
  }
  for (let node = walker.nextNode(), count = 0; node !== null && count < 20000; node = walker.nextNode(), count++) {
    const element = node.parentElement
    if (element === null || skipped.has(element.tagName)) continue
    const length = node.data.replace(/\\s+/g, ' ').trim().length
    if (length === 0) continue
    characters += length
    if (!isSeen(element)) continue
    range.selectNodeContents(node)
    const box = range.getBoundingClientRect()
    if (box.width >= 1 && box.height >= 1 && box.right > 0 && box.left < width && box.bottom + scrollY > 0) visible += length
  }
  const { count, milliseconds, longest } = globalThis.longTasks ?? { count: 0, milliseconds: 0, longest: 0 }
  return {
    title: document.title.slice(0, 200),
    text: { characters, visible },
    longTasks: { count, milliseconds: Math.round(milliseconds), longest: Math.round(longest) },
  }
})()`
