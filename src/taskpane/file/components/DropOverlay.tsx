import { useEffect, useRef, useState } from "react";
import { makeStyles, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  overlay: {
    position: "absolute",
    inset: "8px",
    zIndex: 10,
    display: "flex",
    alignItems: "center",
    justifyContent: "center",
    border: `3px dashed ${tokens.colorBrandStroke1}`,
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorBrandForeground2,
    fontSize: tokens.fontSizeBase500,
    fontWeight: tokens.fontWeightSemibold,
    // What lies below goes on getting the drag.
    pointerEvents: "none",
  },
});

function hasFiles(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes("Files") === true;
}

/** Takes files dropped anywhere on the window, and shows that while one is held over it. */
export function DropOverlay({ words, drop }: Readonly<{ words: string; drop: (data: DataTransfer) => void }>) {
  const styles = useStyles();
  const [over, setOver] = useState(false);
  // Entering a child comes before leaving its parent.
  const depth = useRef(0);
  useEffect(() => {
    const stop = new AbortController();
    const on = (type: "dragenter" | "dragover" | "dragleave" | "drop", listener: (event: DragEvent) => void): void => {
      window.addEventListener(
        type,
        (event) => {
          if (hasFiles(event)) listener(event);
        },
        { signal: stop.signal },
      );
    };
    on("dragenter", (event) => {
      event.preventDefault();
      depth.current += 1;
      setOver(true);
    });
    on("dragover", (event) => {
      event.preventDefault();
      if (event.dataTransfer) event.dataTransfer.dropEffect = "copy";
    });
    on("dragleave", () => {
      depth.current -= 1;
      if (depth.current <= 0) setOver(false);
    });
    on("drop", (event) => {
      // Otherwise the browser would leave the page for the file.
      event.preventDefault();
      depth.current = 0;
      setOver(false);
      if (event.dataTransfer) drop(event.dataTransfer);
    });
    return () => {
      stop.abort();
    };
  }, [drop]);
  return over ? <div className={styles.overlay}>{words}</div> : null;
}
