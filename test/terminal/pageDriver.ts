import picocolors from "picocolors"
import { frame } from "../../adapters/terminal/review/frame.ts"
import { playPage } from "../../adapters/terminal/review/playPage.ts"
import { sayRefusal } from "../../src/review.ts"
import type { Deed, OpenScreen, Seen } from "../../src/testing.ts"
import { longestLine } from "./testConsole.ts"

// The page at a terminal, as somebody reads it off the screen and types: nothing is known but the drawn text.

type PageSeen = Extract<Seen, { readonly page: "Import" }>

const oneLine = (lines: ReadonlyArray<string>): string => lines.join(" ").replace(/\s+/g, " ").trim()

const matches = (lines: ReadonlyArray<string>, pattern: RegExp) =>
  lines.flatMap((line) => {
    const found = pattern.exec(line)
    return found === null ? [] : [found]
  })

const from = (lines: ReadonlyArray<string>, pattern: RegExp): number => {
  const found = lines.findIndex((line) => pattern.test(line))
  return found < 0 ? lines.length : found
}

const paneLine = /^ {2}(\d) ([> ]) (\[x\]|\[ \]|\[-\]| {3}) ([^,✔]+?)(?:, [^,✔]*?)?( {2}✔)?$/
const networkLine = /^ n\d \(([* ])\) (.+?): /
const choiceLine = /^ {2}\d {2}(.+?)( \(Enter\))?$/
const noticeButton = /^ m\d (.+)$/

/** A drawn page, read. */
const read = (drawn: string): PageSeen => {
  const all = drawn.split("\n")
  const asked = from(all, /^── .* ──$/)
  const page = all.slice(0, asked)
  const behind = all.slice(asked)
  const buttonsAt = from(page, /^ {2}[i-] {2}Import/)
  const noticeAt = Math.min(from(page, /^ {2}[✔✘] {2}/), buttonsAt)
  const noticeLines = page.slice(noticeAt, buttonsAt)
  const body = page.slice(0, noticeAt)
  const safe = matches(behind, choiceLine).find(([, , enter]) => enter !== undefined)
  return {
    page: "Import",
    title: all[0] ?? "",
    panes: matches(page, paneLine).map(([, , shown, select, name = "", mark]) => ({
      name,
      shown: shown === ">",
      ...(select?.trim() === "" ? {} : { checkbox: { checked: select === "[x]", enabled: select !== "[-]" } }),
      checkMark: mark !== undefined,
    })),
    networkPlans: matches(page, networkLine).map(([, chosen, name = ""]) => ({ name, chosen: chosen === "*" })),
    text: oneLine(body),
    procedures: matches(body, /^ {3}([+-]) (\S+) \((\d+)\)/).map(([, open, name = "", count]) => ({
      name,
      count: Number(count),
      expanded: open === "-",
    })),
    ...(noticeLines.length === 0
      ? {}
      : {
          notice: {
            tone: noticeLines[0]?.includes("✔") === true ? ("success" as const) : ("problem" as const),
            text: oneLine(noticeLines.filter((line) => !noticeButton.test(line))),
            buttons: matches(noticeLines, noticeButton).map(([, label = ""]) => ({ label, enabled: true })),
          },
        }),
    ...(behind.length === 0
      ? {}
      : {
          question: {
            title: (behind[0] ?? "").replace(/^── | ──$/g, ""),
            text: oneLine(behind.slice(1).filter((line) => !choiceLine.test(line))),
            choices: matches(behind, choiceLine).map(([, label = ""]) => label),
            ...(safe?.[1] === undefined ? {} : { focused: safe[1] }),
          },
        }),
    buttons: matches(page, /^ {2}([a-z-]) {2}(Import|Close)(?::|$)/).map(([, key, label = ""]) => ({
      label,
      enabled: key !== "-",
    })),
  }
}

const place = (labels: ReadonlyArray<string>, label: string): number =>
  labels.findIndex((one) => one.startsWith(label)) + 1

const pressing = (seen: PageSeen, label: string): string => {
  if (seen.question !== undefined) return String(place(seen.question.choices, label))
  const inNotice = place(
    (seen.notice?.buttons ?? []).map((one) => one.label),
    label,
  )
  return inNotice > 0 ? `m${String(inNotice)}` : label.charAt(0).toLowerCase()
}

/** What somebody types to do a deed. */
const typing = (seen: PageSeen, deed: Deed): ReadonlyArray<string> => {
  const paneAt = (name: string): string =>
    String(
      place(
        seen.panes.map((one) => one.name),
        name,
      ),
    )
  switch (deed._tag) {
    case "ClickIcon":
      return []
    case "ChooseNetworkPlan":
      return [
        `n${String(
          place(
            seen.networkPlans.map((one) => one.name),
            deed.name,
          ),
        )}`,
      ]
    case "SelectPane":
      return [paneAt(deed.name)]
    case "Toggle":
      return [`x${paneAt(deed.section)}`]
    case "ClickProcedure":
      return [`p ${deed.name}`]
    case "Press":
      return [pressing(seen, deed.label)]
    case "PressTwice":
      return [pressing(seen, deed.label), pressing(seen, deed.label)]
    case "Point":
      return ["h"]
  }
}

/** Every page that was drawn is at most this wide. */
const columns = 80

/** Puts the terminal's page before a host. */
export const openTerminal: OpenScreen = async (host) => {
  const paint = picocolors.createColors(false)
  let { icon } = await host.icon()
  let refused = ""
  let drawn: string | undefined
  let type: ((line: string) => void) | undefined
  let now = 0
  let waits: ReadonlyArray<{ readonly due: number; readonly over: () => void }> = []

  const play = async (): Promise<void> => {
    const { response } = await host.icon()
    if (response === undefined) return
    const opening = await host.open(response)
    if (!opening.ok) {
      refused = opening.refusals.map(sayRefusal).join(" ")
      icon = (await host.icon()).icon
      return
    }
    void playPage({
      opening: opening.value,
      visit: host.visit(),
      perform: host.perform,
      wait: (milliseconds) =>
        new Promise((over) => {
          waits = [...waits, { due: now + milliseconds, over }]
        }),
      draw: (view) => {
        drawn = frame(paint, view)
        if (longestLine(drawn) > columns) throw new Error(`wider than ${String(columns)} columns:\n${drawn}`)
      },
      onLine: (listener) => {
        type = listener
        return () => {
          type = undefined
        }
      },
    }).then(async () => {
      icon = (await host.icon()).icon
      drawn = undefined
    })
  }

  return {
    see: () => Promise.resolve(drawn === undefined ? { page: "Calendar", icon, text: refused } : read(drawn)),
    act: async (deed) => {
      if (drawn === undefined) {
        if (deed._tag === "ClickIcon") await play()
        return
      }
      for (const line of typing(read(drawn), deed)) type?.(line)
    },
    pass: async (milliseconds) => {
      now += milliseconds
      const over = waits.filter(({ due }) => due <= now)
      waits = waits.filter(({ due }) => due > now)
      for (const one of over) one.over()
      await Promise.resolve()
    },
    close: () => Promise.resolve(),
  }
}
