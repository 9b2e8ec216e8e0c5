import type { ComponentProps, ReactNode } from "react";
import { BottomBar } from "@/components/ui/bottom-bar";
import { SidebarLayout } from "@/components/ui/sidebar-layout";
import { KeptText } from "./kept-text";
import { PartNav } from "./part-nav";
import { RefreshWhenSaved } from "./refresh-when-saved";
import { SavedState, type SavedStateProps } from "./saved-state";

/** The frame of every page of a report: its parts at the left, the bar with the next step below. */
export function ReportFrame({
  nav,
  saved,
  back,
  next,
  children,
}: {
  nav: ComponentProps<typeof PartNav>;
  /** Null where nothing is written. */
  saved: SavedStateProps | null;
  back?: ReactNode;
  next?: ReactNode;
  children: ReactNode;
}) {
  return (
    <SidebarLayout
      navLabel="Onderdelen"
      nav={<PartNav {...nav} />}
      bar={
        saved && (
          <BottomBar start={back} end={<SavedState {...saved} />}>
            {next}
          </BottomBar>
        )
      }
    >
      {saved && <RefreshWhenSaved savedAt={saved.savedAt} />}
      <KeptText />
      {children}
    </SidebarLayout>
  );
}
