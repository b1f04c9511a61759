import { useQuery } from '../../../client/use-query.ts'
import { looksText } from '../../../text/looks.ts'
import { Section } from '../Section.tsx'
import { LookCard } from './LookCard.tsx'

/** The pages of a site that are looked at in a browser. */
export function SiteLooks({ siteKey }: { readonly siteKey: string }) {
  const { data, refetch } = useQuery('looks.list', {})
  const looks = data?.filter(({ site }) => site === siteKey) ?? []
  if (looks.length === 0) return null
  return (
    <Section title={looksText.title} name="browser" lead={looksText.lead}>
      {looks.map((look) => (
        <LookCard key={look.sourceId} look={look} refetch={refetch} />
      ))}
    </Section>
  )
}
