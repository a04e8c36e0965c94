import { StrictMode } from "react"
import { createRoot } from "react-dom/client"
import "../../react/style.css"
import { App } from "./App.tsx"
import "./app.css"

const root = document.getElementById("app")
if (root !== null)
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  )
