import * as Effect from "effect/Effect"
import { expect, it } from "vitest"
import type { PersonEvent } from "../../src/review.ts"
import { answer, benefit, inNetwork, onlyAmounts, outOfNetwork } from "./answers.ts"
import { annsAnswer, iconFor, receive, receipts, responseId } from "./desk.ts"
import { maximum } from "./amounts.ts"
import { onPage } from "./page.ts"
import type { Page } from "./page.ts"
import type { Ports } from "./practice.ts"
import { ann, anns, hold, inPractice, mia } from "./practice.ts"

// What is seen and done on the import page itself, over the same desk.

const showing = (pane: "DeductiblesAndBenefits" | "ExceptionsAndLimitations"): PersonEvent => ({
  _tag: "ShowPane",
  pane,
})
const toggling = (section: "DeductiblesAndBenefits" | "ExceptionsAndLimitations"): PersonEvent => ({
  _tag: "ToggleSection",
  section,
})
const imports = { _tag: "Import" } as const
const yes = { _tag: "Yes" } as const
const close = { _tag: "Close" } as const

/** The page on an answer of these network plans, and what is told of it. */
const played = <A>(plans: Parameters<typeof answer>[0], play: (page: Page) => Promise<A>): Promise<A> =>
  inPractice(Effect.andThen(receive(answer(plans)), onPage(play)))

/** The same, with what was written by then. */
const playedAndWritten = <A>(plans: Parameters<typeof answer>[0], play: (page: Page) => Promise<A>) =>
  inPractice(
    Effect.gen(function* () {
      yield* receive(answer(plans))
      const before = yield* receipts
      const told = yield* onPage(play)
      const written = (yield* receipts).length - before.length
      return { told, written, icon: yield* iconFor(mia, ann) }
    }),
  )

const checkboxes = (page: Page) =>
  page.see().panes.flatMap(({ checkbox }) => (checkbox === undefined ? [] : [[checkbox.section, checkbox.checked]]))

it("2.17 the page opens with the Patient Details displayed by default", async () => {
  const { title, pane, patientDetails } = await played([inNetwork], (page) => Promise.resolve(page.see()))
  expect([title, pane]).toEqual(["Import Insurance Benefit Details", "PatientDetails"])
  expect(patientDetails[0]).toEqual({ name: "Patient", payer: "Ann Adams", practice: "Ann Adams", differs: false })
})

it("3.9 the Choose Network Plan list has nothing chosen where there are several", async () => {
  const { networkPlans, import: button } = await played([inNetwork, outOfNetwork], (page) =>
    Promise.resolve(page.see()),
  )
  expect(networkPlans.options.map(({ name, status, chosen }) => [name, status, chosen])).toEqual([
    ["Acme PPO network", "in network", false],
    ["Acme non-participating", "out of network", false],
  ])
  expect(button).toMatchObject({ enabled: false, because: "Choose a network plan first." })
})

it("5.1 selecting Deductibles & Benefits on the left shows the required and met deductibles and the maximum and used benefits", async () => {
  const { pane, amounts } = await played([inNetwork], async (page) => {
    await page.does(showing("DeductiblesAndBenefits"))
    return page.see()
  })
  expect(pane).toBe("DeductiblesAndBenefits")
  expect(amounts.deductibles.map(({ name, held, payer }) => [name, held, payer])).toEqual([
    ["Deductible required: family, annual", "–", "$150.00"],
    ["Deductible required: individual, annual", "$25.00", "$50.00"],
    ["Deductible met: family, annual, year from 2026-01-01", "$10.00", "$75.00"],
    ["Deductible met: individual, annual, year from 2026-01-01", "$10.00", "$50.00"],
  ])
  expect(amounts.benefits.map(({ name }) => name)).toEqual([
    "Benefit maximum: individual, annual",
    "Benefit maximum: individual, lifetime, orthodontics",
    "Benefit used: family, annual, year from 2026-01-01",
    "Benefit used: individual, annual, year from 2026-01-01",
    "Benefit used: individual, lifetime, orthodontics",
  ])
})

it("4.5 every value on the page, changed or not, can say where in the message the payer said it", async () => {
  const [changed, imported] = await played([inNetwork], async (page) => {
    const rows = () => {
      const { deductibles, benefits } = page.see().amounts
      return [...deductibles, ...benefits].map(({ fate, where }) => [fate, where])
    }
    const before = rows()
    await page.does(imports, yes)
    return [before, rows()]
  })
  expect(changed.map(([, where]) => where)).toEqual(changed.map(() => [7]))
  expect(imported).toEqual(changed.map(() => ["unchanged", [7]]))
})

it("6.4 the checkbox next to Deductibles & Benefits is selected at first", async () => {
  const boxes = await played([inNetwork], (page) => Promise.resolve(checkboxes(page)))
  expect(boxes).toContainEqual(["DeductiblesAndBenefits", true])
})

it("7.5 the number of exceptions appears for each procedure in the list, and clicking a procedure expands it", async () => {
  const [before, after] = await played([inNetwork], async (page) => {
    const procedures = () => page.see().exceptions.groups.flatMap((group) => group.procedures)
    const first = procedures()
    const [key = ""] = first.filter(({ name }) => name === "D1351").map((one) => one.key)
    await page.does({ _tag: "ToggleProcedure", procedure: key })
    return [first, procedures()]
  })
  expect(before.map(({ name, count, expanded }) => [name, count, expanded])).toEqual([
    ["D0274", 1, false],
    ["D1110", 1, false],
    ["D1351", 1, false],
    ["D9972", 1, false],
  ])
  const [opened, ...others] = after.filter(({ expanded }) => expanded)
  expect(others).toEqual([])
  expect(opened?.exceptions.map(({ typeName, description }) => [typeName, description])).toEqual([
    ["Age Limitation", "through age 14"],
  ])
})

it("7.9 selecting Exceptions & Limitations on the left shows the exceptions per procedure", async () => {
  const { pane, exceptions } = await played([inNetwork], async (page) => {
    await page.does(showing("ExceptionsAndLimitations"))
    return page.see()
  })
  expect(pane).toBe("ExceptionsAndLimitations")
  expect(exceptions.groups.map(({ name, procedures }) => [name, procedures.length])).toEqual([
    ["D0000–D0999", 1],
    ["D1000–D1999", 2],
    ["D9000–D9999", 1],
  ])
})

it("8.4 the checkbox next to Exceptions & Limitations is selected at first", async () => {
  const boxes = await played([inNetwork], (page) => Promise.resolve(checkboxes(page)))
  expect(boxes).toContainEqual(["ExceptionsAndLimitations", true])
})

it("9.1 clicking Import makes a confirmation message appear, and writes nothing", async () => {
  const { told, written } = await playedAndWritten([inNetwork], async (page) => {
    await page.does(imports)
    return page.see().question
  })
  expect(told?.kind).toBe("Confirmation")
  expect(told?.choices.map(({ label }) => label)).toEqual(["Yes, overwrite for 4 patients", "No"])
  expect(written).toBe(0)
})

it("9.24 answering No returns to the review, and nothing is written", async () => {
  const { told, written } = await playedAndWritten([inNetwork], async (page) => {
    const before = page.see()
    await page.does(imports, { _tag: "No" })
    return [before, page.see()]
  })
  expect(told[1]).toEqual(told[0])
  expect(written).toBe(0)
})

it("10.6 when the import is successful, a green success message appears briefly", async () => {
  const [during, waits, after] = await played([inNetwork], async (page) => {
    await page.does(imports, yes)
    const { notice } = page.see()
    page.timePasses()
    return [notice, page.waits(), page.see().notice]
  })
  expect(during).toMatchObject({ tone: "success", text: "Imported: 13 values changed.", brief: true })
  expect(waits).toBe(4_000)
  expect(after).toBeUndefined()
})

it("11.1 Close returns to the Calendar page", async () => {
  const { told, icon } = await playedAndWritten([inNetwork], async (page) => {
    await page.does(imports, yes, close)
    return page.see()
  })
  expect([told.question, told.closed]).toEqual([undefined, { icon: "Eligible" }])
  expect(icon).toBe("Eligible")
})

it("11.5 Close prior to an import makes a confirmation message appear, with the buttons Mark as Done, Exit without Importing and Cancel", async () => {
  const question = await played([inNetwork], async (page) => {
    await page.does(close)
    return page.see().question
  })
  expect(question?.choices.map(({ label }) => label)).toEqual(["Mark as Done", "Exit without Importing", "Cancel"])
})

it("11.18 Cancel returns to the Import Insurance Benefit Details page, as it was left", async () => {
  const [before, after] = await played([inNetwork, outOfNetwork], async (page) => {
    await page.does(
      { _tag: "ChooseNetworkPlan", name: "Acme non-participating" },
      showing("ExceptionsAndLimitations"),
      toggling("DeductiblesAndBenefits"),
      { _tag: "FindProcedure", text: "1110" },
    )
    const left = page.see()
    await page.does(close, { _tag: "Cancel" })
    return [left, page.see()]
  })
  expect(after).toEqual(before)
})

it.each([
  ["MarkAsDone", "Eligible", 1],
  ["ExitWithoutImporting", "ReadyToImport", 0],
] as const)(
  "11.19 Mark as Done and Exit without Importing return to the Calendar page: %s",
  async (_tag, shown, receiptsLeft) => {
    const { told, icon, written } = await playedAndWritten([inNetwork], async (page) => {
      await page.does(close, { _tag })
      return page.see().closed
    })
    expect(told).toEqual({ icon: shown })
    expect([icon, written]).toEqual([shown, receiptsLeft])
  },
)

it("D5.4 the checkbox of a section in which nothing is stated is cleared and disabled, and says so", async () => {
  const { panes } = await played([onlyAmounts], async (page) => {
    await page.does(toggling("ExceptionsAndLimitations"))
    return page.see()
  })
  expect(panes.find(({ pane }) => pane === "ExceptionsAndLimitations")?.checkbox).toEqual({
    section: "ExceptionsAndLimitations",
    checked: false,
    enabled: false,
    because: "nothing stated",
  })
})

it("D11.6 the three-way question is asked unless an import succeeded", async () => {
  const [refused, succeeded] = await inPractice(
    Effect.gen(function* () {
      yield* receive(answer([inNetwork]))
      const ports = yield* Effect.context<Ports>()
      const closing = async (page: Page) => {
        await page.does(close)
        return page.see().question?.kind
      }
      const first = yield* onPage(async (page) => {
        await page.does(imports)
        await Effect.runPromiseWith(ports)(hold(anns, { limits: [maximum("individual", "1300.00")] }, "meanwhile"))
        await page.does(yes)
        return closing(page)
      })
      const second = yield* onPage(async (page) => {
        await page.does(imports, yes)
        return closing(page)
      })
      return [first, second]
    }),
  )
  expect(refused).toBe("HowToClose")
  expect(succeeded).toBeUndefined()
})

it("D11.7 closing with a stated section not imported says so", async () => {
  const question = await played([inNetwork], async (page) => {
    await page.does(toggling("ExceptionsAndLimitations"), imports, yes, close)
    return page.see().question
  })
  expect(question?.lines).toEqual([
    "Exceptions & Limitations was not imported, though the payer states something there.",
  ])
})

it("10.23 the success message stays while it is pointed at or focused", async () => {
  const [held, after] = await played([inNetwork], async (page) => {
    await page.does(imports, yes, { _tag: "HoldNotice", hold: true })
    page.timePasses()
    const during = page.see().notice?.tone
    await page.does({ _tag: "HoldNotice", hold: false })
    page.timePasses()
    return [during, page.see().notice]
  })
  expect([held, after]).toEqual(["success", undefined])
})

it("10.24 where the answer to an import is lost, the page does nothing else before the import is asked for again as it was, or left", async () => {
  const { told, written } = await playedAndWritten([inNetwork], async (page) => {
    await page.does(imports)
    page.losesNext()
    await page.does(yes)
    const asked = page.see().question
    await page.does(imports, yes, close, { _tag: "MarkAsDone" }, toggling("ExceptionsAndLimitations"))
    const still = page.see().question
    await page.does({ _tag: "TryAgain" })
    return { asked, still, receipts: page.receipts(), marks: page.see().panes.map(({ imported }) => imported) }
  })
  expect(told.asked?.title).toBe("Was it written?")
  expect(told.asked?.choices.map(({ label }) => label)).toEqual(["Try again", "Close"])
  expect(told.still).toEqual(told.asked)
  expect(told.receipts).toEqual([told.receipts[0], told.receipts[0]])
  expect(told.marks).toEqual([false, true, true, false, false, false])
  expect(written).toBe(1)
})

it("D9.11 what was picked stays in sight on the page, and can be taken back", async () => {
  const disagreeing = { ...inNetwork, maximums: [benefit("individual", { maximum: ["1500.00", "2000.00"] })] }
  const seen = await played([disagreeing], async (page) => {
    const chosen = () => page.see().withheld.flatMap(({ choices }) => choices.filter((one) => one.chosen))
    const choose = async (label: string) => {
      const found = page.see().withheld.flatMap(({ choices }) => choices.filter((one) => one.label === label))
      await page.does(...found.map(({ does }) => does))
    }
    const first = chosen()
    await choose("$2,000.00")
    const picked = chosen()
    const goesIn = page.see().amounts.benefits.map(({ payer }) => payer)
    await choose("Leave it out")
    return [...[first, picked, chosen()].map((list) => list.map(({ label }) => label)), goesIn]
  })
  expect(seen).toEqual([["Leave it out"], ["$2,000.00"], ["Leave it out"], ["$2,000.00"]])
})

it("D11.11 what this visit imported stays marked on the page until Close", async () => {
  const [before, after] = await played([inNetwork], async (page) => {
    const marked = () =>
      [...page.see().amounts.deductibles, ...page.see().amounts.benefits].map(({ held, imported }) => [held, imported])
    const first = marked()
    await page.does(imports, yes)
    page.timePasses()
    return [first, marked()]
  })
  expect(before).toContainEqual(["$25.00", false])
  expect(after).toContainEqual(["$50.00", true])
  expect(after.filter(([, imported]) => imported === false)).toEqual([])
})

it("D14.14 a newer answer that arrives while the page is open stops the import there, and the page says so", async () => {
  const [asked, stopped] = await played([inNetwork], async (page) => {
    await page.does(imports)
    const question = page.see().question?.kind
    page.hears({ _tag: "NewAnswerArrived", response: responseId("a newer answer") })
    return [question, page.see()] as const
  })
  expect(asked).toBe("Confirmation")
  expect(stopped.question).toBeUndefined()
  expect(stopped.import).toMatchObject({ enabled: false })
  expect(stopped.notice?.text).toBe("A newer answer of the payer's arrived. Close this page and open that one.")
})

const openNewer = { _tag: "OpenNewer" } as const
const newerCame = { _tag: "NewAnswerArrived", response: responseId("a newer answer") } as const

it("D30.50 while a page is open on an answer that was replaced it says so, and offers to open the newer one", async () => {
  const [offered, closed] = await played([inNetwork], async (page) => {
    page.hears(newerCame)
    const [offer] = page.see().notice?.actions ?? []
    if (offer !== undefined) await page.does(offer.does)
    return [offer, page.see().closed] as const
  })
  expect(offered).toEqual({ label: "Open the newer answer", does: openNewer, enabled: true })
  expect(closed).toEqual({ icon: "ReadyToImport", opens: "a newer answer" })
})

it("D30.51 going on to the newer answer asks nothing, writes nothing, and takes nothing back", async () => {
  const { told, written } = await playedAndWritten([inNetwork], async (page) => {
    await page.does(imports, yes)
    page.hears(newerCame)
    await page.does(openNewer)
    return page.see()
  })
  expect(told.question).toBeUndefined()
  expect(told.closed).toMatchObject({ opens: "a newer answer" })
  expect(written).toBe(1)
})

it("D30.52 where no newer answer has come, the page does not go on to one", async () => {
  const closed = await played([inNetwork], async (page) => {
    await page.does(openNewer)
    page.hears({ _tag: "NewAnswerArrived", response: annsAnswer })
    await page.does(openNewer)
    return [page.see().closed, page.see().notice] as const
  })
  expect(closed).toEqual([undefined, undefined])
})

it("D22.6 until Close the page offers to undo its own imports, the last one first", async () => {
  const { told, icon } = await playedAndWritten([inNetwork], async (page) => {
    const marks = () =>
      page
        .see()
        .panes.filter(({ imported }) => imported)
        .map(({ pane }) => pane)
    const undo = async () => {
      const offered = page.see().undo
      if (offered?.enabled === true) await page.does(offered.does)
      return marks()
    }
    await page.does(toggling("ExceptionsAndLimitations"), imports, yes)
    await page.does(toggling("ExceptionsAndLimitations"), toggling("DeductiblesAndBenefits"), imports, yes)
    page.timePasses()
    return [marks(), await undo(), await undo(), page.see().undo]
  })
  expect(told).toEqual([
    ["DeductiblesAndBenefits", "ExceptionsAndLimitations"],
    ["DeductiblesAndBenefits"],
    [],
    undefined,
  ])
  expect(icon).toBe("ReadyToImport")
})
