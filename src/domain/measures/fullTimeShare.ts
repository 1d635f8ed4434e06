import { fraction } from "../model/fraction";
import { need, NONE, rosterMissing, rosterSource, type Measure } from "../measuring/measure";
import { percentText, scaledText } from "../reasons/numberText";
import { compileRosterNumber } from "../measuring/rosterNumber";
import { fractionOutcome } from "../measuring/outcome";

/** 专职比例: the roster's 专职党务人员数 ÷ 机关工作人员数. */
export const fullTimeShare: Measure<"fullTimeShare"> = {
  key: "fullTimeShare",
  label: "专职比例",
  kind: "number",
  unit: "share",
  ledgers: ["roster"],
  parameters: [],
  reads: "own",
  prepare: ({ context }) => {
    const fullTimeOf = compileRosterNumber(context, "fullTimeStaffCount");
    const employeesOf = compileRosterNumber(context, "employeeCount");
    return {
      needs: [need("roster", "fullTimeStaffCount"), need("roster", "employeeCount")],
      value: ({ index }) => {
        const fullTime = fullTimeOf(index);
        const employees = employeesOf(index);
        if (fullTime === null) return rosterMissing(context, "fullTimeStaffCount");
        if (employees === null) return rosterMissing(context, "employeeCount");
        return employees > 0 ? fractionOutcome(fullTime, employees) : NONE;
      },
      reasons: ({ index }) => {
        const fullTime = fullTimeOf(index)!;
        const employees = employeesOf(index)!;
        const percent = percentText(fraction(fullTime, employees));
        const params = { fullTime: scaledText(fullTime), employees: scaledText(employees), percent };
        return [{ code: "full-time-share-low", params }];
      },
      sources: rosterSource,
    };
  },
};
