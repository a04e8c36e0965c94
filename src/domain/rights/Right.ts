/**
 * The security rights the core asks for, by the names practices know them under.
 *
 * @category models
 * @since 0.1.0
 */
export type Right =
  | "Import Insurance Benefit Details"
  | "Edit Insurance Plans"
  | "Edit Ins. Plan for Patient"
  | "Edit Ins. Benefits for Patient"
  | "Review Insurance"

/** Every right, under the category that practices find it in. @category constructors @since 0.1.0 */
export const rights: readonly [
  { readonly name: "Import Insurance Benefit Details"; readonly category: "Insurance" },
  { readonly name: "Edit Insurance Plans"; readonly category: "Insurance" },
  { readonly name: "Edit Ins. Plan for Patient"; readonly category: "Insurance" },
  { readonly name: "Edit Ins. Benefits for Patient"; readonly category: "Insurance" },
  { readonly name: "Review Insurance"; readonly category: "Insurance" },
] = [
  { name: "Import Insurance Benefit Details", category: "Insurance" },
  { name: "Edit Insurance Plans", category: "Insurance" },
  { name: "Edit Ins. Plan for Patient", category: "Insurance" },
  { name: "Edit Ins. Benefits for Patient", category: "Insurance" },
  { name: "Review Insurance", category: "Insurance" },
]

/**
 * Whether a right is among those a user holds at a location. An empty list denies.
 *
 * @category decisions
 * @since 0.1.0
 */
export const holds = (held: ReadonlyArray<Right>, right: Right): boolean => held.includes(right)
