import { ConfirmButton, type ConfirmButtonProps } from "@/components/ui/confirm-button";
import { DataTable, type DataColumn } from "@/components/ui/data-table";
import { schoolTypeLabel } from "@/lib/values/school-types";
import type { BoardDetail } from "@/lib/data/boards/list-boards";
import type { FormAction } from "./form-state";
import { SchoolDialog } from "./school-dialog";

type School = BoardDetail["schools"][number];

export interface BoardSchoolsProps {
  board: BoardDetail;
  /** The SWVs in which the board takes part. */
  partnerships: readonly { value: string; label: string }[];
  hidden: Readonly<Record<string, string>>;
  /** Undefined for who only reads. */
  actions?: { keepSchool: FormAction; dropSchool: ConfirmButtonProps["action"] } | undefined;
}

/** The schools of a board in this region. */
export function BoardSchools({ board, partnerships, hidden, actions }: BoardSchoolsProps) {
  const columns: DataColumn<School>[] = [
    { key: "name", header: "School", rowHeader: true, cell: ({ name }) => name },
    { key: "code", header: "Code", width: "nowrap", cell: ({ code }) => code },
    { key: "type", header: "Soort", cell: ({ type }) => schoolTypeLabel(type) },
    { key: "municipality", header: "Gemeente", cell: ({ municipality }) => municipality },
    { key: "swv", header: "SWV", width: "nowrap", cell: ({ partnership }) => partnership },
  ];
  if (actions) {
    columns.push({
      key: "change",
      header: "Wijzigen of verwijderen",
      headerHidden: true,
      cell: (school) => (
        <span className="flex flex-wrap gap-2">
          <SchoolDialog
            action={actions.keepSchool}
            hidden={{ ...hidden, schoolId: school.id }}
            values={{
              code: school.code,
              school: school.name,
              type: school.type,
              gemeente: school.municipality,
              schoolSwv: school.partnership,
            }}
            partnerships={partnerships}
            school={school.name}
          />
          <ConfirmButton
            variant="quiet"
            size="small"
            danger
            label={
              <>
                Verwijderen<span className="sr-only">: {school.name}</span>
              </>
            }
            title={`${school.name} verwijderen?`}
            confirmLabel="Ja, verwijderen"
            action={actions.dropSchool}
            fields={{ ...hidden, schoolId: school.id }}
          >
            De school hoort daarna niet meer bij {board.name}. Wat al is ingediend, blijft zoals het is.
          </ConfirmButton>
        </span>
      ),
    });
  }
  return (
    <div className="space-y-4">
      <DataTable
        caption={`Scholen van ${board.name}`}
        captionHidden
        rows={board.schools}
        rowKey={({ id }) => id}
        columns={columns}
        empty="Er staan nog geen scholen bij dit bestuur."
      />
      {!actions ? null : partnerships.length === 0 ? (
        <p className="text-small text-ink-3">Vink hieronder eerst een SWV aan. Daarna kunt u scholen toevoegen.</p>
      ) : (
        // A key of its own after each addition: the next school begins with empty fields.
        <SchoolDialog
          key={board.schools.length}
          action={actions.keepSchool}
          hidden={hidden}
          values={{ schoolSwv: partnerships[0]?.value ?? "" }}
          partnerships={partnerships}
        />
      )}
    </div>
  );
}
