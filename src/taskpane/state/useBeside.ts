import { usePaneContext } from "./PaneContext";
import { useWide } from "./useWide";

/** Whether a sheet that is shown stands beside the step, in Excel or on a wide page, and doesn't take its place. */
export function useBeside(): boolean {
  const { environment } = usePaneContext();
  const wide = useWide();
  return wide || environment.page === undefined;
}
