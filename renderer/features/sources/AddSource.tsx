import { useState } from 'react'
import type { SourceKind, SourceKindInfo, SourceOffer } from '../../../electron/shared/model/source.ts'
import { sourcesText } from '../../text/sources.ts'
import { AddByAddress } from './AddByAddress.tsx'
import { BackToList } from './BackToList.tsx'
import { FeedLists } from './FeedLists.tsx'
import { KindList } from './KindList.tsx'
import { NewSource } from './NewSource.tsx'
import styles from './SourceDetail.module.css'

/** Adds sources: by an address that Storeminder looks at, one kind set up by hand, or a feed reader's list. */
export function AddSource({ kinds }: { readonly kinds: readonly SourceKindInfo[] }) {
  const [chosen, setChosen] = useState<{ readonly kind: SourceKind; readonly offer?: SourceOffer }>()
  const info = kinds.find((one) => one.kind === chosen?.kind)
  if (info) return <NewSource info={info} offer={chosen?.offer} onBack={() => setChosen(undefined)} />
  return (
    <div className={styles.detail}>
      <header className={styles.header}>
        <BackToList />
        <h2 className={styles.title}>{sourcesText.addTitle}</h2>
      </header>
      <AddByAddress onComplete={(offer) => setChosen({ kind: offer.kind, offer })} />
      <section className={styles.section}>
        <h3 className={styles.heading}>{sourcesText.orKind}</h3>
        <KindList kinds={kinds} onChoose={(kind) => setChosen({ kind })} />
      </section>
      <section className={styles.section}>
        <h3 className={styles.heading}>{sourcesText.feedLists}</h3>
        <FeedLists />
      </section>
    </div>
  )
}
