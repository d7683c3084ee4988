package io.fireledger.projections.worklist;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The kinds of entries on the work list. One with a term is raised when that term opens and done when it ends: it takes a line
 * here and no more. Any other takes lines in the {@link MapsWork} of the capabilities whose events raise it and do it. Codes
 * never change.
 */
public enum WorkKind {
    SCHEDULE_VERIFICATION(
            "venue.schedule-verification",
            Nature.TASK,
            "INSPECTOR",
            "venue.commitment-verification",
            "安排告知承诺现场核查",
            "Schedule the on-site verification of the commitment"),
    REQUEST_MATERIALS(
            "venue.request-materials",
            Nature.TASK,
            "INSPECTOR",
            "venue.materials",
            "一次性告知需要补正的材料",
            "Ask for all missing materials at once"),
    CHECK_BEFORE_OPENING(
            "venue.check-before-opening",
            Nature.TASK,
            "INSPECTOR",
            "venue.check",
            "受理后现场检查",
            "Check the venue on site, its application being accepted"),
    DECIDE_APPLICATION(
            "venue.decide-application",
            Nature.TASK,
            "DECISION_MAKER",
            "venue.check-decision",
            "检查后作出许可或不予许可的决定",
            "Grant or refuse the permit after the check"),
    ORDER_RECTIFICATION(
            "inspection.order-rectification",
            Nature.TASK,
            "INSPECTOR",
            "inspection.order-service",
            "制发并送达责令改正文书",
            "Make and serve the order to correct"),
    RECHECK(
            "inspection.recheck",
            Nature.TASK,
            "INSPECTOR",
            "inspection.recheck",
            "复查改正情况",
            "Re-check whether it was corrected"),
    STUDY_MAJOR_HAZARD(
            "major-hazard.study",
            Nature.TASK,
            "INSPECTOR",
            "major-hazard.opinion",
            "集体讨论重大火灾隐患并提出处理意见",
            "Study the suspected major hazard collectively and give an opinion"),
    HOLD_EXPERT_PANEL(
            "major-hazard.hold-panel",
            Nature.TASK,
            "INSPECTOR",
            "major-hazard.panel",
            "组织专家论证重大火灾隐患",
            "Hold the expert panel on the suspected major hazard"),
    SERVE_MAJOR_HAZARD(
            "major-hazard.serve-notice",
            Nature.TASK,
            "INSPECTOR",
            "major-hazard.notice",
            "制发并送达重大火灾隐患整改文书",
            "Make and serve the notice of the major hazard"),
    NOTIFY_RESCISSION(
            "venue.notify-rescission",
            Nature.TASK,
            "INSPECTOR",
            null,
            "拟撤销许可：制发告知书",
            "Rescission proposed: make out the notice"),
    DECIDE_RESCISSION(
            "venue.decide-rescission",
            Nature.TASK,
            "DECISION_MAKER",
            null,
            "陈述申辩后决定是否撤销许可",
            "Decide on the rescission, the party being heard"),
    DECIDE_RECUSAL(
            "officer.decide-recusal",
            Nature.TASK,
            "AUTHORITY_HEAD",
            null,
            "决定回避申请",
            "Decide on the request for recusal"),
    CONSIDER_REVIEW(
            "accountability.consider-review",
            Nature.SUGGESTION,
            "AUTHORITY_HEAD",
            null,
            "多次超期未办：建议启动责任审查",
            "Terms missed repeatedly: consider a review of the officer's work"),
    CONSIDER_CASE_OF_BREACH(
            "enforcement.consider-case-of-breach",
            Nature.TASK,
            "INVESTIGATOR",
            null,
            "违反承诺：决定是否立案",
            "Breached commitment: decide whether to open a case"),
    CONSIDER_CASE_OF_RECHECK(
            "enforcement.consider-case-of-recheck",
            Nature.SUGGESTION,
            "INVESTIGATOR",
            null,
            "复查不合格：建议立案",
            "Re-check failed: consider opening a case"),
    CONSIDER_SEAL(
            "seal.consider-seal",
            Nature.SUGGESTION,
            "INSPECTOR",
            null,
            "火灾隐患不及时消除可能严重威胁公共安全的：建议临时查封",
            "Hazard on record: consider sealing, should it seriously threaten public safety if not removed at once"),
    CONSIDER_CASE_OF_OPENING(
            "enforcement.consider-case-of-opening",
            Nature.SUGGESTION,
            "INVESTIGATOR",
            null,
            "未经许可投入使用、营业：建议立案",
            "Opened without a permit: consider opening a case"),
    BRING_CASE_TO_DECISION(
            "enforcement.bring-to-decision",
            Nature.TASK,
            "INVESTIGATOR",
            "enforcement.decision",
            "自立案之日起九十日内作出处理决定",
            "Bring the case to its decision within 90 days"),
    CONCLUDE_INVESTIGATION(
            "enforcement.conclude",
            Nature.TASK,
            "INVESTIGATOR",
            null,
            "调查取证并调查终结",
            "Investigate and conclude the investigation"),
    DISPOSE_OF_PRESERVED(
            "enforcement.dispose-of-preserved",
            Nature.TASK,
            "INVESTIGATOR",
            "enforcement.preservation",
            "处理先行登记保存的证据",
            "Say what becomes of the preserved evidence"),
    NOTIFY_PROPOSAL(
            "enforcement.notify",
            Nature.TASK,
            "INVESTIGATOR",
            null,
            "告知拟作出的处理",
            "Notify the party of what is proposed"),
    SERVE_PROPOSAL("enforcement.serve-notice", Nature.TASK, "INVESTIGATOR", null, "送达告知书", "Serve the notice"),
    APPOINT_HEARING_CHAIR(
            "enforcement.appoint-chair",
            Nature.TASK,
            "AUTHORITY_HEAD",
            null,
            "指定听证主持人",
            "Appoint the chair of the hearing"),
    SCHEDULE_HEARING(
            "enforcement.schedule-hearing",
            Nature.TASK,
            "INVESTIGATOR",
            null,
            "确定听证时间、地点并通知",
            "Schedule the hearing and give notice of it"),
    REVERIFY(
            "enforcement.reverify",
            Nature.TASK,
            "INVESTIGATOR",
            null,
            "听取陈述、申辩后逐条复核",
            "Hear the party, then answer every point in writing"),
    REVIEW_IN_LAW("enforcement.legal-review", Nature.TASK, "LEGAL_REVIEWER", null, "法制审核", "Review the case in law"),
    DISCUSS_CASE(
            "enforcement.discuss",
            Nature.SUGGESTION,
            "AUTHORITY_HEAD",
            null,
            "情节复杂或者重大违法的：集体讨论决定",
            "Where the case is complex or serious: discuss it collectively"),
    DECIDE_CASE("enforcement.decide", Nature.TASK, "DECISION_MAKER", null, "作出处理决定", "Decide the case"),
    SERVE_DECISION(
            "enforcement.serve-decision",
            Nature.TASK,
            "INVESTIGATOR",
            "enforcement.decision-service",
            "送达决定书",
            "Serve the decision"),
    FILE_ON_THE_SPOT(
            "enforcement.file-on-the-spot",
            Nature.TASK,
            "INSPECTOR",
            "enforcement.on-the-spot-filing",
            "当场处罚报所属机关备案",
            "File the penalty on the spot with the own agency"),
    DECIDE_TRANSFER(
            "enforcement.decide-transfer",
            Nature.TASK,
            "AUTHORITY_HEAD",
            "enforcement.transfer-decision",
            "决定是否移送涉嫌犯罪案件",
            "Decide whether to hand the suspected crime to the police"),
    SEND_TRANSFER(
            "enforcement.send-transfer",
            Nature.TASK,
            "INVESTIGATOR",
            "enforcement.transfer-sending",
            "二十四小时内移送公安机关",
            "Hand the case to the police within 24 hours"),
    CONSIDER_OBJECTION(
            "enforcement.consider-objection",
            Nature.SUGGESTION,
            "INVESTIGATOR",
            "enforcement.transfer-objection",
            "对不予立案：建议提请复议或者立案监督",
            "Police declined: consider objecting"),
    HAND_OVER_EXHIBITS(
            "enforcement.hand-over-exhibits",
            Nature.TASK,
            "INVESTIGATOR",
            "enforcement.transfer-exhibits",
            "移交涉案物品和材料",
            "Hand over the exhibits");

    /** Whether the law or an act asks for it, or the record only brings it to mind. */
    public enum Nature {
        TASK,
        SUGGESTION
    }

    private final String code;
    private final Nature nature;
    private final String role;
    private final @Nullable String term;
    private final String chinese;
    private final String english;

    /** @param term code of the term that raises and does it; null where there is none */
    WorkKind(String code, Nature nature, String role, @Nullable String term, String chinese, String english) {
        this.code = code;
        this.nature = nature;
        this.role = role;
        this.term = term;
        this.chinese = chinese;
        this.english = english;
    }

    static WorkKind of(String code) {
        return Arrays.stream(values())
                .filter(kind -> kind.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no kind of work " + code));
    }

    /** Those that a term raises. */
    static List<WorkKind> ofTerm(String rule) {
        return Arrays.stream(values()).filter(kind -> rule.equals(kind.term)).toList();
    }

    /** Whether anything on the list can be for holders of that role. */
    public static boolean isFor(String role) {
        return Arrays.stream(values()).anyMatch(kind -> kind.role.equals(role));
    }

    public String code() {
        return code;
    }

    public Nature nature() {
        return nature;
    }

    /** The role it is for. */
    public String role() {
        return role;
    }

    public String label(Locale locale) {
        return locale.getLanguage().equals("en") ? english : chinese;
    }
}
