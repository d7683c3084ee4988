package io.fireledger.domain.kernel;

/** A legal source this code carries out, in the version it carries out. */
public enum Statute {
    FIRE_PROTECTION_LAW_2021("消防法", "2021"),
    PENALTY_LAW_2021("行政处罚法", "2021"),
    COMPULSION_LAW_2011("行政强制法", "2011"),
    LICENSING_LAW_2019("行政许可法", "2019"),
    CIVIL_PROCEDURE_LAW_2023("民事诉讼法", "2023"),
    CIVIL_CODE_2020("民法典", "2020"),
    CIVIL_SERVANT_LAW_2018("公务员法", "2018"),
    INSPECTION_ORDER_120("消防监督检查规定", "2012"),
    VENUE_CHECK_RULES_2021("公众聚集场所投入使用、营业前消防安全检查规则", "2021"),
    GB_35181_2025("GB 35181", "2025"),
    GB_46034_2025("GB 46034", "2025"),
    HIGH_RISE_ORDER_5("高层民用建筑消防安全管理规定", "2021"),
    PROCEDURE_RULES_77("消防救援机构办理行政案件程序规定", "2021"),
    CRIME_TRANSFER_RULES_2020("行政执法机关移送涉嫌犯罪案件的规定", "2020"),
    HOLIDAY_RULES_2024("全国年节及纪念日放假办法", "2024"),
    GB_32100_2015("GB 32100", "2015"),
    GB_11714_1997("GB 11714", "1997"),
    GB_T_2260("GB/T 2260", "2007"),
    GB_50016_2014("GB 50016", "2014"),
    CHONGQING_OPINION_2020("渝府办发〔2020〕73号", "2020"),
    XUCHANG_PLAN_2020("许昌市深化消防执法改革实施方案", "2020");

    private final String title;
    private final String version;

    Statute(String title, String version) {
        this.title = title;
        this.version = version;
    }

    public String title() {
        return title;
    }

    public String version() {
        return version;
    }

    public Citation article(String article) {
        return new Citation(this, article);
    }
}
