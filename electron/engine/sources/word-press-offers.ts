import type { SourceOffer } from '../../shared/model/source.ts'

/** Offers the comments of a WordPress site, which says so in its pages (`rel="https://api.w.org/"`). */
export function wordPressOffers(html: string, address: string): readonly SourceOffer[] {
  const isWordPress = /<link[^<>]{0,500}rel=["']?https:\/\/api\.w\.org\//i.test(html.slice(0, 500_000))
  if (!isWordPress) return []
  return [
    {
      kind: 'wordpress-comments',
      name: `Comments on ${new URL(address).host.replace(/^www\./, '')}`,
      settings: { url: new URL('/', address).href },
      reason: 'Its comments, with an application password also those held back',
      complete: true,
      recommended: false,
    },
  ]
}
