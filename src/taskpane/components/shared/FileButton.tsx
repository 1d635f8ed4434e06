import { useRef } from "react";
import { Button, makeStyles } from "@fluentui/react-components";

const useStyles = makeStyles({ hidden: { display: "none" } });

type FileButtonProps = Readonly<{
  words: string;
  /** What it is for, for those who hear it; absent: the words say it. */
  label?: string;
  kind: "one" | "many" | "folder";
  disabled?: boolean;
  onChosen: (files: readonly File[]) => void;
}>;

/** A button that opens the browser's own dialog to choose files. */
export function FileButton({ words, label, kind, disabled = false, onChosen }: FileButtonProps) {
  const styles = useStyles();
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button
        {...(label === undefined ? {} : { "aria-label": `${words}：${label}` })}
        disabledFocusable={disabled}
        onClick={() => {
          if (!disabled) input.current?.click();
        }}
      >
        {words}
      </Button>
      <input
        ref={input}
        type="file"
        className={styles.hidden}
        tabIndex={-1}
        aria-label={label ?? words}
        multiple={kind !== "one"}
        {...(kind === "folder" ? { webkitdirectory: "" } : {})}
        onChange={({ target }) => {
          onChosen([...(target.files ?? [])]);
          // The same file may be chosen again.
          target.value = "";
        }}
      />
    </>
  );
}
