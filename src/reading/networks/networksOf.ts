import type { Gloss } from "../draft/Gloss.ts"
import { isStatus } from "../whom/outcomeOf.ts"
import type { Profile } from "../profiles/Profile.ts"
import type { Row } from "../rows/Row.ts"
import type { Network } from "./Network.ts"
import { planTextOf, sideOf } from "./Network.ts"
import { statusInWords } from "./statusInWords.ts"

const stating = new Set(["A", "B", "C", "E", "F", "I"])

const limits = (row: Row): boolean =>
  row.kind === "I" || row.kind === "E" || row.deliveries.length > 0 || row.quantity !== ""

// Where EB12 says that the network is unknown, a name in EB05 is one; else a limit may have a name for itself there.
const statesBenefit = ({ row }: Gloss): boolean =>
  stating.has(row.kind) && (row.money !== "" || row.share !== "" || (row.inNetwork === "U" && limits(row)))

// A side on a status or a contact says nothing about benefits kept apart.
const limitsOrPays = new Set(["A", "B", "C", "CB", "D", "E", "F", "G", "H", "I"])

const distinctTexts = (rows: ReadonlyArray<Gloss>): ReadonlyArray<string> => {
  const texts = new Set<string>()
  for (const { row } of rows) {
    const text = planTextOf(row)
    if (text !== undefined) texts.add(text)
  }
  return [...texts]
}

// What a row is about, so that the same said under two names shows that the payer keeps parallel sets.
const subjectKey = ({ row, className }: Gloss): string =>
  JSON.stringify([row.kind, row.level, row.serviceTypes, row.period, row.procedure ?? "", className ?? ""])

const parallelTexts = (rows: ReadonlyArray<Gloss>): ReadonlyArray<string> => {
  const texts = distinctTexts(rows)
  if (texts.length < 2) return []
  const said = new Map<string, string>()
  return rows.some((gloss) => {
    const text = planTextOf(gloss.row)
    if (text === undefined) return false
    const key = subjectKey(gloss)
    const before = said.get(key)
    if (before === undefined) said.set(key, text)
    return before !== undefined && before !== text
  })
    ? texts
    : []
}

const sideStatus = { Y: "in-network", N: "out-of-network" } as const
const sideName = { Y: "In network", N: "Out of network" } as const

const ofSide = (side: "Y" | "N", rows: ReadonlyArray<Gloss>, stated: ReadonlyArray<Gloss>): ReadonlyArray<Network> => {
  if (!rows.some(({ row }) => row.inNetwork === side && limitsOrPays.has(row.kind))) return []
  const texts = parallelTexts(stated.filter(({ row }) => row.inNetwork === side))
  return texts.length === 0
    ? [{ name: sideName[side], status: sideStatus[side], side }]
    : texts.map((planText) => ({ name: planText, status: sideStatus[side], side, planText }))
}

const named = (planText: string): Network => ({ name: planText, status: statusInWords(planText), planText })

const single = (rows: ReadonlyArray<Gloss>, stated: ReadonlyArray<Gloss>): Network => {
  const ofBenefits = distinctTexts(stated)
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
const ofNetworks = (rows: ReadonlyArray<Gloss>, stated: ReadonlyArray<Gloss>, payer: string): ReadonlyArray<string> => {
  const texts = distinctTexts(stated).filter((text) => text.toUpperCase() !== payer.toUpperCase())
  const ofStatus = distinctTexts(rows.filter(({ row }) => isStatus(row)))
  const unknown = new Set(distinctTexts(stated.filter(({ row }) => row.inNetwork === "U")))
  const others = texts.filter((text) => ofStatus.length !== 1 || text !== ofStatus[0] || unknown.has(text))
  return others.length < 2 ? texts : others
}

/**
 * The networks a payer keeps apart in its rows, never fewer than one.
 *
 * In and out of network (EB12) are kept apart, and so are the names in EB05 where EB12 says neither. Beside EB12, or
 * within one side of it, a name in EB05 is a network only where the same statement stands under two names. A payer's
 * profile may say that only one of the two names networks.
 */
export const networksOf = (
  rows: ReadonlyArray<Gloss>,
  payer: string,
  { networkNamedIn }: Profile,
): ReadonlyArray<Network> => {
  const stated = rows.filter(statesBenefit)
  if (networkNamedIn === "EB05") {
    const texts = ofNetworks(rows, stated, payer)
    return texts.length < 2 ? [single(rows, stated)] : withUniqueNames(texts.map(named))
  }
  if (networkNamedIn === "EB12") {
    const plain = [...ofSide("Y", rows, []), ...ofSide("N", rows, [])]
    return plain.length === 0 ? [{ name: "All networks", status: "unstated" }] : plain
  }
  const sides = [...ofSide("Y", rows, stated), ...ofSide("N", rows, stated)]
  const sideless = stated.filter(({ row }) => sideOf(row) === undefined)
  const known = new Set(sides.flatMap(({ planText }) => planText ?? []))
  const texts =
    sides.length === 0 ? ofNetworks(rows, sideless, payer) : parallelTexts(sideless).filter((text) => !known.has(text))
  const byText = sides.length === 0 && texts.length < 2 ? [] : texts.map(named)
  const found = [...sides, ...byText]
  return found.length === 0 ? [single(rows, stated)] : withUniqueNames(found)
}
