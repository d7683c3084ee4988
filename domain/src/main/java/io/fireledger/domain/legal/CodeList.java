package io.fireledger.domain.legal;

import io.fireledger.domain.kernel.Code;
import java.time.LocalDate;
import java.util.List;

/** A code list with its labels, from a day on until a later edition's first day. */
public record CodeList(String list, String edition, LocalDate validFrom, List<Entry> entries) {

    public record Entry(Code code, String label, String labelEnglish) {}
}
