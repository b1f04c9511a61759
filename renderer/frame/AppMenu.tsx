import { IconDots } from '@tabler/icons-react'
import { useState } from 'react'
import { useQuery } from '../client/use-query.ts'
import { frameText } from '../text/frame.ts'
import { waitingText } from '../text/waiting.ts'
import { IconButton } from '../ui/IconButton.tsx'
import { Menu } from '../ui/menu/Menu.tsx'
import { actions, places } from './commands.ts'

interface AppMenuProps {
  /** Whether it is the only way to get about. */
  readonly withPlaces: boolean
  readonly onKeys: () => void
  readonly onPalette: () => void
}

/** What can be done from anywhere; in the compact layout also the places to go to. */
export function AppMenu({ withPlaces, onKeys, onPalette }: AppMenuProps) {
  const { data: health } = useQuery('health.get', {})
  const [opened, setOpened] = useState(false)
  const waiting = health?.waiting.count ?? 0
  // Here the rail's numbers are not in sight.
  const numbered = places.map((place) =>
    place.label === waitingText.title && waiting > 0
      ? { ...place, label: waitingText.titleWith(waiting) }
      : place,
  )
  return (
    <Menu
      label={frameText.menu}
      opened={opened}
      onOpened={setOpened}
      groups={[
        ...(withPlaces ? [numbered] : []),
        actions({ paused: health?.pausedUntil !== undefined }),
        [
          { label: frameText.commands, run: onPalette },
          { label: frameText.keys, run: onKeys },
        ],
      ]}
      button={(target) => (
        <IconButton label={frameText.menu} {...target}>
          <IconDots size={20} />
        </IconButton>
      )}
    />
  )
}
