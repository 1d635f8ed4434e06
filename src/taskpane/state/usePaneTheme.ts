import { useEffect, useMemo, useState } from "react";
import type { Theme } from "@fluentui/react-components";
import type { PaneEnvironment } from "../paneEnvironment";
import { themeKind, themeOf } from "../theme";

/** Whether a media query holds, now and later; false where the browser can't tell. */
function useMedia(query: string): boolean {
  const list = useMemo(() => (typeof window.matchMedia === "function" ? window.matchMedia(query) : null), [query]);
  const [matches, setMatches] = useState(list?.matches ?? false);
  useEffect(() => {
    if (list === null) return;
    const onChange = (): void => {
      setMatches(list.matches);
    };
    list.addEventListener("change", onChange);
    return () => {
      list.removeEventListener("change", onChange);
    };
  }, [list]);
  return matches;
}

/** What Office tells of its colours. */
type OfficeLook = Pick<PaneEnvironment, "officeColors" | "onOfficeColors">;

/** The theme that fits Office, the browser and the person's contrast theme, as they change. */
export function usePaneTheme({ officeColors, onOfficeColors }: OfficeLook): Theme {
  const [colors, setColors] = useState(officeColors);
  const dark = useMedia("(prefers-color-scheme: dark)");
  const forcedColors = useMedia("(forced-colors: active)");
  useEffect(() => {
    onOfficeColors?.(setColors);
  }, [onOfficeColors]);
  const kind = themeKind(colors, { dark, forcedColors });
  return useMemo(() => themeOf(kind), [kind]);
}
