import type { CheckedRules } from "../../app/readRules";
import { checkRules } from "../../app/rules";
import { addDefaultRules } from "../../app/session/addDefaultRules";
import { takeBackCells } from "../../app/session/enteredCells";
import type { RuleGround } from "../../app/session/ruleEditing";
import { checkRulesOnGround, rereadRules, ruleGround } from "../../app/session/ruleGround";
import { saveRule } from "../../app/session/saveRule";
import { isSettingValue, saveSetting, settingNamed, type SettingSave } from "../../app/session/saveSetting";
import { writeRuleTests } from "../../app/session/writeRuleTests";
import { parseIsoDay } from "../../domain/model/day";
import { makeRuleEdit } from "./makeRuleEdit";
import { makeRulesView } from "./makeRulesView";
import { PaneTrouble } from "./requestQueue";
import type { Running } from "./requestHandlers";
import { TakeOverRequests } from "./takeOverRequests";
import type { RuleDraft, RuleEditView, RuleSaveEntry } from "./ruleEditView";
import type { RulesView } from "./rulesView";

/** The requests about rules and settings: what they say, what other ones would come to, how they are saved. */
export class RuleRequests extends TakeOverRequests {
  async rules(): Promise<RulesView> {
    return this.rulesView(await checkRules(this.session.workbook, this.today()));
  }

  private rulesView(checked: CheckedRules): RulesView {
    return makeRulesView(checked, this.session.state.enteredCells.rules !== undefined, this.texts);
  }

  async checkRules(running: Running): Promise<RulesView> {
    return this.rulesView(await checkRulesOnGround(this.session, running));
  }

  async writeDefaultRules({ signal }: Running): Promise<RulesView> {
    return this.rulesView(await addDefaultRules(this.session, { signal }));
  }

  async openRule(draft: RuleDraft, running: Running): Promise<RuleEditView> {
    return this.ruleEdit(await ruleGround(this.session, running), draft);
  }

  tryRule(draft: RuleDraft): RuleEditView {
    return this.ruleEdit(this.session.state.ruleGround?.ground ?? null, draft);
  }

  private ruleEdit(ground: RuleGround | null, draft: RuleDraft): RuleEditView {
    const view = ground && makeRuleEdit(ground, draft, { texts: this.texts, today: this.today() });
    if (view === null) throw new PaneTrouble("unknown-rule");
    return view;
  }

  async saveRule({ version, ...entry }: RuleSaveEntry, { signal }: Running): Promise<RulesView> {
    const from = version && parseIsoDay(version.from);
    if (version !== null && from === null) throw new PaneTrouble("rule-version-day");
    const save = { ...entry, version: version && { ...version, from: from! } };
    const outcome = await saveRule(this.session, save, { signal });
    if (outcome !== "saved") throw new PaneTrouble(RULE_TROUBLES[outcome]);
    return this.rules();
  }

  trySetting(name: string, value: string): boolean {
    const definition = settingNamed(name);
    return definition !== undefined && isSettingValue(definition, value);
  }

  async saveSetting(save: SettingSave, { signal }: Running): Promise<RulesView> {
    const outcome = await saveSetting(this.session, save, { signal });
    if (outcome !== "saved") throw new PaneTrouble(SETTING_TROUBLES[outcome]);
    return this.rules();
  }

  async takeBackRules(): Promise<RulesView> {
    if (!(await takeBackCells(this.session, "rules"))) throw new PaneTrouble("not-taken-back");
    await rereadRules(this.session);
    return this.rules();
  }

  async writeRuleTests({ signal }: Running): Promise<RulesView> {
    const checked = await writeRuleTests(this.session, { signal });
    if (checked === null) throw new PaneTrouble("rules-with-errors");
    return this.rulesView(checked);
  }
}

const RULE_TROUBLES = {
  changed: "rule-changed",
  "no-sheet": "rule-sheet-missing",
  locked: "rule-locked",
  "version-day": "rule-version-day",
  "version-sheet": "rule-version-sheet",
} as const;

const SETTING_TROUBLES = {
  unreadable: "setting-unreadable",
  changed: "setting-changed",
  "no-sheet": "setting-sheet",
} as const;
