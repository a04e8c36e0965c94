import * as E from "fp-ts/lib/Either.js"
import type { NetworkStatus } from "../../../src/index.ts"
import type { Concept } from "../resource/Concept.ts"
import { codesOf, wordsOf } from "../resource/Concept.ts"

/** One of the networks that a payer keeps apart. */
export interface Network {
  readonly name: string
  readonly status: NetworkStatus
}

const inNetwork: Network = { name: "In network", status: "in-network" }
const outOfNetwork: Network = { name: "Out of network", status: "out-of-network" }

/** What holds in every network, where none is named. */
export const allNetworks: Network = { name: "All networks", status: "unstated" }

const systems = ["terminology.hl7.org/CodeSystem/benefit-network", "hl7.org/fhir/benefit-network"]

const inside = /^in([ -]network)?$/i
const outside = /^out([ -](of[ -])?network)?$/i

const ofText = (text: string): Network =>
  inside.test(text) ? inNetwork : outside.test(text) ? outOfNetwork : { name: text, status: "unstated" }

/**
 * The network that an item names: in or out by FHIR's codes, another by the payer's words for it. Nothing where the item
 * names none and so holds in all.
 */
export const networkOf = (network: Concept | undefined): E.Either<string, Network | undefined> => {
  if (network === undefined) return E.right(undefined)
  const [code, ...others] = codesOf(network, systems)
  if (others.length > 0) return E.left("a network named by several codes")
  const known = code === undefined ? undefined : ofText(code)
  if (known !== undefined && known.status !== "unstated") return E.right(known)
  const words = wordsOf(network) ?? known?.name.trim()
  if (words === undefined || words === "") return E.left("a network that is not named")
  // Who names a network "All networks" means the one we would name so.
  return E.right(ofText(words))
}
