import type { ReactElement } from "react"
import { useRef, useState } from "react"
import type { Accepted, Address, ReceiptId, Reverted } from "../../../../src/index.ts"
import { revertReviewView, revertReviewWords } from "../../../../src/review.ts"
import { RevertReviewTable } from "../../../react/index.ts"
import type { PutBack, RevertReviewPage } from "../../wire/RevertReviewPage.ts"
import { having, tell } from "../asking/ask.ts"
import { Shown } from "../asking/Shown.tsx"
import { useAsked } from "../asking/useAsked.ts"
import { go, pathOf } from "../route.ts"
import { reviewsChanged } from "./reviewsChanged.ts"
import type { Said } from "./saidOf.ts"
import { saidOfAccept, saidOfRevert, saidOfStep } from "./saidOf.ts"

const isPage = having<RevertReviewPage>("review", "patient")
const isReverted = having<PutBack>("receipts", "refused")
const isAccepted = having<Accepted>("accepts")
const isUndone = having<{ readonly receipt: Reverted }>("receipt")

/** What imports changed for one patient, value by value, to be put back or accepted. */
export const RevertReviewScreen = ({ receipt }: { readonly receipt: string }): ReactElement => {
  const path = `/api/revert-reviews/${encodeURIComponent(receipt)}`
  const asked = useAsked(path, isPage)
  const [said, say] = useState<Said>()
  const [isBusy, setBusy] = useState(false)
  const heading = useRef<HTMLHeadingElement>(null)
  // The button that was pressed may be gone: who works without a mouse goes on from the top of the page.
  const doing = async (act: () => Promise<Said>): Promise<void> => {
    setBusy(true)
    say(await act())
    asked.again()
    reviewsChanged()
    setBusy(false)
    heading.current?.focus()
  }
  return (
    <div className="app-column">
      <a
        href={pathOf({ page: "reviews" })}
        onClick={(event) => {
          event.preventDefault()
          go({ page: "reviews" })
        }}
      >
        ‹ {revertReviewWords.back}
      </a>
      <h1 ref={heading} tabIndex={-1}>
        {revertReviewWords.one}
      </h1>
      <p role="status" className="app-said" data-tone={said?.tone}>
        {said?.text}
      </p>
      <Shown asked={asked}>
        {({ review, patient, plan, names }) => {
          const view = revertReviewView(review, (user) => names[user] ?? user)
          const body = (addresses?: ReadonlyArray<Address>) => ({
            imports: view.imports,
            receipt: crypto.randomUUID(),
            ...(addresses === undefined ? {} : { addresses }),
          })
          return (
            <>
              <p>
                {patient} · {plan}
              </p>
              <RevertReviewTable
                view={view}
                isBusy={isBusy}
                onRevert={(addresses) =>
                  void doing(async () => saidOfRevert(await tell(`${path}/revert`, isReverted, body(addresses))))
                }
                onAccept={(addresses) =>
                  void doing(async () => saidOfAccept(await tell(`${path}/accept`, isAccepted, body(addresses))))
                }
                onStepBack={(of: ReceiptId, address) =>
                  void doing(async () =>
                    saidOfStep(
                      await tell(`/api/receipts/${encodeURIComponent(of)}/undo`, isUndone, {
                        receipt: crypto.randomUUID(),
                        addresses: [address],
                      }),
                    ),
                  )
                }
              />
            </>
          )
        }}
      </Shown>
    </div>
  )
}
