import type { ReactElement } from "react"
import { Button, Dialog, Heading, Modal, ModalOverlay } from "react-aria-components"
import type { QuestionView } from "../../../src/review.ts"
import type { Act } from "../parts/Act.ts"

/** A question before the page. The focus begins on the choice that changes nothing, and Escape is that choice. */
export const Question = ({
  question,
  act,
}: {
  readonly question: QuestionView | undefined
  readonly act: Act
}): ReactElement => {
  const safe = question?.choices.find((choice) => choice.safe)
  return (
    <ModalOverlay
      className="coverport coverport-overlay"
      isOpen={question !== undefined}
      onOpenChange={(isOpen) => {
        if (!isOpen && safe !== undefined) act(safe.does)
      }}
    >
      <Modal className="coverport-modal">
        {question === undefined ? null : (
          <Dialog role="alertdialog" className="coverport-question">
            <Heading slot="title">{question.title}</Heading>
            {question.lines.map((line) => (
              <p key={line}>{line}</p>
            ))}
            <div className="coverport-answers" data-kind={question.kind}>
              {question.choices.map((choice) => (
                <div key={choice.label} className="coverport-answer">
                  <Button
                    className={`coverport-button coverport-button-${choice.safe || question.kind === "HowToClose" ? "plain" : "main"}`}
                    autoFocus={choice.safe}
                    onPress={() => {
                      act(choice.does)
                    }}
                  >
                    {choice.label}
                  </Button>
                  {choice.hint === undefined ? null : <span className="coverport-small">{choice.hint}</span>}
                </div>
              ))}
            </div>
          </Dialog>
        )}
      </Modal>
    </ModalOverlay>
  )
}
