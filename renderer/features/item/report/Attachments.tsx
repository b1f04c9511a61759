import { IconFile, IconFileText, IconPhoto } from '@tabler/icons-react'
import { useState } from 'react'
import type { Data } from '../../../../electron/shared/contract.ts'
import type { Attachment } from '../../../../electron/shared/model/report.ts'
import { useAction } from '../../../client/use-action.ts'
import { reportText, sizeWords } from '../../../text/report.ts'
import { Button } from '../../../ui/Button.tsx'
import { saveFile } from '../../../ui/save-file.ts'
import { showToast } from '../../../ui/toasts.ts'
import styles from './Attachments.module.css'
import { bytesOf, lookOf, textOf } from './attachment-look.ts'

interface AttachmentsProps {
  readonly itemId: string
  readonly attachments: readonly Attachment[]
}

/** The files that hang on a report. Nothing of them is fetched before the person asks. */
export function Attachments({ itemId, attachments }: AttachmentsProps) {
  return (
    <section className={styles.attachments} aria-labelledby="attachments">
      <h3 id="attachments" className={styles.heading}>
        {reportText.attachments(attachments.length)}
      </h3>
      <ul className={styles.list}>
        {attachments.map((attachment, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a file is known by its place, and the list never changes
          <File key={place} itemId={itemId} index={place} attachment={attachment} />
        ))}
      </ul>
    </section>
  )
}

const icons = { picture: IconPhoto, text: IconFileText, other: IconFile }

interface FileProps {
  readonly itemId: string
  readonly index: number
  readonly attachment: Attachment
}

function File({ itemId, index, attachment }: FileProps) {
  const { run, busy } = useAction('reports.attachment')
  const [fetched, setFetched] = useState<Data<'reports.attachment'>>()
  const [open, setOpen] = useState(false)
  const name = attachment.name ?? reportText.unnamed
  const look = lookOf(attachment)
  const Icon = icons[look]
  const fetchIt = async () => {
    const data = fetched ?? (await run({ itemId, index }))
    setFetched(data)
    return data
  }
  const save = async () => {
    const data = await fetchIt()
    if (data === undefined) return
    saveFile(attachment.name ?? 'attachment', bytesOf(data.base64))
    showToast({ text: reportText.saved(name) })
  }
  return (
    <li className={styles.file}>
      <Icon size={20} className={styles.icon} aria-hidden />
      <span className={styles.words}>
        <bdi className={styles.name}>{name}</bdi>
        <span className={styles.kind}>
          {attachment.type}, {sizeWords(attachment.size)}
        </span>
      </span>
      <span className={styles.buttons}>
        {busy && <span role="status">{reportText.fetching}</span>}
        {look !== 'other' && (
          <Button
            size="small"
            disabled={busy}
            aria-expanded={open}
            aria-label={open ? reportText.hideOf(name) : reportText.showOf(name)}
            onClick={() => {
              setOpen(!open)
              if (!open) void fetchIt()
            }}
          >
            {open ? reportText.hide : reportText.show}
          </Button>
        )}
        <Button
          size="small"
          look="quiet"
          disabled={busy}
          aria-label={reportText.saveOf(name)}
          onClick={() => void save()}
        >
          {reportText.save}
        </Button>
      </span>
      {open && fetched && <Shown look={look} name={name} file={fetched} />}
    </li>
  )
}

interface ShownProps {
  readonly look: 'picture' | 'text' | 'other'
  readonly name: string
  readonly file: Data<'reports.attachment'>
}

function Shown({ look, name, file }: ShownProps) {
  const [broken, setBroken] = useState(false)
  if (look === 'text')
    return (
      <textarea
        className={styles.text}
        readOnly
        dir="auto"
        rows={8}
        aria-label={name}
        value={textOf(bytesOf(file.base64))}
      />
    )
  if (broken) return <p className={styles.broken}>{reportText.cannotShow}</p>
  return (
    <img
      className={styles.picture}
      src={`data:${file.type};base64,${file.base64}`}
      alt={name}
      onError={() => setBroken(true)}
    />
  )
}
