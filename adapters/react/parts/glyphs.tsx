import type { ReactElement } from "react"

const Glyph = ({ path, className }: { readonly path: string; readonly className: string }): ReactElement => (
  <svg className={`coverport-glyph ${className}`} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
    <path d={path} fill="none" stroke="currentColor" strokeWidth="2" strokeLinecap="round" strokeLinejoin="round" />
  </svg>
)

/** A check mark. */
export const Tick = (): ReactElement => <Glyph className="coverport-tick" path="M3 8.5 6.5 12 13 4.5" />

/** Points right while closed and down while open. */
export const Chevron = ({ open }: { readonly open: boolean }): ReactElement => (
  <Glyph className="coverport-chevron" path={open ? "M3.5 6 8 10.5 12.5 6" : "M6 3.5 10.5 8 6 12.5"} />
)

/** Points back to where one came from. */
export const Back = (): ReactElement => <Glyph className="coverport-back" path="M10 3.5 5.5 8 10 12.5" />

/** Points on. */
export const Onward = (): ReactElement => <Glyph className="coverport-onward" path="M6 3.5 10.5 8 6 12.5" />

/** Something to look at before going on. */
export const Caution = (): ReactElement => (
  <Glyph className="coverport-caution" path="M8 2 14.5 13.5 1.5 13.5Z M8 6.5V9.5 M8 11.6V11.7" />
)

/** An arrow from what is held to what the payer says. */
export const Arrow = (): ReactElement => <Glyph className="coverport-arrow" path="M2.5 8H13 M9.5 4.5 13 8 9.5 11.5" />
