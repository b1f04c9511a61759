import type { Page } from 'playwright-core'

/** Draws an SVG as a transparent PNG of `size` × `size` pixels, `share` of it filled. */
export async function drawIcon(
  page: Page,
  svg: string,
  size: number,
  colour = '#000',
  share = 1,
): Promise<Buffer> {
  const inner = size * share
  const sized = svg.replace('<svg ', `<svg width="${inner}" height="${inner}" `)
  await page.setContent(
    `<body style="margin:0;width:${size}px;height:${size}px;display:grid;place-items:center;color:${colour}">${sized}`,
  )
  return page.screenshot({ omitBackground: true, clip: { x: 0, y: 0, width: size, height: size } })
}
