import type { Benefit, Name, Segment } from "./Message.ts"

export const segment = (id: string, ...elements: Segment["elements"]): Segment => ({ id, elements })

/** An EB with all its fourteen elements. */
export const benefitSegment = (benefit: Benefit): Segment => {
  const { procedure } = benefit
  return segment(
    "EB",
    benefit.kind,
    benefit.level,
    { repeated: benefit.serviceTypes },
    benefit.insurance,
    benefit.planText,
    benefit.period,
    benefit.money,
    benefit.share,
    benefit.quantityQualifier,
    benefit.quantity,
    benefit.authorised,
    benefit.inNetwork,
    procedure === undefined
      ? ""
      : {
          parts: [
            procedure.qualifier,
            procedure.code,
            ...[0, 1, 2, 3].map((n) => procedure.modifiers[n] ?? ""),
            procedure.description,
            procedure.through,
          ],
        },
    { parts: benefit.diagnoses },
  )
}

export const nameSegment = ({ code, last, first, idQualifier, id }: Name): Segment =>
  segment("NM1", code, first === "" ? "2" : "1", last, first, "", "", "", idQualifier, id)
