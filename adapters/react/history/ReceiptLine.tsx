import type { ReactElement } from "react"
import { Button, Disclosure, DisclosurePanel, Heading } from "react-aria-components"
import type { NotRevertible, Receipt } from "../../../src/index.ts"
import { receiptNames, sayBy, sayReceipt } from "../../../src/review.ts"
import { Chevron } from "../parts/glyphs.tsx"
import type { ReceiptsProps } from "./ReceiptsProps.ts"
import { ReceiptValues } from "./ReceiptValues.tsx"

const sayInstant = (at: string): string =>
  new Intl.DateTimeFormat("en-US", { dateStyle: "medium", timeStyle: "short" }).format(new Date(at))

/** A receipt as a line: when, what, who, for whom; opened, what it changed. */
export const ReceiptLine = ({
  receipt,
  names,
  cannot,
  onUndo,
}: {
  readonly receipt: Receipt
  readonly names: NonNullable<ReceiptsProps["names"]>
  readonly cannot: ReadonlyArray<NotRevertible>
  readonly onUndo?: NonNullable<ReceiptsProps["onUndo"]>
}): ReactElement => {
  const { at, by, target } = receipt
  const name = (id: string): string => names[id] ?? id
  return (
    <Disclosure className="coverport-receipt">
      {({ isExpanded }) => (
        <>
          <Heading className="coverport-receipt-head" level={2}>
            <Button slot="trigger" className="coverport-receipt-line">
              <Chevron open={isExpanded} />
              <span className="coverport-receipt-what" data-kind={receipt._tag}>
                {receiptNames[receipt._tag]}
              </span>
              <span className="coverport-receipt-whom">
                {name(target.patient)} · {name(target.plan)}
              </span>
              <span className="coverport-receipt-when">
                <time dateTime={at}>{sayInstant(at)}</time> · {sayBy(by, name)}
              </span>
              <span className="coverport-receipt-did">{sayReceipt(receipt)}</span>
            </Button>
          </Heading>
          <DisclosurePanel>
            {isExpanded ? (
              <ReceiptValues receipt={receipt} cannot={cannot} {...(onUndo === undefined ? {} : { onUndo })} />
            ) : null}
          </DisclosurePanel>
        </>
      )}
    </Disclosure>
  )
}
