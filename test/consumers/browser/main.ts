import type { Limit, Reading } from "coverport"
import { sayLimit } from "coverport/review"
import { readX12 } from "coverport/x12"

// What the payer leaves out is unknown: neither zero nor none.
const said = (reading: Reading<Limit> | undefined): string => {
  if (reading === undefined) return "not stated"
  return reading._tag === "Stated" ? sayLimit(reading.value) : "stated in several ways"
}

const line = (text: string): HTMLParagraphElement => {
  const paragraph = document.createElement("p")
  // As text, never as HTML: a message may hold anything.
  paragraph.textContent = text
  return paragraph
}

const show = (message: string): ReadonlyArray<HTMLParagraphElement> => {
  const { responses, problems } = readX12(message)
  return [
    ...problems.map((problem) => line(problem.message)),
    ...responses.flatMap(({ networkPlans }) =>
      networkPlans.flatMap((plan) => [
        line(plan.name),
        ...plan.deductibles.map((one) => line(`deductible, ${one.level}, ${one.period}: ${said(one.required)}`)),
        ...plan.maximums.map((one) => line(`maximum, ${one.level}, ${one.period}: ${said(one.maximum)}`)),
      ]),
    ),
  ]
}

const box = document.querySelector("textarea")
const place = document.querySelector("#said")
box?.addEventListener("input", () => place?.replaceChildren(...show(box.value)))
