import { IconChevronRight } from '@tabler/icons-react'
import { useId, useState } from 'react'
import type { SourceKind, SourceKindInfo } from '../../../electron/shared/model/source.ts'
import { sourcesText } from '../../text/sources.ts'
import { Button } from '../../ui/Button.tsx'
import styles from './KindList.module.css'

interface KindListProps {
  readonly kinds: readonly SourceKindInfo[]
  readonly onChoose: (kind: SourceKind) => void
}

const groups = ['mentions', 'own-site', 'reports'] as const

/** Every kind of source there is, by what it is for; what it sees, cannot see and needs opens below its line. */
export function KindList({ kinds, onChoose }: KindListProps) {
  return (
    <div className={styles.groups}>
      {groups.map((group) => {
        const inGroup = kinds.filter((info) => info.group === group)
        if (inGroup.length === 0) return null
        return (
          <section key={group} className={styles.group}>
            <h4 className={styles.heading}>{sourcesText.kindGroups[group]}</h4>
            <ul className={styles.list}>
              {inGroup.map((info) => (
                <KindRow key={info.kind} info={info} onChoose={() => onChoose(info.kind)} />
              ))}
            </ul>
          </section>
        )
      })}
    </div>
  )
}

function KindRow({ info, onChoose }: { readonly info: SourceKindInfo; readonly onChoose: () => void }) {
  const [open, setOpen] = useState(false)
  const id = useId()
  return (
    <li className={styles.row}>
      <button
        type="button"
        className={styles.fold}
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        <IconChevronRight size={16} aria-hidden="true" />
        <span>
          <span className={styles.label}>{info.label}</span>{' '}
          <span className={styles.description}>{info.description}</span>
        </span>
      </button>
      <Button size="small" aria-label={sourcesText.chooseKind(info.label)} onClick={onChoose}>
        {sourcesText.setUp}
      </Button>
      <dl id={id} className={styles.facts} hidden={!open}>
        <div>
          <dt>{sourcesText.sees}</dt> <dd>{info.sees}</dd>
        </div>
        <div>
          <dt>{sourcesText.blindTo}</dt> <dd>{info.blindTo}</dd>
        </div>
        <div>
          <dt>{sourcesText.needs}</dt> <dd>{info.needs}</dd>
        </div>
      </dl>
    </li>
  )
}
