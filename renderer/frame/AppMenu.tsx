import '@mantine/core/styles/Popover.layer.css'
import '@mantine/core/styles/Menu.layer.css'
import { Menu } from '@mantine/core'
import { IconDots } from '@tabler/icons-react'
import { useQuery } from '../client/use-query.ts'
import { frameText } from '../text/frame.ts'
import { IconButton } from '../ui/IconButton.tsx'
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
  const paused = health?.pausedUntil !== undefined
  return (
    <Menu position={withPlaces ? 'bottom-end' : 'right-end'}>
      <Menu.Target>
        <IconButton label={frameText.menu}>
          <IconDots size={20} />
        </IconButton>
      </Menu.Target>
      <Menu.Dropdown>
        {withPlaces && (
          <>
            {places.map(({ label, run }) => (
              <Menu.Item key={label} onClick={run}>
                {label}
              </Menu.Item>
            ))}
            <Menu.Divider />
          </>
        )}
        {actions({ paused }).map(({ label, run }) => (
          <Menu.Item key={label} onClick={run}>
            {label}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item onClick={onPalette}>{frameText.commands}</Menu.Item>
        <Menu.Item onClick={onKeys}>{frameText.keys}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
