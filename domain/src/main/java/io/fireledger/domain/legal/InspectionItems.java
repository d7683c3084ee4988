package io.fireledger.domain.legal;

import io.fireledger.domain.kernel.Code;
import java.time.LocalDate;
import java.util.List;

/** The checklist for inspections of one kind, from a day on until a later edition's first day. */
public record InspectionItems(String edition, String inspectionKind, LocalDate validFrom, List<Item> items) {

    /** @param basis the article behind the item, in words */
    public record Item(Code code, String label, String labelEnglish, boolean mandatory, String basis) {}
}
