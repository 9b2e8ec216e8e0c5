"use client";

import { Details } from "@/components/ui/details";
import { Field } from "@/components/ui/field";
import { TextArea } from "@/components/ui/text-area";
import { TextInput } from "@/components/ui/text-input";
import type { FixedBlock } from "@/lib/template/definition";
import { BLOCK_LABELS, fieldsOfBlock } from "@/lib/template/fixed-text-fields";
import { blockField, linkField, moreField, type FixedTextPart } from "./fixed-text-fields";
import { controlId, type FormAction, type FormState } from "./form-state";
import { OfficeForm } from "./office-form";

const HINTS: Partial<Record<FixedBlock["type"], string>> = {
  bulletList: "Eén punt per regel. Begin een regel met een spatie als die bij het punt erboven hoort.",
  orderedList: "Eén punt per regel, in de volgorde van de nummers. Begin een regel met een spatie als die bij het punt erboven hoort.",
  definitionList: "Eén begrip per regel: het begrip, een dubbele punt en de uitleg.",
};

export interface FixedTextFormProps {
  action: FormAction;
  hidden: Readonly<Record<string, string>>;
  parts: readonly FixedTextPart[];
}

/** The texts of the SWV itself in a form, part by part; saved together as one new version. */
export function FixedTextForm({ action, hidden, parts }: FixedTextFormProps) {
  return (
    <OfficeForm action={action} hidden={hidden} submit="Bewaren als nieuwe versie">
      {(state) =>
        parts.map((part) => (
          <fieldset key={part.id} className="min-w-0 border-t-2 border-ink pt-3 pb-4">
            <legend className="sr-only">{part.title}</legend>
            <h3 aria-hidden="true" className="mb-3 text-h3">
              {part.title}
            </h3>
            <div className="space-y-4">
              {part.blocks.map((block, index) => (
                <BlockFields key={index} state={state} part={part} block={block} index={index} />
              ))}
              <Details summary="Tekst erbij">
                <Field
                  id={controlId(moreField(part.id))}
                  label={`Tekst erbij in ${part.title}`}
                  labelHidden
                  hint="Komt onder de tekst hierboven. Een lege regel begint een nieuwe alinea."
                  error={state.errors[moreField(part.id)]}
                >
                  {(control) => <TextArea {...control} name={moreField(part.id)} minRows={2} />}
                </Field>
              </Details>
            </div>
          </fieldset>
        ))
      }
    </OfficeForm>
  );
}

function BlockFields({ state, part, block, index }: { state: FormState; part: FixedTextPart; block: FixedBlock; index: number }) {
  const name = blockField(part.id, index);
  const { text, href } = fieldsOfBlock(block);
  const label = `${BLOCK_LABELS[block.type]} ${index + 1}`;
  const short = block.type === "link" || block.type === "caption";
  return (
    <>
      <Field id={controlId(name)} label={label} hint={HINTS[block.type]} error={state.errors[name]}>
        {(control) =>
          short ? (
            <TextInput {...control} name={name} maxLength={500} defaultValue={text} />
          ) : (
            <TextArea {...control} name={name} minRows={2} defaultValue={text} />
          )
        }
      </Field>
      {href === undefined ? null : (
        <Field id={controlId(linkField(part.id, index))} label={`Adres van link ${index + 1}`}>
          {(control) => (
            <TextInput {...control} name={linkField(part.id, index)} type="url" maxLength={2000} defaultValue={href} />
          )}
        </Field>
      )}
    </>
  );
}
