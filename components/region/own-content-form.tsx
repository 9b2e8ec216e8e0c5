"use client";

import type { ReactNode } from "react";
import { Details } from "@/components/ui/details";
import { Field } from "@/components/ui/field";
import { TextArea } from "@/components/ui/text-area";
import { TextInput } from "@/components/ui/text-input";
import type { FixedBlock } from "@/lib/template/definition";
import { BLOCK_LABELS, fieldsOfBlock } from "@/lib/template/fixed-text-fields";
import {
  blockField,
  definitionField,
  footnoteField,
  linkField,
  listField,
  moreField,
  moreLinkAddressField,
  moreLinkField,
  type FigureText,
  type ListToEdit,
  type PartTexts,
} from "./own-content-fields";
import { controlId, type FormAction, type FormState } from "./form-state";
import { OfficeForm } from "./office-form";
import { OwnListFields } from "./own-list-fields";

const HINTS: Partial<Record<FixedBlock["type"], string>> = {
  bulletList: "Eén punt per regel. Begin een regel met een spatie als die bij het punt erboven hoort.",
  orderedList: "Eén punt per regel, in de volgorde van de nummers. Begin een regel met een spatie als die bij het punt erboven hoort.",
  definitionList: "Eén begrip per regel: het begrip, een dubbele punt en de uitleg.",
};

export interface OwnContentFormProps {
  action: FormAction;
  hidden: Readonly<Record<string, string>>;
  parts: readonly PartTexts[];
  figures: readonly FigureText[];
  lists: readonly ListToEdit[];
}

/** What is the region's own in a form: texts by part, definitions, lists of choices; saved together as one new version. */
export function OwnContentForm({ action, hidden, parts, figures, lists }: OwnContentFormProps) {
  return (
    <OfficeForm action={action} hidden={hidden} submit="Bewaren als nieuwe versie">
      {(state) => (
        <>
          {parts.map((part) => (
            <Group key={part.id} title={part.title}>
              <PartFields state={state} part={part} />
            </Group>
          ))}
          {figures.length === 0 ? null : (
            <Group title="Definities van cijfers" note="Besturen lezen uw definitie bij het cijfer. Zonder definitie staat er alleen de uitleg van het formulier.">
              {figures.map((figure) => (
                <DefinitionField key={figure.id} state={state} figure={figure} />
              ))}
            </Group>
          )}
          {lists.length === 0 ? null : (
            <Group title="Keuzelijsten" note="Eerdere antwoorden houden de keuzes en de woorden die zij hadden.">
              {lists.map((list) => (
                <OwnListFields key={list.id} list={list} error={state.errors[listField(list.id)]} />
              ))}
            </Group>
          )}
        </>
      )}
    </OfficeForm>
  );
}

function Group({ title, note, children }: { title: string; note?: string; children: ReactNode }) {
  return (
    <fieldset className="min-w-0 border-t-2 border-ink pt-3 pb-4">
      <legend className="sr-only">{title}</legend>
      <h3 aria-hidden="true" className="text-h3">
        {title}
      </h3>
      {note === undefined ? null : <p className="max-w-lead text-small text-ink-3">{note}</p>}
      <div className="mt-3 space-y-4">{children}</div>
    </fieldset>
  );
}

function PartFields({ state, part }: { state: FormState; part: PartTexts }) {
  return (
    <>
      {part.blocks.map((block, index) => (
        <BlockFields key={index} state={state} part={part} block={block} index={index} />
      ))}
      {part.footnotes.map(({ marker, text }, index) => {
        const name = footnoteField(part.id, index);
        return (
          <Field key={name} id={controlId(name)} label={`Voetnoot ${marker}`} error={state.errors[name]}>
            {(control) => <TextArea {...control} name={name} minRows={1} defaultValue={text} />}
          </Field>
        );
      })}
      {!part.hasText ? null : (
        <Details summary="Tekst of link erbij">
          <Field
            id={controlId(moreField(part.id))}
            label={`Tekst erbij in ${part.title}`}
            labelHidden
            hint="Komt onder de tekst hierboven. Een lege regel begint een nieuwe alinea."
            error={state.errors[moreField(part.id)]}
          >
            {(control) => <TextArea {...control} name={moreField(part.id)} minRows={2} />}
          </Field>
          <div className="mt-4 space-y-4">
            <Field id={controlId(moreLinkField(part.id))} label="Link erbij" optional error={state.errors[moreLinkField(part.id)]}>
              {(control) => <TextInput {...control} name={moreLinkField(part.id)} maxLength={500} />}
            </Field>
            <Field id={controlId(moreLinkAddressField(part.id))} label="Adres van deze link" optional>
              {(control) => <TextInput {...control} name={moreLinkAddressField(part.id)} type="url" maxLength={2000} />}
            </Field>
          </div>
        </Details>
      )}
    </>
  );
}

function DefinitionField({ state, figure }: { state: FormState; figure: FigureText }) {
  const name = definitionField(figure.id);
  return (
    <Field id={controlId(name)} label={figure.label} hint={`Uitleg in het formulier: ${figure.help}`} error={state.errors[name]} optional>
      {(control) => <TextArea {...control} name={name} minRows={3} defaultValue={figure.definition} />}
    </Field>
  );
}

function BlockFields({ state, part, block, index }: { state: FormState; part: PartTexts; block: FixedBlock; index: number }) {
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
