import type { Address, PlanOptionAddress } from "../../domain/coverage/Address.ts"
import { addressKey } from "../../domain/coverage/Address.ts"
import { planOptionNames as optionOrder } from "../../domain/coverage/PlanOption.ts"
import { scopeOf } from "../../domain/coverage/Scope.ts"
import type { NetworkPlan } from "../../domain/response/NetworkPlan.ts"
import type { Preview } from "../../domain/review/Preview.ts"
import { planOptionNames, sayAddress, sayPlanOption, scopeNames } from "../words/coverage.ts"
import { fateNames, pageWords } from "../words/page.ts"
import type { ReviewState } from "./ReviewState.ts"
import type { PlanOptionsView, ValueView } from "./ReviewView.ts"
import { sectionsChecked } from "./selected.ts"
import { fateOf, saySides } from "./values.ts"

const none = "–"

const isOption = (address: Address): address is PlanOptionAddress => address._tag === "PlanOption"

const inOrder = <A extends { readonly key: string }>(rows: ReadonlyArray<A>): ReadonlyArray<A> => {
  const keys = optionOrder.map((option) => addressKey({ _tag: "PlanOption", option }))
  return rows.toSorted((one, other) => keys.indexOf(one.key) - keys.indexOf(other.key))
}

const weighed = (state: ReviewState, preview: Preview): ReadonlyArray<ValueView> => {
  const held = new Map(
    preview.coverage.options.map(({ address, value }) => [addressKey(address), sayPlanOption(value)]),
  )
  const places = new Map((preview.networkPlan.options ?? []).map(({ says, evidence }) => [says.option, evidence.at]))
  const wrote = new Set(state.own.flatMap((one) => one.wrote))
  const row = (
    address: PlanOptionAddress,
    fate: ValueView["fate"],
    rest: Pick<ValueView, "held" | "payer" | "where">,
  ): ValueView => {
    const key = addressKey(address)
    const imported = wrote.has(key) && fate === "unchanged"
    return {
      key,
      name: sayAddress(address),
      fate,
      fateName: imported ? pageWords.imported : fateNames[fate],
      imported,
      seenBy: scopeNames[scopeOf(address)],
      ...rest,
    }
  }
  return inOrder([
    ...preview.changes.options.map((change) =>
      row(change.address, fateOf(change), {
        ...saySides(change.step),
        where: change.evidence.flatMap(({ at }) => at),
      }),
    ),
    ...preview.confirmed.filter(isOption).map((address) => {
      const text = held.get(addressKey(address)) ?? none
      return row(address, "unchanged", { held: text, payer: text, where: places.get(address.option) ?? [] })
    }),
    ...preview.unstated
      .filter(isOption)
      .map((address) =>
        row(address, "notStated", { held: held.get(addressKey(address)) ?? none, payer: none, where: [] }),
      ),
  ])
}

const stated = (plan: NetworkPlan, selected: boolean): ReadonlyArray<ValueView> =>
  (plan.options ?? []).map(({ says, evidence }, i) => ({
    key: `stated ${String(i)}`,
    name: planOptionNames[says.option],
    held: none,
    payer: sayPlanOption(says),
    fate: "notSelected",
    fateName: selected ? "" : fateNames.notSelected,
    imported: false,
    seenBy: "",
    where: evidence.at,
  }))

/** The options of the plan, held and payer's. There are few, so that none is folded away. */
export const planOptionsView = (
  state: ReviewState,
  plan: NetworkPlan | undefined,
  preview: Preview | undefined,
): PlanOptionsView => {
  if (preview?.sections.includes("PlanOptions") === true) return { rows: weighed(state, preview) }
  const rows = plan === undefined ? [] : stated(plan, sectionsChecked(state).includes("PlanOptions"))
  return { rows, ...(plan !== undefined && rows.length === 0 ? { empty: pageWords.noPlanOptions } : {}) }
}
