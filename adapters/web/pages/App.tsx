import type { ReactElement } from "react"
import { useEffect } from "react"
import type { Door } from "../wire/Door.ts"
import type { SessionView } from "../wire/SessionView.ts"
import { having, whenSignedOut } from "./asking/ask.ts"
import { Shown } from "./asking/Shown.tsx"
import { useAsked } from "./asking/useAsked.ts"
import { CalendarScreen } from "./calendar/CalendarScreen.tsx"
import { DisagreementsScreen } from "./disagreements/DisagreementsScreen.tsx"
import { EligibilityScreen } from "./eligibility/EligibilityScreen.tsx"
import { HistoryScreen } from "./history/HistoryScreen.tsx"
import { ReadScreen } from "./reading/ReadScreen.tsx"
import { ReviewScreen } from "./review/ReviewScreen.tsx"
import { RevertReviewScreen } from "./reviews/RevertReviewScreen.tsx"
import { ReviewsScreen } from "./reviews/ReviewsScreen.tsx"
import type { Route } from "./route.ts"
import { SettingsScreen } from "./settings/SettingsScreen.tsx"
import { routeOf, usePath } from "./route.ts"
import { Frame } from "./shell/Frame.tsx"
import { SessionProvider } from "./shell/SessionHere.ts"
import { SignIn } from "./shell/SignIn.tsx"

const Screen = ({ route, session }: { readonly route: Route; readonly session: SessionView }): ReactElement => {
  switch (route.page) {
    case "calendar":
      return <CalendarScreen date={route.date ?? session.today} location={route.location ?? session.location.id} />
    case "eligibility":
      return <EligibilityScreen date={route.date ?? session.today} />
    case "review":
      return <ReviewScreen key={route.response} response={route.response} />
    case "reviews":
      return route.receipt === undefined ? (
        <ReviewsScreen />
      ) : (
        <RevertReviewScreen key={route.receipt} receipt={route.receipt} />
      )
    case "disagreements":
      return <DisagreementsScreen />
    case "history":
      return <HistoryScreen />
    case "settings":
      return <SettingsScreen />
    case "read":
      return <ReadScreen />
  }
}

const isDoor = having<Door>("users", "isSignedIn")
const isSession = having<SessionView>("user", "location", "rights", "today")

const Inside = ({ route }: { readonly route: Route }): ReactElement => {
  const asked = useAsked("/api/session", isSession)
  const { again } = asked
  return (
    <Shown asked={asked}>
      {(session) => (
        <SessionProvider value={{ session, again }}>
          <Frame route={route}>
            <Screen key={`${session.user.id} ${session.location.id}`} route={route} session={session} />
          </Frame>
        </SessionProvider>
      )}
    </Shown>
  )
}

/** The demonstration. */
export const App = (): ReactElement => {
  const route = routeOf(usePath())
  const door = useAsked("/api/door", isDoor)
  const { again } = door
  useEffect(() => whenSignedOut(again), [again])
  return (
    <div className="coverport app">
      <Shown asked={door}>
        {({ users, isSignedIn }) =>
          isSignedIn ? <Inside route={route} /> : <SignIn users={users} onSignedIn={again} />
        }
      </Shown>
    </div>
  )
}
