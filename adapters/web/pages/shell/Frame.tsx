import type { MouseEvent, ReactElement, ReactNode } from "react"
import { useEffect, useSyncExternalStore } from "react"
import { holds } from "../../../../src/index.ts"
import { anything, tell } from "../asking/ask.ts"
import type { Route } from "../route.ts"
import { go, pathOf } from "../route.ts"
import { words } from "../words.ts"
import { ReviewsWaiting } from "./ReviewsWaiting.tsx"
import { useSession } from "./SessionHere.ts"

const watchLine = (changed: () => void): (() => void) => {
  window.addEventListener("online", changed)
  window.addEventListener("offline", changed)
  return () => {
    window.removeEventListener("online", changed)
    window.removeEventListener("offline", changed)
  }
}

const isOnline = (): boolean => navigator.onLine

const isPlainClick = (event: MouseEvent): boolean =>
  event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey

const places: ReadonlyArray<Route & { readonly page: Exclude<Route["page"], "review"> }> = [
  { page: "calendar" },
  { page: "eligibility" },
  { page: "reviews" },
  { page: "disagreements" },
  { page: "history" },
  { page: "read" },
  { page: "settings" },
]

const Places = ({ route, mayReview }: { readonly route: Route; readonly mayReview: boolean }): ReactElement => (
  <nav aria-label={words.pages}>
    <ul>
      {places
        .filter(({ page }) => (page !== "reviews" && page !== "settings") || mayReview)
        .map((place) => (
          <li key={place.page}>
            <a
              href={pathOf(place)}
              aria-current={
                route.page === place.page || (route.page === "review" && place.page === "calendar") ? "page" : undefined
              }
              onClick={(event) => {
                if (!isPlainClick(event)) return
                event.preventDefault()
                go(place)
              }}
            >
              {words[place.page]}
              {place.page === "reviews" ? <ReviewsWaiting page={route.page} /> : null}
            </a>
          </li>
        ))}
    </ul>
  </nav>
)

/** What stands around every page: where one may go, where one is, and who is signed in. */
export const Frame = ({ route, children }: { readonly route: Route; readonly children: ReactNode }): ReactElement => {
  const { session, again } = useSession()
  const online = useSyncExternalStore(watchLine, isOnline)
  const title = route.page === "review" ? words.review : words[route.page]
  useEffect(() => {
    document.title = `${title} · ${words.name}`
  }, [title])
  const become = async (path: string, body: object): Promise<void> => {
    await tell(path, anything, body)
    // A page that one user may see is not the next one's to see.
    if (route.page === "review") go({ page: "calendar" })
    again()
  }
  return (
    <>
      <a className="app-skip" href="#page">
        {words.skip}
      </a>
      <header className="app-head">
        <span className="app-name" aria-hidden="true">
          {words.name}
        </span>
        <Places route={route} mayReview={holds(session.rights, "Edit Insurance Plans")} />
        <div className="app-who">
          <label>
            <span>{words.location}</span>
            <select
              value={session.location.id}
              onChange={({ target }) => {
                const location = target.value
                void become("/api/session/location", { location }).then(() => {
                  if (route.page === "calendar" && route.date !== undefined)
                    go({ page: "calendar", date: route.date, location }, { replace: true })
                })
              }}
            >
              {session.locations.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          </label>
          <label>
            <span>{words.signedIn}</span>
            <select
              value={session.user.id}
              onChange={({ target }) =>
                void become("/api/session", { user: target.value, location: session.location.id })
              }
            >
              {session.users.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          </label>
        </div>
      </header>
      <p className="app-offline" role="status">
        {online ? "" : words.offline}
      </p>
      <main id="page" tabIndex={-1} className={`app-page app-page-${route.page}`}>
        {children}
      </main>
    </>
  )
}
