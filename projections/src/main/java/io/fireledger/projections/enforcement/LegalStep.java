package io.fireledger.projections.enforcement;

import io.fireledger.domain.kernel.Citation;
import io.fireledger.domain.kernel.Statute;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The legal steps of a penalty case, in the order of the procedure: code, both labels, articles, and how to see from the
 * events whether a case kept it. Codes never change.
 */
enum LegalStep {
    OPENING("opening", "立案", "Opening", penalty("54"), OrdinarySteps::opening),
    JURISDICTION(
            "jurisdiction", "管辖争议已指定", "Dispute of jurisdiction settled", penalty("25"), OrdinarySteps::jurisdiction),
    TWO_HANDLERS("two-handlers", "两名以上执法人员调查", "At least two handlers", penalty("42"), OrdinarySteps::twoHandlers),
    EVIDENCE(
            "evidence",
            "有证据证明",
            "Evidence the conclusion rests on",
            penalty("40", "46", "54"),
            OrdinarySteps::evidence),
    MONITORING(
            "electronic-monitoring",
            "电子技术监控记录经审核",
            "Electronic monitoring reviewed before it is relied on",
            penalty("41"),
            OrdinarySteps::monitoring),
    PRESERVATION(
            "preservation-disposal",
            "先行登记保存证据七个工作日内处理",
            "Disposal of preserved evidence within 7 working days",
            penalty("56", "85"),
            OrdinarySteps::preservation),
    CONCLUSION("conclusion", "调查终结", "Conclusion of the investigation", penalty("57"), OrdinarySteps::conclusion),
    NOTICE(
            "notice",
            "告知拟作出的处罚及权利",
            "Notice of what is proposed, with the party's rights",
            penalty("44"),
            OrdinarySteps::notice),
    NOTICE_SERVICE("notice-service", "告知书送达", "Service of the notice", penalty("44"), OrdinarySteps::noticeService),
    STATEMENT(
            "statement",
            "陈述、申辩（或者放弃、逾期）",
            "Statement made, given up, or its time gone by",
            penalty("45", "62"),
            OrdinarySteps::statement),
    HEARING_RIGHT(
            "hearing-right",
            "听证权利：申请、放弃或者逾期",
            "Right to a hearing: asked for, given up, or its time gone by",
            penalty("63", "64"),
            HearingSteps::right),
    HEARING_CHAIR(
            "hearing-chair",
            "听证由非本案调查人员主持",
            "Hearing chaired by someone who did not investigate",
            penalty("64"),
            HearingSteps::chair),
    HEARING_NOTICE(
            "hearing-notice",
            "举行听证七个工作日前通知",
            "Notice of the hearing 7 working days before it",
            penalty("64", "85"),
            HearingSteps::notice),
    HEARING_RECORD(
            "hearing-record", "听证及听证笔录", "Hearing and its signed record", penalty("64", "65"), HearingSteps::record),
    REVERIFICATION(
            "reverification",
            "对陈述、申辩和听证意见逐条复核",
            "Written review that answers every point brought forward",
            penalty("45"),
            OrdinarySteps::reverification),
    LEGAL_REVIEW("legal-review", "法制审核", "Legal review", penalty("58"), DecidingSteps::legalReview),
    DISCUSSION("collective-discussion", "集体讨论决定", "Collective discussion", penalty("57"), DecidingSteps::discussion),
    DECISION("decision", "九十日内作出决定", "Decision within 90 days", penalty("57", "60"), DecidingSteps::decision),
    SEPARATION(
            "separation-of-duties",
            "调查、审核、听证主持与决定人员分离",
            "Investigating, reviewing, chairing and deciding kept apart",
            penalty("57", "58", "64"),
            DecidingSteps::separation),
    DECISION_SERVICE(
            "decision-service",
            "决定书七个工作日内送达",
            "Service of the decision within 7 working days",
            penalty("61", "85"),
            DecidingSteps::service),
    SPOT_OFFICERS(
            "spot-two-officers", "当场处罚由两名执法人员作出", "Two officers on the spot", penalty("42", "52"), SpotSteps::officers),
    SPOT_CERTIFICATES(
            "spot-certificates",
            "当场处罚出示执法证件",
            "Certificates shown on the spot",
            penalty("52"),
            SpotSteps::certificates),
    SPOT_LIMITS(
            "spot-limits",
            "当场处罚未超限额和种类",
            "Within the limits of the simple procedure",
            penalty("51"),
            SpotSteps::limits),
    SPOT_HANDING(
            "spot-handing-over", "当场交付处罚决定书", "Decision handed over on the spot", penalty("52"), SpotSteps::handing),
    SPOT_FILING("spot-filing", "当场处罚报所属机关备案", "Filing with the own agency", penalty("52"), SpotSteps::filing),
    TRANSFER_REPORT(
            "transfer-report",
            "两名以上执法人员核实后书面报告",
            "Written report of a suspected crime by two officers",
            transfer("5"),
            TransferSteps::report),
    TRANSFER_DECISION(
            "transfer-decision",
            "行政机关正职三日内决定是否移送",
            "Decision of the head within 3 days",
            transfer("5"),
            TransferSteps::decision),
    TRANSFER_SENDING(
            "transfer-sending", "批准后二十四小时内移送", "Hand-over within 24 hours", transfer("5"), TransferSteps::sending),
    TRANSFER_ANSWER(
            "transfer-answer", "公安机关三日内答复", "Answer of the police within 3 days", transfer("8"), TransferSteps::answer),
    TRANSFER_OBJECTION(
            "transfer-objection",
            "对不予立案三日内提请复议或者建议监督",
            "Objection to the refusal within 3 days",
            transfer("9"),
            TransferSteps::objection),
    TRANSFER_EXHIBITS(
            "transfer-exhibits",
            "接到立案通知书三日内移交涉案物品",
            "Hand-over of the exhibits within 3 days",
            transfer("12"),
            TransferSteps::exhibits);

    private final String code;
    private final String chinese;
    private final String english;
    private final List<Citation> law;
    private final Function<CaseCourse, Stream<Kept>> kept;

    LegalStep(
            String code, String chinese, String english, List<Citation> law, Function<CaseCourse, Stream<Kept>> kept) {
        this.code = code;
        this.chinese = chinese;
        this.english = english;
        this.law = law;
        this.kept = kept;
    }

    /** How a case kept it, once for each time it had to; empty: it is no step of that procedure. */
    Stream<Kept> kept(CaseCourse course) {
        return kept.apply(course);
    }

    String code() {
        return code;
    }

    List<Citation> law() {
        return law;
    }

    String label(Locale locale) {
        return locale.getLanguage().equals("en") ? english : chinese;
    }

    private static List<Citation> penalty(String... articles) {
        return Stream.of(articles).map(Statute.PENALTY_LAW_2021::article).toList();
    }

    private static List<Citation> transfer(String article) {
        return List.of(Statute.CRIME_TRANSFER_RULES_2020.article(article));
    }
}
