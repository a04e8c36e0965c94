/**
 * A member id as it is compared: without outer blanks or case. Whoever looks enrolments up by member id, a store too,
 * compares it so, or an answer is looked for among other people than it is matched with.
 *
 * @category decisions
 * @since 0.1.0
 */
export const comparableMemberId = (memberId: string): string => memberId.trim().toUpperCase()
