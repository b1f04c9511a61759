import '../../theme/mantine/base-styles.ts'
import '@mantine/core/styles/ModalBase.layer.css'
import '@mantine/core/styles/Modal.layer.css'
import '@mantine/core/styles/Overlay.layer.css'
import '@mantine/core/styles/Paper.layer.css'
import '@mantine/core/styles/Input.layer.css'
import '@mantine/core/styles/ScrollArea.layer.css'
import '@mantine/spotlight/styles.layer.css'
import { useDebouncedValue } from '@mantine/hooks'
import { Spotlight, spotlight } from '@mantine/spotlight'
import { useEffect, useState } from 'react'
import { useQuery } from '../../client/use-query.ts'
import { paletteText } from '../../text/frame.ts'
import { MantineParts } from '../../theme/mantine/MantineParts.tsx'
import { Highlighted } from '../../ui/Highlighted.tsx'
import { KindIcon } from '../../ui/item/KindIcon.tsx'
import { go } from '../../ui/route.ts'
import { matching } from './matching.ts'
import styles from './Palette.module.css'

interface Entry {
  readonly label: string
  readonly run: () => void
}

interface PaletteProps {
  readonly views: readonly Entry[]
  readonly actions: readonly Entry[]
  readonly onClose: () => void
}

/** Mantine hands it on to what scrolls, though its types do not say so: what scrolls must be reachable by keys. */
const scrollsByKeys = { viewportProps: { tabIndex: 0 } }
const itemsOffered = 7
const sourcesOffered = 6
const watchesOffered = 4
const sitesOffered = 4

/** Goes anywhere and does anything by name: views, actions, watches, sites, sources, and items by their words. */
export function Palette({ views, actions, onClose }: PaletteProps) {
  const [query, setQuery] = useState('')
  const [asked] = useDebouncedValue(query.trim(), 150)
  const { data: sources = [] } = useQuery('sources.list', {})
  const { data: watches = [] } = useQuery('watches.list', {})
  // Not before somebody looks for something: it sums up many checks.
  const { data: sites = [] } = useQuery('sites.overview', query === '' ? undefined : {})
  const { data: found } = useQuery(
    'items.list',
    asked === '' ? undefined : { query: asked, limit: itemsOffered },
  )
  useEffect(() => spotlight.open(), [])
  const offeredSources = query
    ? matching(
        sources.map(({ id, name }) => ({ label: name, run: () => go({ view: 'sources', id }) })),
        query,
      ).slice(0, sourcesOffered)
    : []
  const offeredWatches = query
    ? matching(
        watches.map(({ id, name }) => ({ label: name, run: () => go({ view: 'watches', id }) })),
        query,
      ).slice(0, watchesOffered)
    : []
  const offeredSites = matching(
    sites.map(({ key }) => ({ label: key, run: () => go({ view: 'sites', id: key }) })),
    query,
  ).slice(0, sitesOffered)
  const groups = [
    { title: paletteText.views, entries: matching(views, query) },
    { title: paletteText.actions, entries: matching(actions, query) },
    { title: paletteText.watches, entries: offeredWatches },
    { title: paletteText.sites, entries: offeredSites },
    { title: paletteText.sources, entries: offeredSources },
  ].filter(({ entries }) => entries.length > 0)
  const items = asked === '' ? [] : (found?.items ?? [])
  return (
    <MantineParts>
      <Spotlight.Root
        query={query}
        onQueryChange={setQuery}
        onSpotlightClose={onClose}
        shortcut={null}
        centered={false}
        lockScroll={false}
        scrollable
        maxHeight={420}
        overlayProps={{ backgroundOpacity: 0.4, blur: 0 }}
        transitionProps={{ duration: 0 }}
        classNames={{
          content: styles.content ?? '',
          action: styles.action ?? '',
          search: styles.search ?? '',
          actionsGroup: styles.group ?? '',
        }}
        attributes={{ content: { 'aria-label': paletteText.name } }}
      >
        <Spotlight.Search placeholder={paletteText.placeholder} aria-label={paletteText.name} />
        <Spotlight.ActionsList {...scrollsByKeys}>
          {groups.map(({ title, entries }) => (
            <Spotlight.ActionsGroup key={title} label={title}>
              {entries.map(({ label, run }) => (
                <Spotlight.Action key={label} onClick={run} label={label} />
              ))}
            </Spotlight.ActionsGroup>
          ))}
          {items.length > 0 && (
            <Spotlight.ActionsGroup label={paletteText.items}>
              {items.map((item) => (
                <Spotlight.Action key={item.id} onClick={() => go({ view: 'item', id: item.id })}>
                  <span className={styles.item}>
                    <KindIcon kind={item.kind} />
                    <span className={styles.title} dir="auto">
                      <Highlighted text={item.title} query={asked} />
                    </span>
                    <span className={styles.source}>{item.sourceName}</span>
                  </span>
                </Spotlight.Action>
              ))}
            </Spotlight.ActionsGroup>
          )}
          {groups.length === 0 && items.length === 0 && (
            <Spotlight.Empty>{paletteText.nothing}</Spotlight.Empty>
          )}
        </Spotlight.ActionsList>
      </Spotlight.Root>
    </MantineParts>
  )
}
