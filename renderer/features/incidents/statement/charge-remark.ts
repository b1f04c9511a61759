import type { FinalOutline } from '../../../../electron/shared/model/incident-closing.ts'
import { statementText } from '../../../text/statement.ts'
import type { Remark } from '../../../ui/writing/check/remarks.ts'

/** A charge beside people who were hurt, as a remark about the words as they stand in the text now. */
export function chargeRemark(charge: NonNullable<FinalOutline['charges']>[number], text: string): Remark {
  const { quote, reason, beside, offer } = charge
  const moved = text.indexOf(quote)
  const start = moved < 0 ? charge.start : moved
  return {
    ...{ id: `charge@${start}`, look: 'remark', label: statementText.charge, quote, offer, start },
    end: start + quote.length,
    reason: `${reason} “${beside}”`,
    key: `charge ${quote.toLowerCase()}`.slice(0, 200),
  }
}
