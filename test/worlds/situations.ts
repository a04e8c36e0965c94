import type { Enrolment } from "../../src/index.ts"
import { addDays, benefitYearOf, includes } from "../../src/index.ts"
import type { Scene } from "./Scene.ts"
import type { World } from "./World.ts"
import { chosen, importableIn, planOf } from "./World.ts"

const some = <A>(list: ReadonlyArray<A>, two: (one: A, other: A) => boolean): boolean =>
  list.some((one, i) => list.slice(i + 1).some((other) => two(one, other) || two(other, one)))

const onPlan = (world: World, one: Enrolment): string => planOf(world, one).id

const samePatient = (one: Enrolment, other: Enrolment): boolean => one.patient === other.patient

const beginsAlike = (one: string, other: string): boolean => one !== other && other.startsWith(one)

const networks = ({ answer }: Scene) => answer.networkPlans

const readings = (scene: Scene) =>
  networks(scene).flatMap(({ deductibles, maximums }) => [
    ...deductibles.flatMap(({ required, met }) => [required, met]),
    ...maximums.flatMap(({ maximum, used }) => [maximum, used]),
  ])

const exceptions = (scene: Scene) => networks(scene).flatMap((one) => one.exceptions)

const about = ({ world, who }: Scene): Enrolment => chosen(importableIn(world), who)

/** What the laws must have met, each in at least one scene of twenty. */
export const situations: Readonly<Record<string, (scene: Scene) => boolean>> = {
  "several plans": ({ world }) => new Set(world.enrolments.map((one) => onPlan(world, one))).size > 1,
  "two families on one plan": ({ world }) =>
    some(
      world.enrolments,
      (one, other) => one.subscription !== other.subscription && onPlan(world, one) === onPlan(world, other),
    ),
  "two families on the imported plan": (scene) =>
    scene.world.enrolments.some(
      (one) =>
        one.subscription !== about(scene).subscription &&
        onPlan(scene.world, one) === onPlan(scene.world, about(scene)),
    ),
  "two in the imported family": (scene) =>
    scene.world.enrolments.filter((one) => one.subscription === about(scene).subscription).length > 1,
  "families whose ids begin alike on one plan": ({ world }) =>
    some(
      world.enrolments,
      (one, other) => beginsAlike(one.subscription, other.subscription) && onPlan(world, one) === onPlan(world, other),
    ),
  "patients whose ids begin alike in one family": ({ world }) =>
    some(
      world.enrolments,
      (one, other) => beginsAlike(one.patient, other.patient) && one.subscription === other.subscription,
    ),
  "a patient and a family of one id": ({ world }) =>
    world.enrolments.some((one) => world.subscriptions.some(({ id }) => String(id) === String(one.patient))),
  "a patient on two plans": ({ world }) =>
    some(world.enrolments, (one, other) => samePatient(one, other) && onPlan(world, one) !== onPlan(world, other)),
  "a plan that is one patient's primary and another's secondary": ({ world }) =>
    some(
      world.enrolments,
      (one, other) =>
        !samePatient(one, other) &&
        onPlan(world, one) === onPlan(world, other) &&
        one.ordinal === 1 &&
        other.ordinal === 2,
    ),
  "a subscriber who is no patient": ({ world }) =>
    world.subscriptions.some(({ subscriber }) => !("patient" in subscriber)),
  "a subscriber who is not enrolled": ({ world }) =>
    world.subscriptions.some(
      ({ id, subscriber }) =>
        "patient" in subscriber &&
        !world.enrolments.some((one) => one.subscription === id && one.patient === subscriber.patient),
    ),
  "two subscriptions of one plan that share a child": ({ world }) =>
    some(
      world.enrolments,
      (one, other) =>
        samePatient(one, other) &&
        one.relationship === "child" &&
        other.relationship === "child" &&
        onPlan(world, one) === onPlan(world, other),
    ),
  "somebody who left": ({ world }) =>
    world.enrolments.some(({ through }) => through !== undefined && through < world.today),
  "somebody still to come": ({ world }) =>
    world.enrolments.some(({ from }) => from !== undefined && from > world.today),
  "a last day of somebody's enrolment": ({ world }) => world.enrolments.some(({ through }) => through === world.today),
  "a first day of somebody's enrolment": ({ world }) => world.enrolments.some(({ from }) => from === world.today),
  "a primary enrolment that is not in force": ({ world }) =>
    world.enrolments.some((one) => one.ordinal === 1 && !includes(one, world.today)),
  "the first day of the plan's benefit year": (scene) =>
    benefitYearOf(planOf(scene.world, about(scene)).renewalMonth, scene.world.today) === scene.world.today,
  "the last day of the plan's benefit year": (scene) => {
    const next = addDays(scene.world.today, 1)
    return benefitYearOf(planOf(scene.world, about(scene)).renewalMonth, next) === next
  },
  "an answer about another benefit year": (scene) => {
    const { renewalMonth } = planOf(scene.world, about(scene))
    const { today } = scene.world
    return benefitYearOf(renewalMonth, addDays(today, -scene.answer.daysAgo)) !== benefitYearOf(renewalMonth, today)
  },
  "an answer that describes another patient": ({ answer }) => answer.mistaken !== "nothing",
  "several network plans": (scene) => networks(scene).length > 1,
  "one network plan": (scene) => networks(scene).length === 1,
  "rows that disagree": (scene) => readings(scene).some((one) => one?._tag === "Disagreeing"),
  "a limit of none": (scene) => readings(scene).some((one) => one?._tag === "Stated" && one.value === "none"),
  "a limit of zero": (scene) => readings(scene).some((one) => one?._tag === "Stated" && one.value === 0),
  "orthodontics apart": (scene) =>
    networks(scene).some(({ maximums }) => maximums.some((one) => one.category === "Orthodontics")),
  "a category the plan's tiers place": (scene) =>
    networks(scene).some(({ maximums }) =>
      maximums.some((one) => Object.hasOwn(planOf(scene.world, about(scene)).tiers ?? {}, one.category)),
    ),
  "a category the plan has no place for": (scene) =>
    networks(scene).some(({ maximums }) =>
      maximums.some(
        (one) =>
          !["Standard", "Orthodontics"].includes(one.category) &&
          !Object.hasOwn(planOf(scene.world, about(scene)).tiers ?? {}, one.category),
      ),
    ),
  "a frequency": (scene) => exceptions(scene).some(({ exception }) => exception.type === "Frequency"),
  "an age limitation": (scene) => exceptions(scene).some(({ exception }) => exception.type === "AgeLimitation"),
  "something not covered": (scene) => exceptions(scene).some(({ exception }) => exception.type === "NotCovered"),
  "an exception of a code": (scene) => exceptions(scene).some(({ procedure }) => "code" in procedure),
  "an exception of a range": (scene) => exceptions(scene).some(({ procedure }) => "from" in procedure),
  "an exception of a category": (scene) => exceptions(scene).some(({ procedure }) => "category" in procedure),
  "several exceptions of one procedure": (scene) =>
    networks(scene).some(({ exceptions: all }) =>
      some(all, (one, other) => JSON.stringify(one.procedure) === JSON.stringify(other.procedure)),
    ),
  "something held before by the family": ({ before }) =>
    before.some(({ edit }) => edit.counters.some(({ slot, value }) => slot.level === "family" && value !== undefined)),
  "something held of last year": ({ before }) =>
    before.some(({ edit }) =>
      edit.counters.some(({ lastYear, slot, value }) => lastYear && slot.period === "annual" && value !== undefined),
    ),
  "an earlier answer that said the same": ({ earlier }) => earlier !== undefined,
  "a downgrade held before": ({ before }) =>
    before.some(({ edit }) => edit.downgrades.some(({ value }) => value !== undefined)),
  "nothing held before": ({ before, earlier }) => before.length === 0 && earlier === undefined,
}
