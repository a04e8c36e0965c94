/** `Tuesday, November 24, 2026`. */
export const sayDay = (date: string): string =>
  new Intl.DateTimeFormat("en-US", { dateStyle: "full", timeZone: "UTC" }).format(new Date(`${date}T00:00:00Z`))
