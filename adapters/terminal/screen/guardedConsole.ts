import type { Console } from "./Console.ts"
import { printable, printableInColour } from "./printable.ts"

/** A console to which nothing goes that a terminal would do instead of show, wherever the words come from. */
export const guardedConsole = (console: Console): Console => {
  const shown = console.colour ? printableInColour : printable
  const { questions, pages, draw } = console
  return {
    ...console,
    out: (text) => console.out(shown(text)),
    err: (text) => console.err(shown(text)),
    ...(questions === undefined
      ? {}
      : {
          questions: {
            ...questions,
            confirm: (question) => questions.confirm(shown(question)),
            choose: (question, options) =>
              questions.choose(
                shown(question),
                options.map(({ name, value }) => ({ name: shown(name), value })),
              ),
          },
        }),
    ...(pages === undefined ? {} : { pages: { ...pages, draw: (page) => pages.draw(shown(page)) } }),
    ...(draw === undefined ? {} : { draw: (line) => draw(shown(line)) }),
  }
}
