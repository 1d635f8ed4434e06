import type { MappingWords } from "../../workbook/mapping/planMappingSheet";

export const mappingSheet: MappingWords = {
  title: "How the workbook is read (考核映射)",
  subtitle:
    "Correct a row and enter “是” as confirmed to have it read so from now on; the others are found anew every time",
  sections: ["Sheets", "Fields", "Spellings of organizations"],
  choose: { title: "Choose", text: "Choose from the list." },
  notInList: { title: "Not in the list", text: "Choose from the list." },
  page: "Page &P of &N",
};
