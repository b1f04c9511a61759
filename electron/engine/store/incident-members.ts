import type { Database } from './database.ts'

/** Which incident items belong to, for those parts of the store that show and list them. */
export interface IncidentMembers {
  /** For items that belong to one: the id of the incident that theirs has gone into. */
  homes(items: readonly number[]): ReadonlyMap<number, string>
  /** Row numbers of an incident and of all that were merged into it; empty where there is none. */
  family(id: string): readonly number[]
  /** Those of these items that belong to the incident. */
  among(items: readonly number[], id: string): readonly number[]
  /** Whether any item belongs to any. */
  any(): boolean
}

export function createIncidentMembers(database: Database): IncidentMembers {
  const some = database.query('SELECT 1 FROM incidentItems LIMIT 1')
  const members = database.query<{ readonly item: number; readonly incident: number }>(
    `SELECT x.item, x.incident FROM json_each(?) asked CROSS JOIN incidentItems x ON x.item = asked.value`,
  )
  const step = database.query<{ readonly id: string; readonly mergedInto: number | null }>(
    'SELECT id, mergedInto FROM incidents WHERE number = ?',
  )
  const family = database.query<{ readonly number: number }>(
    `WITH RECURSIVE family (number) AS (
       SELECT number FROM incidents WHERE id = ?
       UNION SELECT i.number FROM family f JOIN incidents i INDEXED BY incidentsMerged ON i.mergedInto = f.number)
     SELECT number FROM family`,
  )
  const homeOf = (incident: number): string | undefined => {
    let row = step.get(incident)
    for (let into = row?.mergedInto; typeof into === 'number'; into = row?.mergedInto) row = step.get(into)
    return row?.id
  }
  const familyOf = (id: string): readonly number[] => family.all(id).map(({ number }) => number)

  return {
    homes(items) {
      const known = new Map<number, string | undefined>()
      const found = new Map<number, string>()
      for (const { item, incident } of members.all(JSON.stringify(items))) {
        if (!known.has(incident)) known.set(incident, homeOf(incident))
        const home = known.get(incident)
        if (home !== undefined) found.set(item, home)
      }
      return found
    },
    family: familyOf,
    among(items, id) {
      const wanted = new Set(familyOf(id))
      const rows = members.all(JSON.stringify(items)).filter(({ incident }) => wanted.has(incident))
      const found = new Set(rows.map(({ item }) => item))
      return items.filter((item) => found.has(item))
    },
    any: () => some.get() !== undefined,
  }
}
