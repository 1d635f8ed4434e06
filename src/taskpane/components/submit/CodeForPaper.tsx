import { useState } from "react";
import { Button } from "@fluentui/react-components";
import { Copy20Regular } from "@fluentui/react-icons/svg/copy";
import type { SubmitStepTexts } from "../../../i18n/submitStepTexts";
import { useLayout } from "../shared/layout.styles";
import { CheckCode } from "./CheckCode";
import { copyText } from "./copyText";

type CodeProps = Readonly<{ code: string; made: SubmitStepTexts["made"] }>;

function CopyButton({ code, made }: CodeProps) {
  const layout = useLayout();
  const [copied, setCopied] = useState<boolean | null>(null);
  return (
    <div className={layout.wrap}>
      <Button
        icon={<Copy20Regular />}
        onClick={() => {
          void copyText(code).then(setCopied);
        }}
      >
        {made.copy}
      </Button>
      <span role="status" className={layout.small}>
        {copied === null ? "" : copied ? made.copied : made.notCopied}
      </span>
    </div>
  );
}

/** The check code of a file that was made, to be put on paper. */
export function CodeForPaper({ code, made }: CodeProps) {
  const layout = useLayout();
  return (
    <section className={layout.stack}>
      <h2 className={layout.heading}>{made.code}</h2>
      <CheckCode code={code} />
      <p className={layout.muted}>{made.codeHint}</p>
      <p className={layout.muted}>{made.limit}</p>
      <CopyButton code={code} made={made} />
    </section>
  );
}
