import type { ReactElement } from "react"
import { useCallback, useMemo } from "react"
import { readX12 } from "../../../x12/index.ts"
import { readingWords } from "../words.ts"
import { Meaning } from "./Meaning.tsx"
import type { Line } from "./meaningOf.ts"
import { headOf, meaningOf } from "./meaningOf.ts"
import { SegmentLine } from "./SegmentLine.tsx"
import { unlit, useLit } from "./useLit.ts"

/** A message on the left, and on the right what it says; pointing at either side lights the other. */
export const Reading = ({ text }: { readonly text: string }): ReactElement => {
  const { lit, light, message, meaning } = useLit()
  const read = useMemo(() => {
    const { responses, problems, segments } = readX12(text)
    return {
      problems,
      segments: segments.map(({ start, end }) => text.slice(start, end).trim()),
      answers: responses.map((response, i) => ({ head: headOf(response), groups: meaningOf(response, String(i)) })),
    }
  }, [text])
  const pointAtSegment = useCallback((index: number) => light({ segments: new Set([index]), from: "message" }), [light])
  const pointAtLine = useCallback((line: Line) => light({ segments: line.at, from: "meaning" }), [light])
  return (
    <div className="app-sides" onPointerLeave={() => light(unlit)}>
      <section ref={message} className="app-side app-message" aria-label={readingWords.message} tabIndex={0}>
        <h2>{readingWords.message}</h2>
        <ol className="coverport-segments app-segments">
          {read.segments.map((segment, index) => (
            <SegmentLine
              key={index}
              index={index}
              text={segment}
              isLit={lit.segments.has(index)}
              onPoint={pointAtSegment}
            />
          ))}
        </ol>
      </section>
      <section ref={meaning} className="app-side" aria-label={readingWords.meaning} tabIndex={0}>
        <h2>{readingWords.meaning}</h2>
        {read.problems.length === 0 ? null : (
          <div className="app-problem" role="alert">
            <h3>{readingWords.problems}</h3>
            <ul>
              {read.problems.map((problem, i) => (
                <li key={i}>{problem.message}</li>
              ))}
            </ul>
          </div>
        )}
        {read.answers.map(({ head, groups }, i) => (
          <div key={i} className="app-answer">
            <dl className="app-facts">
              {head.map(([name, value]) => (
                <div key={name}>
                  <dt>{name}</dt>
                  <dd>{value}</dd>
                </div>
              ))}
            </dl>
            {groups.map((group, j) => (
              <Meaning key={j} group={group} lit={lit.segments} onPoint={pointAtLine} />
            ))}
          </div>
        ))}
      </section>
    </div>
  )
}
