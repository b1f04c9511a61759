import { useState } from 'react'
import type { SourceKind, SourceKindInfo } from '../../../electron/shared/model/source.ts'
import { sourcesText } from '../../text/sources.ts'
import { AddByAddress } from './AddByAddress.tsx'
import { BackToList } from './BackToList.tsx'
import { KindCards } from './KindCards.tsx'
import { NewSource } from './NewSource.tsx'
import styles from './SourceDetail.module.css'

/** Adds sources: by an address that Storeminder looks at, or one kind set up by hand. */
export function AddSource({ kinds }: { readonly kinds: readonly SourceKindInfo[] }) {
  const [kind, setKind] = useState<SourceKind>()
  const info = kinds.find((one) => one.kind === kind)
  if (info) return <NewSource info={info} onBack={() => setKind(undefined)} />
  return (
    <div className={styles.detail}>
      <header className={styles.header}>
        <BackToList />
        <h2 className={styles.title}>{sourcesText.addTitle}</h2>
      </header>
      <AddByAddress />
      <section className={styles.section}>
        <h3 className={styles.heading}>{sourcesText.orKind}</h3>
        <KindCards kinds={kinds} onChoose={setKind} />
      </section>
    </div>
  )
}
