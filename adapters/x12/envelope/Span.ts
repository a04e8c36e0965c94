/** Where a segment stands in the text, without its terminator. @category models @since 0.1.0 */
export interface Span {
  readonly start: number
  readonly end: number
}
