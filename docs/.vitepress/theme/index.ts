import type { Theme } from "vitepress"
import DefaultTheme from "vitepress/theme"
import "./style.css"

const markMain = (): void => {
  const content = document.querySelector("#VPContent")
  if (content?.classList.contains("is-home") === true) content.setAttribute("role", "main")
  else content?.removeAttribute("role")
}

const theme: Theme = {
  extends: DefaultTheme,
  enhanceApp: ({ router }) => {
    // The home page has no main landmark of its own; every other page has.
    router.onAfterRouteChange = () => {
      // Once the page stands; on the server there is none to mark.
      if (typeof document !== "undefined") requestAnimationFrame(markMain)
    }
  },
}

export default theme
