import { createContext, useContext } from "react";
import type { PageTexts } from "../../i18n/pageTexts";
import type { OpenedFile } from "./fileSession";
import type { Page } from "./usePage";

export type PageContextValue = Page & Readonly<{ texts: PageTexts }>;

const Context = createContext<PageContextValue | null>(null);

/** Gives the page to what is inside. */
export const PageProvider = Context.Provider;

/** The page around a component. */
export function usePageContext(): PageContextValue {
  const page = useContext(Context);
  if (page === null) throw new Error("no page around this component");
  return page;
}

/** The file that is open, for what is drawn only while one is. */
export function useOpenedFile(): OpenedFile {
  const { workbook } = usePageContext().state;
  if (workbook === null) throw new Error("no file is open");
  return workbook.file;
}
