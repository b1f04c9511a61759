import { IconX } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import type { LookPicture as Picture } from '../../../../electron/shared/model/page-look.ts'
import { useQuery } from '../../../client/use-query.ts'
import { commonText } from '../../../text/common.ts'
import { looksText } from '../../../text/looks.ts'
import { IconButton } from '../../../ui/IconButton.tsx'
import styles from './LookPicture.module.css'

interface LookPictureProps {
  readonly sourceId: string
  readonly picture: Picture | undefined
  readonly caption: string
}

/** The top of a page's picture under its caption; a click shows all of it. */
export function LookPicture({ sourceId, picture, caption }: LookPictureProps) {
  const { data } = useQuery('looks.picture', picture && { sourceId, name: picture.name })
  const [large, setLarge] = useState(false)
  const none =
    picture === undefined
      ? looksText.noPicture
      : data === undefined
        ? looksText.loading
        : data.image === undefined && looksText.pictureGone
  return (
    <figure className={styles.figure}>
      <figcaption className={styles.caption}>{caption}</figcaption>
      {none || data?.image === undefined ? (
        <p className={styles.none}>{none}</p>
      ) : (
        <button
          type="button"
          className={styles.button}
          aria-label={looksText.enlarge(caption)}
          onClick={() => setLarge(true)}
        >
          <img src={data.image} alt="" />
        </button>
      )}
      {large && data?.image !== undefined && (
        <Large image={data.image} caption={caption} onClose={() => setLarge(false)} />
      )}
    </figure>
  )
}

interface LargeProps {
  readonly image: string
  readonly caption: string
  readonly onClose: () => void
}

function Large({ image, caption, onClose }: LargeProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => dialog.current?.showModal(), [])
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes a dialog by itself
    <dialog
      ref={dialog}
      className={styles.large}
      aria-label={caption}
      onClose={onClose}
      onClick={(event) => event.target === event.currentTarget && onClose()}
    >
      <header>
        <span>{caption}</span>
        <IconButton label={commonText.close} onClick={onClose}>
          <IconX size={18} />
        </IconButton>
      </header>
      <img src={image} alt={caption} />
    </dialog>
  )
}
