import { IconDots } from '@tabler/icons-react'
import { useState } from 'react'
import type { SitePage } from '../../../electron/shared/model/site-page.ts'
import { act } from '../../client/act.ts'
import { sitesText } from '../../text/sites.ts'
import { IconButton } from '../../ui/IconButton.tsx'
import { Menu, type MenuEntry } from '../../ui/menu/Menu.tsx'
import { go } from '../../ui/route.ts'

interface SiteMenuProps {
  readonly site: SitePage
  /** Whether maintenance of it is under way. */
  readonly maintained: boolean
  readonly onDone: () => Promise<unknown>
}

/** Hours of maintenance to choose from. */
const hours = [1, 4]

/** What can be done to a whole site: rest, and go on. */
export function SiteMenu({ site, maintained, onDone }: SiteMenuProps) {
  const [opened, setOpened] = useState(false)
  const { key, paused } = site
  const maintain = (minutes: number, done: string) =>
    void act('sites.maintain', { key, minutes }, done).then(onDone)
  const maintenance: readonly MenuEntry[] = maintained
    ? [{ label: sitesText.endMaintenance, run: () => maintain(0, sitesText.maintenanceEnded) }]
    : hours.map((length) => ({
        label: sitesText.maintain(length),
        run: () => maintain(length * 60, sitesText.maintained(length)),
      }))
  return (
    <Menu
      label={sitesText.menu(key)}
      opened={opened}
      onOpened={setOpened}
      groups={[
        [
          {
            label: paused ? sitesText.resume : sitesText.pause,
            run: () =>
              void act(
                'sites.pause',
                { key, paused: !paused },
                paused ? sitesText.resumed(key) : sitesText.paused(key),
              ).then(onDone),
          },
        ],
        maintenance,
        [{ label: sitesText.restSettings, run: () => go({ view: 'settings' }) }],
      ]}
      button={(target) => (
        <IconButton label={sitesText.menu(key)} {...target}>
          <IconDots size={20} />
        </IconButton>
      )}
    />
  )
}
