import { createRoot } from "react-dom/client";
import { Pane } from "./components/pane/Pane";
import type { PaneEnvironment } from "./paneEnvironment";
import type { PaneService } from "./service/paneService";

/** Shows the pane in an element that has a height of its own. Returns the way to take it away again. */
export function mountPane(
  element: HTMLElement,
  { service, environment }: Readonly<{ service: PaneService; environment: PaneEnvironment }>,
): () => void {
  const root = createRoot(element);
  root.render(<Pane service={service} environment={environment} />);
  return () => {
    root.unmount();
  };
}
