import type { NormalItem } from '../../shared/model/item.ts'
import type { UnderWay } from '../../shared/model/maintenance-spans.ts'

/** What was to be expected needs nobody; the item says why. Without maintenance it stays as it is. */
export function duringMaintenance(item: NormalItem, underWay: UnderWay | undefined): NormalItem {
  if (underWay === undefined) return item
  const why = `This was during maintenance (${underWay.maintenance.name})`
  const text = `${item.text}\n${why}${item.needs === 'nothing' ? '' : ', so it raised no alarm'}.`
  return { ...item, needs: 'nothing', text }
}
