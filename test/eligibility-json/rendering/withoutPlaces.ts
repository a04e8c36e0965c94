/** The same without places in the message: they are the only thing that two renderings of it may differ in. */
export const withoutPlaces = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value, (key, inner: unknown) => (key === "at" ? undefined : inner)))
