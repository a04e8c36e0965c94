import type { Row } from "../rows/Row.ts"
import { classOf } from "../classOf.ts"
import type { Network } from "./Network.ts"
import { planTextOf, sideOf } from "./Network.ts"
import { statusInWords } from "./statusInWords.ts"

const limits = (row: Row): boolean =>
  row.kind === "I" || row.kind === "E" || row.deliveries.length > 0 || row.quantity !== ""

// Where EB12 says that the network is unknown, a name in EB05 is one; else a limit may have a name for itself there.
const statesBenefit = (row: Row): boolean =>
  ["A", "B", "C", "E", "F", "I"].includes(row.kind) &&
  (row.money !== "" || row.share !== "" || (row.inNetwork === "U" && limits(row)))

// A side on a status or a contact says nothing about benefits kept apart.
const limitsOrPays = (row: Row): boolean => ["A", "B", "C", "CB", "D", "E", "F", "G", "H", "I"].includes(row.kind)

const distinctTexts = (rows: ReadonlyArray<Row>): ReadonlyArray<string> => [
  ...new Set(rows.flatMap((row) => planTextOf(row) ?? [])),
]

// What a row is about, so that the same said under two names shows that the payer keeps parallel sets.
const subjectKey = (row: Row): string =>
  JSON.stringify([row.kind, row.level, row.serviceTypes, row.period, row.procedure ?? "", classOf(row)?.name ?? ""])

const parallelTexts = (rows: ReadonlyArray<Row>): ReadonlyArray<string> => {
  const texts = new Map<string, string>()
  return rows.some((row) => {
    const text = planTextOf(row)
    const key = subjectKey(row)
    const before = texts.get(key)
    if (text !== undefined && before === undefined) texts.set(key, text)
    return text !== undefined && before !== undefined && before !== text
  })
    ? distinctTexts(rows)
    : []
}

const sideStatus = { Y: "in-network", N: "out-of-network" } as const
const sideName = { Y: "In network", N: "Out of network" } as const

const ofSide = (side: "Y" | "N", rows: ReadonlyArray<Row>): ReadonlyArray<Network> => {
  const own = rows.filter((row) => limitsOrPays(row) && sideOf(row) === side)
  if (own.length === 0) return []
  const texts = parallelTexts(own.filter(statesBenefit))
  return texts.length === 0
    ? [{ name: sideName[side], status: sideStatus[side], side }]
    : texts.map((planText) => ({ name: planText, status: sideStatus[side], side, planText }))
}

const named = (planText: string): Network => ({ name: planText, status: statusInWords(planText), planText })

const single = (rows: ReadonlyArray<Row>): Network => {
  const ofBenefits = distinctTexts(rows.filter(statesBenefit))
  const texts = ofBenefits.length === 1 ? ofBenefits : distinctTexts(rows)
  const only = texts.length === 1 ? texts[0] : undefined
  return only === undefined ? { name: "All networks", status: "unstated" } : { name: only, status: statusInWords(only) }
}

const suffix = { "in-network": " (in network)", "out-of-network": " (out of network)", unstated: "" } as const

// A person chooses by the name.
const withUniqueNames = (networks: ReadonlyArray<Network>): ReadonlyArray<Network> => {
  const said = new Map<string, number>()
  networks.forEach(({ name }) => said.set(name, (said.get(name) ?? 0) + 1))
  const names = new Set<string>()
  return networks.map((network) => {
    let name = (said.get(network.name) ?? 0) > 1 ? network.name + suffix[network.status] : network.name
    for (let n = 2; names.has(name); n += 1) name = `${network.name} (${n})`
    names.add(name)
    return { ...network, name }
  })
}

// The payer's name, or the plan's as the status has it, on rows without EB12 says that they hold in all networks.
const ofNetworks = (rows: ReadonlyArray<Row>, stating: ReadonlyArray<Row>, payer: string): ReadonlyArray<string> => {
  const texts = distinctTexts(stating).filter((text) => text.toUpperCase() !== payer.toUpperCase())
  const ofStatus = distinctTexts(rows.filter(({ kind }) => /^[1-8]$/.test(kind)))
  const unknown = new Set(distinctTexts(stating.filter(({ inNetwork }) => inNetwork === "U")))
  const others = texts.filter((text) => ofStatus.length !== 1 || text !== ofStatus[0] || unknown.has(text))
  return others.length < 2 ? texts : others
}

/**
 * The networks a payer keeps apart in its rows, never fewer than one.
 *
 * In and out of network (EB12) are kept apart, and so are the names in EB05 where EB12 says neither. Beside EB12, or
 * within one side of it, a name in EB05 is a network only where the same statement stands under two names.
 */
export const networksOf = (rows: ReadonlyArray<Row>, payer = ""): ReadonlyArray<Network> => {
  const sides = [...ofSide("Y", rows), ...ofSide("N", rows)]
  const sideless = rows.filter((row) => statesBenefit(row) && sideOf(row) === undefined)
  const known = new Set(sides.flatMap(({ planText }) => planText ?? []))
  const texts =
    sides.length === 0 ? ofNetworks(rows, sideless, payer) : parallelTexts(sideless).filter((text) => !known.has(text))
  const byText = sides.length === 0 && texts.length < 2 ? [] : texts.map(named)
  const found = [...sides, ...byText]
  return found.length === 0 ? [single(rows)] : withUniqueNames(found)
}
