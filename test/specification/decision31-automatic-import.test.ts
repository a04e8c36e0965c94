import { expect, it } from "vitest"
import { capabilitiesOf, standardEditions, unknownLocation } from "../../src/index.ts"

it("D31.1 A location of the edition Essentials imports by hand and can do nothing else.", () => {
  expect(capabilitiesOf("Essentials")).toEqual(["ManualImport"])
})

it("D31.2 A location of the edition Pro can import automatically too, and has a review of what was imported.", () => {
  expect(capabilitiesOf("Pro")).toEqual(["ManualImport", "AutomaticImport", "RevertReview"])
})

it("D31.3 An edition whose name nobody knows gives no more than Essentials.", () => {
  for (const name of ["Premium", "pro", "", "toString", "__proto__"])
    expect(capabilitiesOf(name)).toEqual(standardEditions.Essentials)
})

it("D31.4 A host that sells other editions says what comes with each.", () => {
  expect(capabilitiesOf("Premium", { Premium: ["AutomaticImport"] })).toEqual(["AutomaticImport"])
  expect(capabilitiesOf("Pro", { Premium: ["AutomaticImport"] })).toEqual(["ManualImport"])
})

it("D31.5 A location of which nothing was entered is of the edition Essentials, is switched off and contracted with nobody.", () => {
  expect(unknownLocation).toEqual({ edition: "Essentials", automaticImport: false, contracted: [] })
})
