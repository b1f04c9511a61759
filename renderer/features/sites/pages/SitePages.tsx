import type { SiteCheckup } from '../../../../electron/shared/model/site-page.ts'
import { pagesText } from '../../../text/pages.ts'
import { Section } from '../Section.tsx'
import { PageCard } from './PageCard.tsx'

/** The pages of a site whose content is watched. */
export function SitePages({ checkups }: { readonly checkups: readonly SiteCheckup[] }) {
  const pages = checkups.filter(({ kind }) => kind === 'page')
  if (pages.length === 0) return null
  return (
    <Section title={pagesText.title} name="page" lead={pagesText.lead}>
      {pages.map(({ sourceId }) => (
        <PageCard key={sourceId} sourceId={sourceId} />
      ))}
    </Section>
  )
}
