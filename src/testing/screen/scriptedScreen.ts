import type { EligibilityIcon } from "../../domain/icon/EligibilityIcon.ts"
import { openPage } from "../../review/page/openPage.ts"
import type { ReviewEvent } from "../../review/page/ReviewEvent.ts"
import type { ReviewState } from "../../review/page/ReviewState.ts"
import type { ReviewView } from "../../review/page/ReviewView.ts"
import type { Step } from "../../review/page/Step.ts"
import { update } from "../../review/page/update.ts"
import { view } from "../../review/page/view.ts"
import { sayRefusal } from "../../review/words/refusals.ts"
import { eventOf } from "./eventOf.ts"
import type { Deed, OpenScreen, Seen } from "./ScreenDriver.ts"
import { seenOf } from "./seenOf.ts"

/** The page as a screen drives it; a faulty screen drives it otherwise. */
export interface Driven {
  readonly update: (state: ReviewState, event: ReviewEvent) => Step
  readonly view: (state: ReviewState) => ReviewView
  /** The icon that the calendar shows, of the one that it would be right to show and the one it showed before. */
  readonly icon: (now: EligibilityIcon, before: EligibilityIcon) => EligibilityIcon
  /** The seen of a screen that draws all of it. */
  readonly seen: (seen: Seen) => Seen
}

const wellDriven: Driven = { update, view, icon: (now) => now, seen: (seen) => seen }

type Shown =
  | { readonly _tag: "Calendar"; readonly icon: EligibilityIcon; readonly text: string }
  | { readonly _tag: "Page"; readonly state: ReviewState }

/** A screen that draws nothing, driven with parts of its own. */
export const screenDriving =
  (parts: Partial<Driven>): OpenScreen =>
  async (host) => {
    const driven = { ...wellDriven, ...parts }
    let shown: Shown = { _tag: "Calendar", icon: (await host.icon()).icon, text: "" }
    let iconBefore = shown.icon
    let now = 0
    let waits: ReadonlyArray<{ readonly due: number; readonly number: number }> = []

    const calendar = async (text = ""): Promise<void> => {
      const icon = driven.icon((await host.icon()).icon, iconBefore)
      iconBefore = icon
      shown = { _tag: "Calendar", icon, text }
    }

    const proceed = ({ state, commands }: Step): void => {
      shown = { _tag: "Page", state }
      for (const command of commands) {
        if (command._tag === "Wait") waits = [...waits, { due: now + command.milliseconds, number: command.number }]
        else void host.perform(command).then(happens)
      }
      if (driven.view(state).closed !== undefined) void calendar()
    }

    const happens = (event: ReviewEvent): void => {
      if (shown._tag === "Page") proceed(driven.update(shown.state, event))
    }

    const open = async (): Promise<void> => {
      const { response } = await host.icon()
      if (response === undefined) return
      const answer = await host.open(response)
      if (answer.ok) proceed(openPage(answer.value, host.visit()))
      else await calendar(answer.refusals.map(sayRefusal).join(" "))
    }

    const act = async (deed: Deed): Promise<void> => {
      if (shown._tag === "Calendar") return deed._tag === "ClickIcon" ? open() : undefined
      for (const event of eventOf(driven.view(shown.state), deed)) happens(event)
    }

    return {
      see: () =>
        Promise.resolve(
          driven.seen(
            shown._tag === "Calendar"
              ? { page: "Calendar", icon: shown.icon, text: shown.text }
              : seenOf(driven.view(shown.state)),
          ),
        ),
      act,
      pass: (milliseconds) => {
        now += milliseconds
        const over = waits.filter(({ due }) => due <= now)
        waits = waits.filter(({ due }) => due > now)
        for (const { number } of over) happens({ _tag: "TimePassed", number })
        return Promise.resolve()
      },
      close: () => {
        shown = { _tag: "Calendar", icon: "None", text: "" }
        return Promise.resolve()
      },
    }
  }

/**
 * The page without any drawing: what is seen is what `view` says, and what is done is what `update` is given.
 *
 * It keeps every law of screens, and shows what a screen is held to.
 *
 * @category laws
 * @since 0.2.0
 */
export const scriptedScreen: OpenScreen = screenDriving({})
