import { useSyncExternalStore } from "react"

/** Where one is: every place has an address of its own that can be kept. */
export type Route =
  | { readonly page: "calendar"; readonly date?: string; readonly location?: string }
  | { readonly page: "eligibility"; readonly date?: string }
  | { readonly page: "review"; readonly response: string }
  | { readonly page: "reviews"; readonly receipt?: string }
  | { readonly page: "disagreements" }
  | { readonly page: "history" }
  | { readonly page: "settings" }
  | { readonly page: "read" }

const plain = (part: string | undefined): string | undefined => {
  try {
    return part === undefined || part === "" ? undefined : decodeURIComponent(part)
  } catch {
    return undefined
  }
}

const isDay = (text: string | undefined): text is string => text !== undefined && /^\d{4}-\d\d-\d\d$/.test(text)

/** The place that an address names; the calendar where it names none. */
export const routeOf = (path: string): Route => {
  const [, page, first, second] = path.split("/")
  const [one, two] = [plain(first), plain(second)]
  switch (page) {
    case "review":
      return one === undefined ? { page: "calendar" } : { page, response: one }
    case "eligibility":
      return { page, ...(isDay(one) ? { date: one } : {}) }
    case "reviews":
      return { page, ...(one === undefined ? {} : { receipt: one }) }
    case "disagreements":
    case "history":
    case "settings":
    case "read":
      return { page }
    case "calendar":
    case undefined:
    default:
      return {
        page: "calendar",
        ...(isDay(one) ? { date: one } : {}),
        ...(two === undefined ? {} : { location: two }),
      }
  }
}

/** The address of a place. */
export const pathOf = (route: Route): string => {
  const parts = ((): ReadonlyArray<string | undefined> => {
    switch (route.page) {
      case "calendar":
        return [route.page, route.date, route.date === undefined ? undefined : route.location]
      case "eligibility":
        return [route.page, route.date]
      case "review":
        return [route.page, route.response]
      case "reviews":
        return [route.page, route.receipt]
      case "disagreements":
      case "history":
      case "settings":
      case "read":
        return [route.page]
    }
  })()
  return `/${parts.flatMap((part) => (part === undefined ? [] : [encodeURIComponent(part)])).join("/")}`
}

const moved = new EventTarget()

const subscribe = (changed: () => void): (() => void) => {
  window.addEventListener("popstate", changed)
  moved.addEventListener("moved", changed)
  return () => {
    window.removeEventListener("popstate", changed)
    moved.removeEventListener("moved", changed)
  }
}

/** Goes to a place; `replace` leaves no way back to where one was. */
export const go = (route: Route, { replace = false }: { readonly replace?: boolean } = {}): void => {
  const path = pathOf(route)
  if (replace) window.history.replaceState(null, "", path)
  else if (path !== window.location.pathname) window.history.pushState(null, "", path)
  moved.dispatchEvent(new Event("moved"))
}

const pathHere = (): string => window.location.pathname

/** Where one is. */
export const usePath = (): string => useSyncExternalStore(subscribe, pathHere)
