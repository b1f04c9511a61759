import { describe, expect, it } from 'vitest'
import { sanitize } from '../../../electron/engine/items/sanitize.ts'

describe('sanitize', () => {
  it.each([
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '<svg onload=alert(1)>',
    '<a href="javascript:alert(1)">x</a>',
    '<a href="&#106;avascript:alert(1)">x</a>',
    '<iframe src="https://evil.example"></iframe>',
    '<form action="https://evil.example"><input name=a></form>',
    '<style>*{background:url(https://evil.example)}</style>',
    '<p style="background:url(https://evil.example)" onclick="x()">x</p>',
    '<base href="https://evil.example"><link rel=stylesheet href=x>',
    '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">',
    '<video autoplay src="https://evil.example/v"></video><audio src=x></audio><object data=x></object>',
    '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
  ])('leaves nothing that runs, loads or asks in %s', (html) => {
    const safe = sanitize(html)
    expect(safe).not.toMatch(/<(script|img|svg|iframe|form|input|style|base|link|video|audio|object|math)/iu)
    expect(safe).not.toMatch(/\son\w+\s*=|style\s*=|javascript:/iu)
  })

  it('keeps what carries meaning', () => {
    const html =
      '<h3>A</h3><p>b <strong>c</strong></p><ul><li>d</li></ul><blockquote>e</blockquote><pre><code>f</code></pre>'
    expect(sanitize(html)).toBe(html)
  })

  it('opens links outside, without telling where from', () => {
    expect(sanitize('<a href="https://a.example/?b=1&amp;c" onclick=x id=y>go</a>')).toBe(
      '<a href="https://a.example/?b=1&amp;c" rel="noopener noreferrer nofollow" target="_blank">go</a>',
    )
  })

  it('makes a link of a picture, so that looking fetches nothing', () => {
    const safe = sanitize('<img src="https://a.example/track.gif" alt="A cat">')
    expect(safe).toContain('href="https://a.example/track.gif"')
    expect(safe).toContain('Picture: A cat')
    expect(safe).not.toContain('<img')
  })

  it('survives a thousand nested tags', () => {
    const safe = sanitize(`${'<div><blockquote>'.repeat(1000)}deep${'</blockquote></div>'.repeat(1000)}`)
    expect(safe.match(/<blockquote>/gu)?.length ?? 0).toBeLessThanOrEqual(60)
  })
})
