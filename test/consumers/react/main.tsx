import { createRoot } from "react-dom/client"
import { sayRefusal } from "coverport/review"
import { opened, Review } from "./Review.tsx"

const place = document.querySelector("#review")
const answer = await opened(new URLSearchParams(location.search).get("response") ?? "")

if (place !== null)
  createRoot(place).render(
    answer.ok ? (
      <Review opening={answer.value} onClosed={() => history.back()} />
    ) : (
      <p role="alert">{"refusals" in answer ? answer.refusals.map(sayRefusal).join("; ") : "Try again in a moment."}</p>
    ),
  )
