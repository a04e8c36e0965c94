import type { Theme } from "vitepress"
import { nextTick } from "vue"
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
    router.onAfterRouteChange = async () => {
      await nextTick()
      if (typeof document !== "undefined") markMain()
    }
  },
}

export default theme
