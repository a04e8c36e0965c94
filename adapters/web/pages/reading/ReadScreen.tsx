import type { DragEvent, ReactElement } from "react"
import { useId, useState } from "react"
import { maraLetter } from "../../../terminal/sample/sampleLetters.ts"
import { useSession } from "../shell/SessionHere.ts"
import { readingWords } from "../words.ts"
import { Reading } from "./Reading.tsx"

/** Reads a payer's message in the browser alone: nothing of it is sent anywhere. */
export const ReadScreen = (): ReactElement => {
  const { session } = useSession()
  const [text, setText] = useState<string>()
  const [isOver, setOver] = useState(false)
  const paste = useId()
  const read = async (file: File | undefined): Promise<void> => {
    if (file !== undefined) setText(await file.text())
  }
  const dropped = (event: DragEvent): void => {
    event.preventDefault()
    setOver(false)
    void read(event.dataTransfer.files[0])
  }
  return (
    <div
      className="app-read"
      data-over={isOver}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={dropped}
    >
      <div className="app-title">
        <h1>{readingWords.title}</h1>
        {text === undefined ? null : (
          <button type="button" className="coverport-button coverport-button-plain" onClick={() => setText(undefined)}>
            {readingWords.clear}
          </button>
        )}
      </div>
      <p className="app-quiet">{text === undefined ? readingWords.private : readingWords.hint}</p>
      {text === undefined ? (
        <div className="app-drop">
          <label htmlFor={paste}>{readingWords.paste}</label>
          <textarea
            id={paste}
            rows={8}
            spellCheck={false}
            placeholder="ISA*00*          *00* …"
            onChange={({ target }) => setText(target.value.trim() === "" ? undefined : target.value)}
          />
          <p className="app-quiet">{readingWords.drop}</p>
          <div className="app-choices">
            <label className="coverport-button app-file">
              {readingWords.choose}
              <input type="file" className="coverport-unseen" onChange={({ target }) => void read(target.files?.[0])} />
            </label>
            <button
              type="button"
              className="coverport-button coverport-button-plain"
              onClick={() => setText(maraLetter(session.today).message)}
            >
              {readingWords.example}
            </button>
          </div>
        </div>
      ) : (
        <Reading text={text} />
      )}
    </div>
  )
}
