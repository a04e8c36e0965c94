/** A number in digits as it was written, without an exponent: 1e-7 is 0.0000001. */
export const exactDecimal = (value: number): string => {
  const [, sign = "", whole = "", fraction = "", exponent] =
    /^(-?)(\d+)\.?(\d*)(?:e([+-]\d+))?$/.exec(String(value)) ?? []
  if (exponent === undefined) return String(value)
  const point = whole.length + Number(exponent)
  const digits = (whole + fraction).padStart(whole.length + fraction.length + Math.max(0, -point), "0")
  const at = Math.max(0, point)
  const before = digits.slice(0, at).padEnd(at, "0")
  const behind = digits.slice(at)
  return `${sign}${before === "" ? "0" : before}${behind === "" ? "" : `.${behind}`}`
}
